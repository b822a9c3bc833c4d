using System.Globalization;
using SmallWins.Aggregate;
using SmallWins.Cli.Output;

namespace SmallWins.Cli.Tell;

/// <summary>What added up, in the terminal: a calendar of stars, the streak, the totals, areas and tags.</summary>
/// <param name="journal">The journal.</param>
/// <param name="year">The year whose calendar and areas are told; null for the latest weeks, and the areas of all time.</param>
internal sealed class StatsTold(OpenedJournal journal, YearFacts? year)
{
    private const int ShapeVersion = 1;
    private const int MostTags = 12;

    private readonly JournalFacts facts = journal.Facts;
    private readonly JournalSentences sentences = JournalSentences.Of(journal.Settings, journal.Today, Spoken.Language);
    private readonly Stars stars = new(journal);

    private bool HasStreaks => journal.Settings.Streaks;

    private IReadOnlyList<Count> Areas => year is null ? [.. facts.Areas.Select(area => new Count(area.Id, area.Wins))] : year.Areas;

    /// <summary>For reading.</summary>
    public void Write(Paper paper)
    {
        var lines = new WinLines(paper, journal);
        if (facts.Totals.Wins == 0)
        {
            paper.Line("Nothing is written yet, and that is a fine place to start:");
            paper.Line(2, "  ", new Ink(Examples.FirstWin, Ink.Strong));
            return;
        }

        paper.Part(year?.Year.ToString(CultureInfo.InvariantCulture) ?? "Stars", year is null ? null : SumOf(year));
        StarCalendar.Write(paper, Dates(paper.Width), facts.Calendar, stars);
        StarCalendar.WriteLegend(paper);
        if (year is null)
        {
            WriteAllTime(paper);
        }

        if (Areas.Count > 0)
        {
            paper.Part("Areas");
            Bars.Write(paper, Areas.Select(count => new Bar(journal.NameOf(count.Id), count.Number, lines.StyleOf(count.Id))));
        }

        if (year is null && !facts.Tags.IsEmpty)
        {
            paper.Part("Tags");
            paper.Line(2, ["  ", .. facts.Tags.Take(MostTags).SelectMany((tag, at) => (Ink[])[at == 0 ? "" : "  ", $"#{tag.Id}", new Ink($" {tag.Wins}", Ink.Quiet)])]);
        }
    }

    /// <summary>For other programs.</summary>
    public string Json() => JsonText.Of(ShapeVersion, json =>
    {
        json.WriteDate("today", facts.Today);
        json.WriteStartObject("totals");
        json.WriteNumber("wins", facts.Totals.Wins);
        json.WriteNumber("lit_days", facts.Totals.LitDays);
        json.WriteNumber("lit_weeks", facts.Totals.LitWeeks);
        if (HasStreaks)
        {
            json.WriteNumber("returns", facts.Totals.Returns);
        }
        else
        {
            json.WriteNull("returns");
        }

        json.WriteEndObject();
        if (HasStreaks)
        {
            json.WriteStartObject("streak");
            json.WriteString("state", TellJson.Word(facts.Streaks.State));
            json.WriteString("sentence", sentences.Streak(facts.Streaks));
            WriteStreak("latest", facts.Streaks.Latest);
            WriteStreak("longest", facts.Streaks.Longest);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("streak");
        }

        json.WriteStartObject("rhythm");
        json.WriteNumber("lit", facts.Rhythm.Lit);
        json.WriteNumber("of", facts.Rhythm.Of);
        json.WriteEndObject();
        if (year is null)
        {
            json.WriteNull("year");
        }
        else
        {
            json.WriteStartObject("year");
            json.WriteNumber("number", year.Year);
            json.WriteNumber("wins", year.Wins);
            json.WriteNumber("lit_days", year.LitDays);
            json.WriteEndObject();
        }

        json.WriteCounts("areas", Areas, "wins", journal.NameOf);
        json.WriteCounts("tags", facts.Tags.Select(tag => new Count(tag.Id, tag.Wins)), "wins");
        json.WriteDays("days", Dates(Surroundings.Unfolded).Select(stars.Of));

        void WriteStreak(string key, Streak? streak)
        {
            if (streak is null)
            {
                json.WriteNull(key);
                return;
            }

            json.WriteStartObject(key);
            json.WriteNumber("length", streak.Length);
            json.WriteDate("first", streak.First);
            json.WriteDate("last", streak.Last);
            json.WriteEndObject();
        }
    });

    private IEnumerable<DateOnly> Dates(int width) => year is null ? StarCalendar.Latest(facts.Calendar, width) : StarCalendar.OfYear(year.Year);

    private void WriteAllTime(Paper paper)
    {
        var (totals, streaks) = (facts.Totals, facts.Streaks);
        if (HasStreaks)
        {
            paper.Part("Streak");
            paper.Line(2, "  " + sentences.Streak(streaks));
            if (streaks.Longest is { } longest)
            {
                paper.Line(2, "  ", new Ink($"The longest: {Plain.Count(longest.Length, "day")}, {sentences.Span(longest.First, longest.Last)}.", Ink.Quiet));
            }
        }

        paper.Part("All in all");
        paper.Line(2, $"  {Plain.Count(totals.Wins, "win")} on {Plain.Count(totals.LitDays, "day")} in {Plain.Count(totals.LitWeeks, "week")}"
            + (HasStreaks && totals.Returns > 0 ? $", and {Plain.Count(totals.Returns, "return")}." : "."));
        paper.Line(2, "  " + sentences.Rhythm(facts.Rhythm));
    }

    private static string SumOf(YearFacts year) => $"{Plain.Count(year.Wins, "win")} on {Plain.Count(year.LitDays, "day")}";
}
