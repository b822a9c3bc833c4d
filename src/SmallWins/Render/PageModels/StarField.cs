using System.Globalization;
using System.Text;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>Days as points of an SVG path, one point a day, for a template to put a star or a dot on each.</summary>
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
        return Path(site.Days(first, new DateOnly(year, 12, 31))
            .Where(day => day.IsLit && day.Wins.Any(win => win.Star) == star)
            .Select(day =>
            {
                var (radius, angle) = (95 * Math.Sqrt(day.Date.DayOfYear / 366.0), day.Date.DayOfYear * GoldenAngle);
                return (radius * Math.Cos(angle), radius * Math.Sin(angle));
            }));
    }

    /// <summary>A month's lit days as a calendar: weeks below each other, days 10 units apart, the first at 5, 5.</summary>
    /// <param name="site">The site.</param>
    /// <param name="month">The month.</param>
    /// <param name="star">Whether the days with a highlight are meant, or the others.</param>
    public static string OfMonth(Site site, Month month, bool star) =>
        Path(site.Days(month.First, month.Last).Where(day => day.IsLit && day.Wins.Any(win => win.Star) == star).Select(day => Place(site, month, day.Date)));

    /// <summary>The other dates of the record in the same calendar, as strokes that round ends make dots of.</summary>
    /// <param name="site">The site.</param>
    /// <param name="month">The month.</param>
    public static string DotsOfMonth(Site site, Month month)
    {
        var dates = Enumerable.Range(month.First.DayNumber, DateTime.DaysInMonth(month.Year, month.Number)).Select(DateOnly.FromDayNumber);
        var others = dates.Where(date => site.Facts.Calendar.KindOf(date) is DayKind.Empty or DayKind.Rest).Select(date => Place(site, month, date));
        return string.Concat(others.Select(at => string.Create(CultureInfo.InvariantCulture, $"M{at.X} {at.Y}h0")));
    }

    private static (double X, double Y) Place(Site site, Month month, DateOnly date)
    {
        var (week, day) = Math.DivRem(date.DayNumber - site.Facts.Calendar.WeekOf(month.First).First.DayNumber, 7);
        return (5 + (10 * day), 5 + (10 * week));
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
