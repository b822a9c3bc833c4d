using SmallWins.Read;

namespace SmallWins.Render.Passages;

/// <summary>Where everything in the journal that may be referred to is found on the site. What is not in it stays text.</summary>
internal sealed class LinkTable
{
    private readonly Lazy<Destinations> all;

    /// <summary>Takes what there is.</summary>
    /// <param name="find">Finds it, once, when the first link is met: many journals have none, and in others the pages with none need not wait.</param>
    public LinkTable(Func<Destinations> find) => all = new(find);

    /// <summary>A table of nothing: every link within the journal stays text.</summary>
    public static LinkTable Empty { get; } = new(() => new Destinations());

    /// <summary>What a relative path in a file leads to, or null.</summary>
    public Destination? Find(string file, string target) =>
        JournalPath.Resolve(file, target) is { } path ? all.Value.ByPath.GetValueOrDefault(path) : null;

    /// <summary>What a wikilink in a file leads to, by its path or by its name alone, or null.</summary>
    public Destination? FindByName(string file, string target)
    {
        target = JournalPath.WithoutFragment(target);
        return Find(file, target)
            ?? all.Value.ByPath.GetValueOrDefault(target)
            ?? all.Value.ByName.GetValueOrDefault(target)
            ?? all.Value.ByName.GetValueOrDefault(JournalPath.NameOf(target));
    }
}

/// <summary>What may be referred to.</summary>
internal sealed class Destinations
{
    /// <summary>By the journal's path.</summary>
    public Dictionary<string, Destination> ByPath { get; } = new(StringComparer.Ordinal);

    /// <summary>By the names that <c>[[wikilinks]]</c> use; compared without case.</summary>
    public Dictionary<string, Destination> ByName { get; } = new(StringComparer.OrdinalIgnoreCase);
}
