using System.Text.RegularExpressions;
using SmallWins.Aggregate;
using SmallWins.Cli.Output;
using SmallWins.Domain;

namespace SmallWins.Cli.Tell;

/// <summary>The weekly review in the terminal.</summary>
internal sealed partial class WeekReview
{
    private const int ShapeVersion = 1;

    private readonly OpenedJournal journal;
    private readonly JournalSentences sentences;
    private readonly WeekSummary week;

    /// <summary>The review of a week of a journal.</summary>
    public WeekReview(OpenedJournal journal, Week week)
    {
        this.journal = journal;
        this.week = WeekSummary.Of(journal.AsOfToday, journal.Facts, week);
        sentences = JournalSentences.Of(journal.Settings, journal.Today, Spoken.Language);
    }

    private IEnumerable<string> Firsts => week.Firsts.Where(first => first.IsWorthAWord).Select(sentences.First);

    /// <summary>For reading.</summary>
    public void Write(Paper paper)
    {
        var lines = new WinLines(paper, journal);
        var (id, words) = (week.Week.Id, week.Words);
        paper.Part(words?.Title ?? $"Week {id.Number}", $"{sentences.Span(week.Week.First, week.Week.Last)}{paper.Signs.Between}{id}");
        paper.Line(sentences.Week(week));
        paper.Gap();
        new Stars(journal).WriteWeek(paper, week.Week);
        if (!week.Areas.IsEmpty)
        {
            paper.Part("Where");
            Bars.Write(paper, week.Areas.Select(count => new Bar(journal.NameOf(count.Id), count.Number, lines.StyleOf(count.Id))));
        }

        if (!week.Highlights.IsEmpty)
        {
            paper.Part("Highlights");
            foreach (var win in week.Highlights)
            {
                lines.WriteDated(win);
            }
        }

        WriteSentences(paper, "Firsts", Firsts);
        if (!week.Goals.IsEmpty)
        {
            paper.Part("Steps");
            Bars.Write(paper, week.Goals.Select(count => new Bar(TitleOf(count.Id), count.Number, null)));
        }

        WriteSentences(paper, "What grew", sentences.Gains(week));
        if (words is { Words.IsEmpty: false })
        {
            paper.Part("In your words");
            foreach (var line in Paragraphs(words.Words.Markdown))
            {
                paper.Line(2, line.Length == 0 ? "" : "  " + Plain.WithoutTabs(line));
            }
        }

        if (week.WinsSoFar > 0)
        {
            paper.Gap();
            paper.Line(new Ink($"{Plain.Count(week.WinsSoFar, "win")} on {Plain.Count(week.LitDaysSoFar, "day")} so far.", Ink.Quiet));
        }
    }

    /// <summary>For other programs.</summary>
    public string Json() => JsonText.Of(ShapeVersion, json =>
    {
        json.WriteString("id", week.Week.Id.ToString());
        json.WriteDate("first", week.Week.First);
        json.WriteDate("last", week.Week.Last);
        json.WriteString("title", week.Words?.Title);
        json.WriteString("sentence", sentences.Week(week));
        var stars = new Stars(journal);
        json.WriteDays("days", week.Week.Days.Select(stars.Of));
        json.WriteNumber("lit_days", week.LitDays);
        json.WriteWins("wins", week.Wins);
        json.WriteWins("highlights", week.Highlights);
        json.WriteCounts("areas", week.Areas, "wins", journal.NameOf);
        json.WriteCounts("tags", week.Tags, "wins");
        json.WriteCounts("goals", week.Goals, "steps", TitleOf);
        json.WriteList("firsts", Firsts, json.WriteStringValue);
        json.WriteList("grew", sentences.Gains(week), json.WriteStringValue);
        json.WriteString("felt", week.Words?.Felt is { } felt ? TellJson.Word(felt) : null);
        json.WriteString("words", week.Words is { Words.IsEmpty: false } written ? written.Words.Markdown : null);
        json.WriteString("file", week.Words?.Source.File);
        json.WriteNumber("wins_so_far", week.WinsSoFar);
        json.WriteNumber("lit_days_so_far", week.LitDaysSoFar);
    });

    // A line that goes on with words is part of the paragraph before it, wherever the editor broke it. Code, and what begins with a
    // sign (a list, a heading, a quotation), stays line by line.
    private static List<string> Paragraphs(string markdown)
    {
        var lines = new List<string>();
        var (fence, isOpen) = ("", false);
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            var mark = Fence().Match(line).Value.TrimStart();
            if (fence.Length > 0)
            {
                lines.Add(line);
                fence = line.Trim() == mark && mark.StartsWith(fence, StringComparison.Ordinal) ? "" : fence;
            }
            else if (isOpen && line.Length > 0 && char.IsLetter(line[0]))
            {
                lines[^1] += " " + line;
                isOpen = !EndsInBreak(line);
            }
            else
            {
                lines.Add(line);
                fence = mark;
                isOpen = !string.IsNullOrWhiteSpace(line) && !BlockSign().IsMatch(line) && !EndsInBreak(line);
            }
        }

        return lines;
    }

    private static bool EndsInBreak(string line) => line.EndsWith("  ", StringComparison.Ordinal) || line.EndsWith('\\');

    [GeneratedRegex("^ {0,3}(?:`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?:\s|[#>|<]|[-*+]\s|\d{1,9}[.)]\s|```|~~~)")]
    private static partial Regex BlockSign();

    private static void WriteSentences(Paper paper, string heading, IEnumerable<string> told)
    {
        var all = told.ToList();
        if (all.Count > 0)
        {
            paper.Part(heading);
            all.ForEach(sentence => paper.Line(2, "  " + sentence));
        }
    }

    private string TitleOf(string goal) => journal.Journal.Goals.First(known => known.Id == goal).Title;
}
