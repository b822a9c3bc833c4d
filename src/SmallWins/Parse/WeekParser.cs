using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>The words of one week's file.</summary>
/// <param name="Words">What it says.</param>
/// <param name="IsDraft">Whether it is kept out of the site.</param>
/// <param name="References">What its words refer to.</param>
internal sealed record WeekFile(WeekWords Words, bool IsDraft, ImmutableArray<Reference> References);

/// <summary>Reads a file of <c>weeks/</c>.</summary>
internal static partial class WeekParser
{
    /// <summary>The keys that SmallWins knows.</summary>
    public static ImmutableArray<string> Keys { get; } = ["title", "highlight", "felt", "private", "draft", "publish", "published"];

    /// <summary>Reads the words about a week; null where the file's name is no week.</summary>
    public static Checked<WeekFile?> Parse(SourceText source, Settings settings)
    {
        var problems = ConflictMarkers.In(source);
        if (problems.Count > 0)
        {
            return new(null, [.. problems]);
        }

        var block = FrontMatterBlock.Of(source, Keys, problems);
        var fields = new Fields(source, block.Keys, problems);
        fields.CheckSlips(Keys);
        var words = WordsBelow.Read(source, block.BodyStart, problems);
        var name = Path.GetFileNameWithoutExtension(source.File);
        if (!IsoWeek.TryParse(name, out var week) || week.Year is < DatedName.FirstYear or > DatedName.LastYear)
        {
            problems.Insert(0, source.Problem(at => WeekForm().IsMatch(name) ? Problems.NoSuchWeek(at, name) : Problems.NotAWeekName(at), 0, 0));
            return new(null, [.. problems]);
        }

        return new(
            new WeekFile(
                new WeekWords
                {
                    Id = week,
                    Title = fields.Text("title"),
                    Highlight = Highlight(fields, Week.Of(week, settings.WeekStarts)),
                    Felt = FeltOf(fields),
                    Private = fields.IsPrivate("private"),
                    Words = words.Passage,
                    Source = SourceSpan.Start(source.File),
                },
                fields.IsKeptOut(),
                words.References),
            [.. problems]);
    }

    private static DateOnly? Highlight(Fields fields, Week week)
    {
        if (fields.Filled("highlight") is not { } value)
        {
            return null;
        }

        if ((value as YamlText) is not { } text || Words.Date(text.Value) is not { } date)
        {
            fields.Add(at => Problems.NotADate(at, "highlight"), value);
            return null;
        }

        if (!week.Contains(date))
        {
            fields.Add(at => Problems.HighlightOutside(at, week.First, week.Last), value);
            return null;
        }

        return date;
    }

    private static Felt? FeltOf(Fields fields)
    {
        if (fields.Filled("felt") is not { } value)
        {
            return null;
        }

        var word = (value as YamlText)?.Value.Trim().ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
        switch (word)
        {
            case "easy":
                return Felt.Easy;
            case "right":
                return Felt.Right;
            case "too much":
                return Felt.TooMuch;
            default:
                fields.Add(at => Problems.UnknownFelt(at, word is null ? null : NearestName.To(word, ["easy", "right", "too much"])), value);
                return null;
        }
    }

    [GeneratedRegex("^[0-9]{4}-[Ww][0-9]{2}$")]
    private static partial Regex WeekForm();
}
