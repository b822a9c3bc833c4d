using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Merge;

/// <summary>
/// Joins two versions of a day, a week or a goal by what they say: wins that were added on both sides are all kept, the same win
/// once; tags are united; edits of different wins, keys or paragraphs all hold. Two edits of the same thing are a conflict, with
/// git's markers around that thing alone. Every other byte stays as it is on our side.
/// </summary>
public static class JournalMerge
{
    /// <summary>Joins two versions of a file.</summary>
    /// <param name="path">The file's path from the journal's root, with forward slashes.</param>
    /// <param name="settings">The journal's settings: they say under which headings lists are wins.</param>
    /// <param name="versions">The contents.</param>
    /// <param name="markers">How a conflict is marked.</param>
    /// <returns>
    /// The joined file; or null where it is none that is joined by meaning: another kind of file, one that is not UTF-8, that has a
    /// conflict in it already, or whose front matter cannot be read. Git's own merge by lines is right for these.
    /// </returns>
    public static MergedFile? Merge(string path, Settings settings, MergeVersions versions, MarkerStyle markers)
    {
        var kind = KindOf(path);
        if (kind is null
            || Side(path, kind, versions.Ours.Span) is not { } ours
            || Side(path, kind, versions.Theirs.Span) is not { } theirs)
        {
            return null;
        }

        var ancestor = Ancestor(path, kind, versions.Ancestor.Span);
        var lineEnd = LineEnds.Of(ours.Source.Text) ?? LineEnds.Of(theirs.Source.Text) ?? "\n";
        var joining = new Joining(kind, new Vocabulary(settings, []), lineEnd, markers);
        if (BodyMerge.Join(ancestor, ours, theirs, joining) is not { } body)
        {
            return null;
        }

        var text = new StringBuilder();
        var conflicts = new List<MergeConflict>();
        foreach (var part in FrontMatterMerge.Join(ancestor, ours, theirs, joining).Concat(body).Where(part => !part.IsEmpty))
        {
            if (text.Length > 0 && text[^1] is not ('\r' or '\n'))
            {
                text.Append(lineEnd);
            }

            if (part.Conflict is { } what)
            {
                conflicts.Add(new MergeConflict(what, 1 + LineEnds.Count(text.ToString())));
            }

            text.Append(part.Written(joining));
        }

        var hasMark = ours.Source.Text.Length == 0 && !ours.HasMark ? theirs.HasMark : ours.HasMark;
        byte[] mark = hasMark ? [.. Encoding.UTF8.Preamble] : [];
        return new MergedFile([.. mark, .. Encoding.UTF8.GetBytes(text.ToString())], [.. conflicts]);
    }

    private static FileKind? KindOf(string path) =>
        !JournalFolder.IsMarkdown(path) ? null
        : path.StartsWith("weeks/", StringComparison.Ordinal) ? FileKind.Week
        : path.StartsWith("goals/", StringComparison.Ordinal) ? FileKind.Goal
        : DatedName.Written(path) is not null ? FileKind.Day
        : null;

    private static Version? Side(string path, FileKind kind, ReadOnlySpan<byte> content)
    {
        if (TextFile.Decode(content, path).Value is not { } source || ConflictMarkers.In(source).Count > 0)
        {
            return null;
        }

        var problems = new List<Diagnostic>();
        var block = FrontMatterBlock.Of(source, kind.Keys, problems);
        return problems.Exists(problem => problem.Severity == Severity.Error) ? null : new Version(source, block, HasMark(content));
    }

    // What cannot be read of the ancestor makes both sides look new there, which loses nothing.
    private static Version Ancestor(string path, FileKind kind, ReadOnlySpan<byte> content)
    {
        var text = TextFile.Decode(content, path).Value?.Text ?? "";
        var source = new SourceText(path, ConflictMarkers.WithBothSides(text));
        return new Version(source, FrontMatterBlock.Of(source, kind.Keys, []), HasMark(content));
    }

    private static bool HasMark(ReadOnlySpan<byte> content) => content.StartsWith(Encoding.UTF8.Preamble);
}
