using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Parse.FrontMatter;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Format;

/// <summary>What the parser makes of a file, without the places where it stands.</summary>
internal sealed class Reading
{
    private readonly FileKind kind;
    private readonly SourceText source;
    private readonly Vocabulary vocabulary;
    private readonly DayParts? day;
    private readonly ImmutableArray<Diagnostic> problems;

    private Reading(FileKind kind, SourceText source, Vocabulary vocabulary)
    {
        this.kind = kind;
        this.source = source;
        this.vocabulary = vocabulary;
        var parsed = kind.IsDay ? DayParser.Parse(source, vocabulary) : null;
        day = parsed?.Value?.Parts;
        problems = parsed is not null ? parsed.Problems
            : kind == FileKind.Week ? WeekParser.Parse(source, vocabulary.Settings).Problems
            : GoalParser.Parse(source, vocabulary.Settings).Problems;
        Errors = [.. problems.Where(problem => problem.Severity == Severity.Error)];
    }

    /// <summary>The errors that stand in the way of it; with any, it means nothing.</summary>
    public ImmutableArray<Diagnostic> Errors { get; }

    /// <summary>Reads a file.</summary>
    public static Reading Of(FileKind kind, SourceText source, Vocabulary vocabulary) => new(kind, source, vocabulary);

    /// <summary>What the file means, written in a way that is the same for two texts that mean the same; null where there are errors.</summary>
    public string? Meaning()
    {
        if (!Errors.IsEmpty)
        {
            return null;
        }

        var reading = new StringBuilder();
        foreach (var problem in problems.Select(problem => $"{problem.Code} {problem.Message}").Order(StringComparer.Ordinal))
        {
            reading.AppendLine(problem);
        }

        var matter = FrontMatterBlock.Of(source, kind.Keys, []);
        foreach (var same in matter.Keys.Entries.GroupBy(entry => entry.Key.Value, StringComparer.OrdinalIgnoreCase).OrderBy(same => same.Key, StringComparer.Ordinal))
        {
            // Of keys that differ in case alone the first holds, so that their order is part of what they say.
            foreach (var (key, value) in same)
            {
                Append(reading, new YamlMap([new YamlEntry(key, value)], 0, 0));
            }
        }

        reading.Append(matter.IsPresent).AppendLine();
        foreach (var win in day?.Wins ?? [])
        {
            Append(reading, win);
        }

        if (day is not null)
        {
            reading.Append(ComparedHtml.Of(day.Notes.Markdown));
        }

        var body = source.Text[matter.BodyStart..];
        return reading.Append(kind.IsDay ? ComparedHtml.OfDay(body, vocabulary) : ComparedHtml.Of(body)).ToString();
    }

    private static void Append(StringBuilder reading, Win win) => reading
        .Append(CultureInfo.InvariantCulture, $"- {win.Text.Markdown} #{win.Area} #{string.Join('#', win.Tags)} @{string.Join('@', win.Goals)} {win.Time:O} {win.Star} {win.Private}\n")
        .Append(ComparedHtml.Of(win.Details.Markdown));

    private static void Append(StringBuilder reading, YamlNode node)
    {
        switch (node)
        {
            case YamlText text:
                reading.Append(text.IsPlain ? '\'' : '"').Append(text.Value).Append('\n');
                break;
            case YamlList list:
                reading.Append("[\n");
                foreach (var item in list.Items)
                {
                    Append(reading, item);
                }

                reading.Append("]\n");
                break;
            case YamlMap map:
                reading.Append("{\n");
                foreach (var (key, value) in map.Entries)
                {
                    Append(reading, key);
                    Append(reading, value);
                }

                reading.Append("}\n");
                break;
        }
    }
}
