using System.Globalization;
using SmallWins.Aggregate;
using SmallWins.Cli.Output;

namespace SmallWins.Cli.Tell;

/// <summary>A calendar of stars: a column a week, a row a weekday, and the months above.</summary>
internal static class StarCalendar
{
    private const int WeeksOfHalfAYear = 26;
    private const int WeeksOfAYear = 53;

    // "  Mon " before the first week.
    private const int Margin = 6;

    /// <summary>How many weeks fit side by side with a space between them: half a year in a pipe, a year at most.</summary>
    public static int WeeksIn(int width) =>
        width == Surroundings.Unfolded ? WeeksOfHalfAYear : Math.Clamp((width - Margin) / 2, 1, WeeksOfAYear);

    /// <summary>The latest weeks, as many as fit.</summary>
    /// <param name="calendar">The record.</param>
    /// <param name="width">The width of the paper.</param>
    public static IEnumerable<DateOnly> Latest(DayCalendar calendar, int width)
    {
        var now = calendar.WeekOf(calendar.Today);
        return Dates(now.First.AddDays(-7 * (WeeksIn(width) - 1)), now.Last);
    }

    /// <summary>A calendar's year.</summary>
    public static IEnumerable<DateOnly> OfYear(int year) => Dates(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Writes some days in a row; weeks stand close where there is no room for a space between them.</summary>
    public static void Write(Paper paper, IEnumerable<DateOnly> dates, DayCalendar calendar, Stars stars)
    {
        var weeks = dates.GroupBy(calendar.WeekOf).Select(week => (Week: week.Key, Dates: week.ToHashSet())).ToList();
        var cell = Margin + (2 * weeks.Count) <= paper.Width ? 2 : 1;
        paper.Line(new Ink(new string(' ', Margin) + Months([.. weeks.Select(week => week.Dates.Min())], cell), Ink.Quiet));
        for (var row = 0; row < 7; row++)
        {
            var weekday = Stars.Weekday(weeks[0].Week.First.AddDays(row));
            var signs = weeks.SelectMany(week => (Ink[])
            [
                week.Week.First.AddDays(row) is var date && week.Dates.Contains(date) ? stars.Sign(date, paper.Signs) : " ",
                new string(' ', cell - 1),
            ]);
            paper.Line(["  ", new Ink(weekday + " ", Ink.Quiet), .. signs]);
        }
    }

    /// <summary>Writes what the signs mean.</summary>
    public static void WriteLegend(Paper paper) => paper.Line(
        Margin,
        [
            new string(' ', Margin),
            new Ink(paper.Signs.Lit, Ink.Gold), new Ink(" a day with a win   ", Ink.Quiet),
            new Ink(paper.Signs.Highlight, Ink.Bright), new Ink(" with a highlight   ", Ink.Quiet),
            new Ink(paper.Signs.Rest + " rest", Ink.Quiet),
        ]);

    private static IEnumerable<DateOnly> Dates(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber);

    private static bool RunsOn(List<DateOnly> firsts, int cell) =>
        firsts.FindIndex(first => first.Month != firsts[0].Month) is var next && (next < 0 || next * cell > 3);

    // A month is named above its first week; where two would stand in each other's way, the one that is cut off at the start is left out.
    private static string Months(List<DateOnly> firsts, int cell)
    {
        var line = "";
        for (var at = 0; at < firsts.Count; at++)
        {
            var isNew = at == 0 || firsts[at].Month != firsts[at - 1].Month;
            var column = at * cell;
            if (isNew && (at == 0 ? RunsOn(firsts, cell) : line.Length == 0 || line.Length < column) && column + 3 <= firsts.Count * cell + 1)
            {
                line = line.PadRight(column) + firsts[at].ToString("MMM", CultureInfo.InvariantCulture);
            }
        }

        return line;
    }
}
