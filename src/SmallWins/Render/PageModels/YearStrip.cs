using System.Globalization;
using System.Text;
using SmallWins.Aggregate;

namespace SmallWins.Render.PageModels;

/// <summary>A year as a strip of weeks, small enough to stand in a row of years: one SVG path that puts a dot on each day.</summary>
internal static class YearStrip
{
    /// <summary>How many columns of four units a strip needs at most: a leap year may touch 54 weeks.</summary>
    public const int Columns = 54;

    /// <summary>The path of a year's lit days, a column a week and a row a weekday, in units of 4 by 4.</summary>
    /// <param name="site">The site.</param>
    /// <param name="year">The year.</param>
    /// <param name="star">Whether the days with a highlight are meant, or the others.</param>
    public static string Of(Site site, int year, bool star)
    {
        var path = new StringBuilder();
        var first = site.Facts.Calendar.WeekOf(new DateOnly(year, 1, 1)).First;
        for (var date = new DateOnly(year, 1, 1); date.Year == year && date <= site.Today; date = date.AddDays(1))
        {
            if (site.Day(date) is { IsLit: true } day && day.Wins.Any(win => win.Star) == star && site.Facts.Calendar.KindOf(date) == DayKind.Lit)
            {
                var (column, row) = Math.DivRem(date.DayNumber - first.DayNumber, 7);
                path.Append(CultureInfo.InvariantCulture, $"M{(column * 4) + 2} {(row * 4) + 2}h0");
            }
        }

        return path.ToString();
    }
}
