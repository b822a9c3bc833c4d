using Scriban.Runtime;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>The page of this day in every year.</summary>
internal static class OnThisDayModel
{
    // What stands in full, and what stands beside it in short, so that the page of a long life stays light.
    private const int MostInFull = 9;
    private const int MostYearsOfNeighbours = 5;

    // A year that has a 29th of February, for the dates of the calendar.
    private const int LeapYear = 2024;

    /// <summary>The names of the page.</summary>
    public static ScriptObject Page(Site site)
    {
        var title = site.Theme.Dates.Write(site.Today, "day_month");
        var names = SiteModel.Page(Permalinks.OnThisDay, "on-this-day", "", title);
        var years = InEarlierYears(site, site.Today).ToList();
        names["today"] = site.Day(site.Today) is { IsLit: true } today ? DayModel.Of(site, today, Permalinks.OnThisDay) : null;
        names["years"] = Model.List(years.Take(MostInFull).Select(day => DayModel.Of(site, day, Permalinks.OnThisDay)));
        names["years_before"] = Model.List(years.Skip(MostInFull).Select(day => InShort(site, day)));
        names["around"] = Model.List(Neighbours(site));
        names["months"] = Model.List(Enumerable.Range(1, 12).Select(month => AllYears(site, month)));
        return names;
    }

    // The days of this week, each in earlier years.
    private static IEnumerable<ScriptObject> Neighbours(Site site)
    {
        foreach (var date in site.Facts.Calendar.WeekOf(site.Today).Days.Where(date => date != site.Today))
        {
            var days = InEarlierYears(site, date).Take(MostYearsOfNeighbours).Select(day => InShort(site, day)).ToList();
            if (days.Count > 0)
            {
                yield return new ScriptObject { ["date"] = Model.Of(date), ["years"] = Model.List(days) };
            }
        }
    }

    private static IEnumerable<Day> InEarlierYears(Site site, DateOnly date) =>
        site.Facts.OnThisDay.InOtherYears(date).Where(day => day.IsLit).Reverse();

    private static ScriptObject InShort(Site site, Day day) => new()
    {
        ["date"] = Model.Of(day.Date),
        ["path"] = Permalinks.Day(day.Date),
        ["more"] = day.Wins.Length - 1,
        ["win"] = WinModel.Of(site, day.MostTelling!, Permalinks.OnThisDay),
    };

    // A month of no year: seven dates a row, each lit where it was in any year, and leading to the latest.
    private static ScriptObject AllYears(Site site, int month) => new()
    {
        ["date"] = Model.Of(new DateOnly(LeapYear, month, 1)),
        ["rows"] = Model.List(Enumerable.Range(1, DateTime.DaysInMonth(LeapYear, month)).Chunk(7).Select(row => Model.List(row.Select(day => Date(site, month, day))))),
    };

    private static ScriptObject Date(Site site, int month, int day)
    {
        var lit = site.Facts.OnThisDay.InEveryYear(month, day).Where(other => other.IsLit).ToList();
        return new ScriptObject
        {
            ["day"] = day,
            ["kind"] = lit.Count == 0 ? "empty" : lit.Exists(other => other.Wins.Any(win => win.Star)) ? "star" : "lit",
            ["path"] = lit is [.., var latest] ? Permalinks.Day(latest.Date) : null,
            ["years"] = lit.Count,
        };
    }
}
