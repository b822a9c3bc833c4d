using System.Globalization;
using System.Text;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>Days as points of an SVG path, one point a day, for a template to put a star on each.</summary>
internal static class StarField
{
    // From one seed of a sunflower to the next, which spreads any number of them evenly: a turn divided by the golden ratio.
    private const double GoldenAngle = 2.399963229728653;

    /// <summary>A year's lit days as the seeds of a sunflower, the first day in its middle; in a square from -100 to 100.</summary>
    /// <param name="site">The site.</param>
    /// <param name="year">The year.</param>
    /// <param name="star">Whether the days with a highlight are meant, or the others.</param>
    public static string OfYear(Site site, int year, bool star)
    {
        var first = new DateOnly(year, 1, 1);
        return Path(site.Days(first, first.AddYears(1).AddDays(-1))
            .Where(day => day.IsLit && day.Wins.Any(win => win.Star) == star)
            .Select(day =>
            {
                var (radius, angle) = (95 * Math.Sqrt(day.Date.DayOfYear / 366.0), day.Date.DayOfYear * GoldenAngle);
                return (radius * Math.Cos(angle), radius * Math.Sin(angle));
            }));
    }

    /// <summary>A month's days of one kind as a calendar: weeks below each other, days 10 units apart, the first at 5, 5.</summary>
    /// <param name="site">The site.</param>
    /// <param name="month">The month.</param>
    /// <param name="kind">What sort of day is meant.</param>
    /// <param name="star">Whether the days with a highlight are meant, or the others.</param>
    public static string OfMonth(Site site, Month month, DayKind kind, bool star)
    {
        var begin = site.Facts.Calendar.WeekOf(month.First).First.DayNumber;
        return Path(Enumerable.Range(month.First.DayNumber, DateTime.DaysInMonth(month.Year, month.Number))
            .Select(DateOnly.FromDayNumber)
            .Where(date => site.Facts.Calendar.KindOf(date) == kind && (site.Day(date)?.Wins.Any(win => win.Star) ?? false) == star)
            .Select(date => (5 + (10.0 * ((date.DayNumber - begin) % 7)), 5 + (10.0 * ((date.DayNumber - begin) / 7)))));
    }

    private static string Path(IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{x:0.#} {y:0.#}");
        }

        return path.ToString();
    }
}
