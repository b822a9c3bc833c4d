using System.Collections.Immutable;
using System.Globalization;
using SmallWins.Diagnostics;
using SmallWins.Parse;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Language;

/// <summary>Goes from a name or a link to what it means, and back.</summary>
internal static class Definitions
{
    /// <summary>The place that a name or a link means, or null.</summary>
    public static SourceSpan? At(JournalSnapshot journal, string file, TextPosition position)
    {
        var named = Named.At(journal, file, position);
        if (named?.Goal(journal) is { } goal)
        {
            return Named.PlaceOf(goal);
        }

        if (named is not null)
        {
            return journal.Mentioned.FirstOrDefault(mention => mention.Role == MentionRole.Definition && named.HasSameName(mention))?.Span;
        }

        var reference = journal.References.FirstOrDefault(one => one.Span.File == file && one.Span.Line == position.Line
            && one.Span.Column <= position.Column && position.Column <= one.Span.Column + one.Span.Length);
        return reference is null ? HighlightAt(journal, file, position)
            : FileOf(journal, reference) is { } target ? SourceSpan.Start(target)
            : null;
    }

    /// <summary>Every place where what is named here is named.</summary>
    public static ImmutableArray<SourceSpan> ReferencesAt(JournalSnapshot journal, string file, TextPosition position, bool withDefinition)
    {
        if (Named.At(journal, file, position) is not { } named)
        {
            return [];
        }

        var mentions = journal.Mentioned
            .Where(mention => named.IsNamedBy(journal, mention) && (withDefinition || mention.Role != MentionRole.Definition))
            .Select(mention => mention.Span);
        return named.Goal(journal) is { } goal && withDefinition ? [Named.PlaceOf(goal), .. mentions] : [.. mentions];
    }

    /// <summary>The names by which wikilinks know the written files, and those files.</summary>
    public static IEnumerable<(string Name, string File)> Pages(JournalSnapshot journal)
    {
        var dates = journal.Journal.Days.Select(day => (day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Files[0]));
        return dates.Concat(journal.Journal.Files.Select(file => (WithoutEnding(JournalPath.NameOf(file)), file)));
    }

    /// <summary>The file of the journal that a reference means, or null.</summary>
    public static string? FileOf(JournalSnapshot journal, Reference reference)
    {
        var target = At(JournalPath.Resolve(reference.Span.File, reference.Target));
        if (target is null && reference.Kind is ReferenceKind.WikiLink or ReferenceKind.WikiPicture)
        {
            // By its path from the journal's root, or by its name wherever it is.
            var path = JournalPath.WithoutFragment(reference.Target);
            var name = JournalPath.NameOf(path);
            target = At(path)
                ?? Pages(journal).FirstOrDefault(page => page.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).File
                ?? journal.Files.Others.FirstOrDefault(file => JournalPath.NameOf(file).Equals(name, StringComparison.OrdinalIgnoreCase));
        }

        return target;

        string? At(string? path) => journal.Journal.Files.Concat(journal.Files.Others).FirstOrDefault(file => file == path || WithoutEnding(file) == path);
    }

    private static SourceSpan? HighlightAt(JournalSnapshot journal, string file, TextPosition position)
    {
        var week = journal.Parsed.Weeks.Value.FirstOrDefault(week => week.Source.File == file);
        var entry = week?.Keys.Entries.FirstOrDefault(entry => entry.Key.Value == "highlight");
        var isThere = entry is not null && week!.Source.Span(entry.Key.Start, 0).Line == position.Line;
        var date = isThere && entry!.Value is YamlText text ? Words.Date(text.Value) : null;
        var day = journal.Journal.Days.FirstOrDefault(day => day.Date == date);
        return day is null ? null : SourceSpan.Start(day.Files[0]);
    }

    private static string WithoutEnding(string path) => path[..^Path.GetExtension(path).Length];
}
