using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Parse;

namespace SmallWins.Attach;

/// <summary>The files of a journal that go along with the site, since its words refer to them.</summary>
/// <param name="Pictures">The pictures.</param>
/// <param name="Files">All other files.</param>
internal sealed record Attached(ImmutableArray<Picture> Pictures, ImmutableArray<AttachedFile> Files)
{
    /// <summary>Nothing goes along.</summary>
    public static Attached Nothing { get; } = new([], []);

    /// <summary>Finds what goes along, and looks at the pictures.</summary>
    /// <param name="prepare">Makes the pictures, or looks at them.</param>
    /// <param name="name">Names another file by what it holds.</param>
    /// <param name="references">What the shown parts of the journal refer to.</param>
    /// <param name="others">All files of the journal that are neither days, weeks, goals nor settings.</param>
    /// <param name="written">The days', weeks' and goals' files, which need no going along.</param>
    public static Checked<Attached> To(
        Func<ImmutableSortedDictionary<string, Reference>, Checked<ImmutableArray<Picture>>> prepare,
        Func<string, Checked<AttachedFile?>> name,
        IEnumerable<Reference> references,
        IEnumerable<string> others,
        IReadOnlySet<string> written)
    {
        var found = ReferencedFiles.Find(references, others, written);
        var pictures = prepare(found.Value.Pictures);
        var attached = found.Value.Attachments.Select(name).ToList();
        return new(
            new(pictures.Value, [.. attached.Select(one => one.Value).OfType<AttachedFile>()]),
            [.. found.Problems, .. pictures.Problems, .. attached.SelectMany(one => one.Problems)]);
    }
}

/// <summary>A file that goes along byte for byte.</summary>
/// <param name="Source">Its path from the journal's root.</param>
/// <param name="SitePath">Its path from the site's root; the name holds a hash of its content.</param>
internal sealed record AttachedFile(string Source, string SitePath)
{
    /// <summary>Names a file by what it holds; null, with a problem, where it cannot be read.</summary>
    public static Checked<AttachedFile?> Of(string root, string path)
    {
        try
        {
            using var content = File.OpenRead(Path.Combine(root, path));
            return new(new(path, $"files/{ContentName.Of(path, content)}{Path.GetExtension(path).ToLowerInvariant()}"), []);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new(null, [Problems.Unreadable(SourceSpan.Start(path), trouble.Message)]);
        }
    }
}
