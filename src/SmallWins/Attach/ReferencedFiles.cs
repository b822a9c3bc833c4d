using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Attach;

/// <summary>The files of a journal that its words refer to, and that so become part of the site. Nothing else does.</summary>
/// <param name="Pictures">The pictures by the journal's path, each with the first place that shows it.</param>
/// <param name="Attachments">Other files by the journal's path.</param>
internal sealed record ReferencedFiles(ImmutableSortedDictionary<string, Reference> Pictures, ImmutableSortedSet<string> Attachments)
{
    /// <summary>The endings of names of pictures that the site can show.</summary>
    public static readonly ImmutableHashSet<string> PictureKinds =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".heif", ".tif", ".tiff", ".bmp");

    // Kinds that a browser shows or saves without running anything in them.
    private static readonly ImmutableHashSet<string> AttachmentKinds = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".pdf", ".txt", ".csv", ".ics", ".epub", ".zip", ".mp3", ".m4a", ".ogg", ".opus", ".wav", ".flac", ".mp4", ".m4v", ".mov", ".webm",
        ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".key", ".pages", ".numbers", ".gpx");

    /// <summary>Finds what the references mean among the files there are.</summary>
    /// <param name="references">All references of the journal.</param>
    /// <param name="files">All files of the journal that are neither days, weeks, goals nor settings.</param>
    /// <param name="pages">The files that have a page of their own, and the names that wikilinks know pages by.</param>
    public static Checked<ReferencedFiles> Find(IEnumerable<Reference> references, IEnumerable<string> files, IReadOnlySet<string> pages)
    {
        var others = files.ToHashSet(StringComparer.Ordinal);
        var names = others.ToLookup(JournalPath.NameOf, StringComparer.OrdinalIgnoreCase);
        var pictures = ImmutableSortedDictionary.CreateBuilder<string, Reference>(StringComparer.Ordinal);
        var attachments = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();

        foreach (var reference in references)
        {
            var path = JournalPath.TryResolve(reference.Span.File, reference.Target, out var leadsOut);
            var byName = reference.Kind is ReferenceKind.WikiLink or ReferenceKind.WikiPicture;
            var found = path is not null && others.Contains(path) ? path : byName ? ByName(reference.Target) : null;
            if (found is null)
            {
                if (Missing(reference, path, leadsOut) is { } problem)
                {
                    problems.Add(problem with { Excerpt = reference.Excerpt });
                }
            }
            else if (PictureKinds.Contains(Path.GetExtension(found)))
            {
                pictures.TryAdd(found, reference);
            }
            else if (AttachmentKinds.Contains(Path.GetExtension(found)))
            {
                attachments.Add(found);
            }
            else
            {
                problems.Add(NotCarried(reference, found) with { Excerpt = reference.Excerpt });
            }
        }

        return new(new(pictures.ToImmutable(), attachments.ToImmutable()), problems.ToImmutable());

        string? ByName(string target)
        {
            target = JournalPath.WithoutFragment(target);
            return others.Contains(target) ? target : names[JournalPath.NameOf(target)].Order(StringComparer.Ordinal).FirstOrDefault();
        }

        Diagnostic? Missing(Reference reference, string? path, bool leadsOut)
        {
            var isPicture = reference.Kind is ReferenceKind.Picture or ReferenceKind.WikiPicture;
            if (leadsOut && isPicture)
            {
                return Problems.PictureOutside(reference.Span, reference.Target);
            }

            if (path is not null && pages.Contains(path))
            {
                return null;
            }

            // A wikilink to a note that is not written yet is a habit of those who use them, and reads well as text.
            if (reference.Kind is ReferenceKind.WikiLink
                || (reference.Kind is ReferenceKind.WikiPicture && !Path.HasExtension(reference.Target)))
            {
                return null;
            }

            var near = names[JournalPath.NameOf(path ?? reference.Target)].FirstOrDefault() is { } other
                ? RelativeTo(reference.Span.File, other)
                : null;
            if (isPicture)
            {
                return Problems.PictureNotThere(reference.Span, reference.Target, near, Replacement(reference, near));
            }

            return IsMarkdown(reference.Target)
                ? Problems.NoteNotOnSite(reference.Span, reference.Target)
                : Problems.LinkNotThere(reference.Span, reference.Target, near, Replacement(reference, near));
        }
    }

    /// <summary>The characters of a reference's target; null where it is not written plainly in it, such as when a definition has it.</summary>
    public static SourceSpan? TargetIn(Reference reference)
    {
        if (Written(reference) is not { } written)
        {
            return null;
        }

        // The words before a target may be the same, and so may those after it.
        var isInBrackets = reference.Kind is ReferenceKind.Picture or ReferenceKind.Link && written[0] is '[' or '!';
        var from = isInBrackets ? written.LastIndexOf("](", StringComparison.Ordinal) : 0;
        var at = from < 0 ? -1 : written.IndexOf(reference.Target, from, StringComparison.Ordinal);
        return at < 0 ? null : reference.Span with { Column = reference.Span.Column + at, Length = reference.Target.Length };
    }

    /// <summary>The path from one file of the journal to another, as it is written in a link.</summary>
    public static string RelativeTo(string file, string path) =>
        Path.GetRelativePath("/" + file + "/..", "/" + path).Replace('\\', '/');

    /// <summary>A target as it is written between the round brackets of a link: in angle brackets where it would end too early.</summary>
    public static string InBrackets(string target) => target.AsSpan().IndexOfAny(" ()<>") >= 0 ? $"<{target}>" : target;

    // All of a reference as it is written; null where it goes on in the next line.
    private static string? Written(Reference reference)
    {
        var start = reference.Span.Column - 1;
        var end = start + reference.Span.Length;
        return reference.Excerpt is { } line && end <= line.Length ? line[start..end] : null;
    }

    // All of a reference with another target, words and brackets as they are.
    private static string? Replacement(Reference reference, string? near)
    {
        if (near is null || TargetIn(reference) is not { } target || Written(reference) is not { } written)
        {
            return null;
        }

        var at = target.Column - reference.Span.Column;
        var isBare = at > 0 && written[at - 1] == '(';
        return string.Concat(written.AsSpan(0, at), isBare ? InBrackets(near) : near, written.AsSpan(at + target.Length));
    }

    private static Diagnostic NotCarried(Reference reference, string path) => IsMarkdown(path)
        ? Problems.NoteNotOnSite(reference.Span, reference.Target)
        : Problems.KindNotCarried(reference.Span, reference.Target, Path.GetExtension(path).TrimStart('.').ToUpperInvariant() is { Length: > 0 } kind ? kind : "nameless");

    private static bool IsMarkdown(string path) =>
        Path.GetExtension(JournalPath.WithoutFragment(path)) is var kind
        && (kind.Equals(".md", StringComparison.OrdinalIgnoreCase) || kind.Equals(".markdown", StringComparison.OrdinalIgnoreCase));
}
