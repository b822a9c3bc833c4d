using System.Collections.Immutable;
using SmallWins.Aggregate;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Parse;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Language;

/// <summary>Finds what may be meant by what is being typed.</summary>
internal static class Completions
{
    // Stands where the cursor is, in a text that is read to find out what a word there would be.
    private const string Cursor = "\uA740cursor";

    /// <summary>The completions at a place, the likeliest first.</summary>
    public static IEnumerable<Completion> At(JournalSnapshot journal, string file, TextPosition position)
    {
        if (journal.Files.Text(file) is not { } source)
        {
            return [];
        }

        var offset = source.Offset(position.Line, position.Column);
        var isDay = journal.Files.KindOf(file) == JournalFileKind.Day;
        return (isDay ? Mark(journal, source, offset) : null)
            ?? Link(journal, source, offset)
            ?? ValueCompletions.At(journal, source, offset);
    }

    /// <summary>The areas and tags that a <c>#word</c> may be; a tag with its number of wins.</summary>
    public static IEnumerable<Completion> Words(JournalSnapshot journal, SourceSpan replaced, string sign)
    {
        var areas = journal.Journal.Settings.Areas.SelectMany(area => area.Aliases.Prepend(area.Id)
            .Select(word => new Completion(CompletionKind.Area, sign + word, replaced, area.Name, word == area.Id ? null : $"Another word for the area `{area.Id}`.")));
        return areas.Concat(Tags(journal, replaced, sign));
    }

    /// <summary>The tags of the journal, those of most wins first.</summary>
    public static IEnumerable<Completion> Tags(JournalSnapshot journal, SourceSpan replaced, string sign)
    {
        // The word under the cursor is a tag of the journal already, and no suggestion.
        var written = journal.Files.Text(replaced.File) is { } source && source.Offset(replaced.Line, replaced.Column) is var at ? source.Text.Substring(at, replaced.Length) : "";
        return journal.Journal.Days
            .SelectMany(day => day.Wins.SelectMany(win => day.TagsOf(win)).Concat(day.Wins.IsEmpty ? day.Tags : []))
            .CountBy(tag => tag, StringComparer.OrdinalIgnoreCase)
            .Where(tag => (sign.Length == 0 || journal.Vocabulary.Area(tag.Key) is null) && !(tag.Value == 1 && IsBeingWritten(sign + tag.Key)))
            .OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => new Completion(CompletionKind.Tag, sign + tag.Key, replaced, tag.Value == 1 ? "1 win" : $"{tag.Value} wins"));

        bool IsBeingWritten(string tag) => tag.Equals(written, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The goals, those that run first, then the newest.</summary>
    public static IEnumerable<Completion> Goals(JournalSnapshot journal, SourceSpan replaced, string sign) => journal.Goals
        .OrderBy(facts => facts.State switch { GoalState.Running => 0, GoalState.Ahead => 1, _ => 2 })
        .ThenByDescending(facts => facts.Goal.Start).ThenBy(facts => facts.Goal.Id, StringComparer.Ordinal)
        .Select(facts => new Completion(CompletionKind.Goal, sign + facts.Goal.Id, replaced, facts.Goal.Title, Hovers.State(facts, journal.Today)));

    // A word that is put at the cursor is a mark where a mark may stand: not in code, not in a link, not among the notes.
    private static IEnumerable<Completion>? Mark(JournalSnapshot journal, SourceText source, int offset)
    {
        if (!EndsInMark(source.Text, offset))
        {
            return null;
        }

        var end = offset;
        while (end < source.Text.Length && Marks.IsTagSign(source.Text[end]))
        {
            end++;
        }

        var probe = DayParser.Parse(With(source, offset, offset, "x"), journal.Vocabulary).Value?.Parts;
        var mark = probe?.Marks.FirstOrDefault(mark => mark.IsExact && mark.Range.Start < offset && offset < mark.Range.End) ?? default;
        if (mark.Word is null)
        {
            return null;
        }

        var replaced = source.Span(mark.Range.Start, Math.Min(mark.Range.End - 1, end) - mark.Range.Start);
        return mark.Kind == WinMarkKind.At
            ? Goals(journal, replaced, "@")
            :
            [
                .. Words(journal, replaced, "#"),
                new Completion(CompletionKind.Mark, "#star", replaced, "a highlight of the week"),
                new Completion(CompletionKind.Mark, "#private", replaced, "never shared"),
            ];
    }

    private static bool EndsInMark(string text, int offset)
    {
        var start = offset;
        while (start > 0 && Marks.IsTagSign(text[start - 1]))
        {
            start--;
        }

        return start > 0 && text[start - 1] is '#' or '@';
    }

    // In `![](`, `[](` and `[[`: what a target put at the cursor would be.
    private static IEnumerable<Completion>? Link(JournalSnapshot journal, SourceText source, int offset)
    {
        var start = offset;
        while (start > 0 && source.Text[start - 1] is not ('(' or '[' or '\n' or '\r'))
        {
            start--;
        }

        if (start < 2 || (source.Text[start - 2], source.Text[start - 1]) is not ((']', '(') or ('[', '[')))
        {
            return null;
        }

        var isWiki = source.Text[start - 1] == '[';
        var lineEnd = TextRange.NextLine(source.Text, offset);
        var end = source.Text.AsSpan(offset, lineEnd - offset).IndexOfAny(isWiki ? "]|\r\n" : ")\r\n") is >= 0 and var length ? offset + length : lineEnd;
        var isClosed = end < source.Text.Length && source.Text[end] is ']' or '|' or ')';
        var probe = With(source, start, end, isClosed ? Cursor : Cursor + (isWiki ? "]]" : ")"));
        if (ReferencesOf(journal, probe).FirstOrDefault(reference => reference.Target.StartsWith(Cursor, StringComparison.Ordinal)) is not { } reference)
        {
            return null;
        }

        var replaced = source.Span(start, end - start);
        var isPicture = reference.Kind is ReferenceKind.Picture or ReferenceKind.WikiPicture;
        var files = isPicture
            ? journal.Files.Others.Where(file => ReferencedFiles.PictureKinds.Contains(Path.GetExtension(file))).Select(file => (Name: JournalPath.NameOf(file), File: file))
            : Definitions.Pages(journal).Reverse();
        return files.DistinctBy(file => isWiki ? file.Name : file.File)
            .Select(file => new Completion(CompletionKind.File, isWiki ? file.Name : ReferencedFiles.InBrackets(ReferencedFiles.RelativeTo(source.File, file.File)), replaced, isWiki ? file.File : file.Name));
    }

    private static ImmutableArray<Reference> ReferencesOf(JournalSnapshot journal, SourceText source) => journal.Files.KindOf(source.File) switch
    {
        JournalFileKind.Day => DayParser.Parse(source, journal.Vocabulary).Value?.References ?? [],
        JournalFileKind.Goal => GoalParser.Parse(source, journal.Journal.Settings).Value?.References ?? [],
        JournalFileKind.Week => WeekParser.Parse(source, journal.Journal.Settings).Value?.References ?? [],
        _ => [],
    };

    private static SourceText With(SourceText source, int start, int end, string word) => new(source.File, string.Concat(source.Text.AsSpan(0, start), word, source.Text.AsSpan(end)));
}
