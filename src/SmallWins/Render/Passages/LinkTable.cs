using System.Collections.Frozen;
using SmallWins.Read;

namespace SmallWins.Render.Passages;

/// <summary>Where everything in the journal that may be referred to is found on the site. What is not in it stays text.</summary>
internal sealed class LinkTable
{
    private readonly FrozenDictionary<string, Destination> byPath;
    private readonly FrozenDictionary<string, Destination> byName;

    /// <summary>Takes what there is.</summary>
    /// <param name="byPath">Destinations by the journal's path.</param>
    /// <param name="byName">Destinations by the names that <c>[[wikilinks]]</c> use; compared without case.</param>
    public LinkTable(IReadOnlyDictionary<string, Destination> byPath, IReadOnlyDictionary<string, Destination> byName)
    {
        this.byPath = byPath.ToFrozenDictionary(StringComparer.Ordinal);
        this.byName = byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A table of nothing: every link within the journal stays text.</summary>
    public static LinkTable Empty { get; } = new(new Dictionary<string, Destination>(), new Dictionary<string, Destination>());

    /// <summary>What a relative path in a file leads to, or null.</summary>
    public Destination? Find(string file, string target) =>
        JournalPath.Resolve(file, target) is { } path ? byPath.GetValueOrDefault(path) : null;

    /// <summary>What a wikilink in a file leads to, by its path or by its name alone, or null.</summary>
    public Destination? FindByName(string file, string target)
    {
        target = JournalPath.WithoutFragment(target);
        return Find(file, target)
            ?? byPath.GetValueOrDefault(target)
            ?? byName.GetValueOrDefault(target)
            ?? byName.GetValueOrDefault(JournalPath.NameOf(target));
    }
}
