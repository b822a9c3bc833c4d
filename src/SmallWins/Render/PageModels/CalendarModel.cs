using System.Collections.Immutable;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>The calendar of stars: months as rows of weeks.</summary>
internal static class CalendarModel
{
    /// <summary>One date of a calendar.</summary>
    /// <remarks><c>kind</c> is <c>lit</c>, <c>star</c> (lit, with a highlight), <c>rest</c>, <c>empty</c>, <c>open</c> or
    /// <c>outside</c>; how many wins a lit day has is not there to be shown.</remarks>
    public static ScriptObject Cell(Site site, DateOnly date)
    {
        var day = site.Day(date);
        return new ScriptObject(capacity: 7)
        {
            ["date"] = Model.Of(date),
            ["day"] = Model.Of(date.Day),
            ["kind"] = Kind(site, date, day),
            ["is_today"] = Model.Of(date == site.Today),
            ["path"] = day is null ? null : Permalinks.Day(date),
            ["mood"] = day?.Mood?.Level,
            ["areas"] = Model.List(day is null ? [] : day.Wins.Select(win => win.Area).OfType<string>().Distinct().Select(site.ColorOf)),
        };
    }

    /// <summary>A month: its weeks of seven cells, null where a day belongs to another month.</summary>
    public static ScriptObject Of(Site site, Month month)
    {
        var weeks = new ScriptArray();
        for (var week = site.Facts.Calendar.WeekOf(month.First); week.First <= month.Last; week = week.Next)
        {
            weeks.Add(Model.List(week.Days.Select(date => Month.Of(date) == month ? Cell(site, date) : null)));
        }

        return new ScriptObject
        {
            ["date"] = Model.Of(month.First),
            ["path"] = site.Months.BinarySearch(month, ByTime) >= 0 ? Permalinks.Month(month) : null,
            ["weekdays"] = Weekdays(site),
            ["weeks"] = weeks,
        };
    }

    /// <summary>The months of a year: from the one that the journal begins in, up to this one.</summary>
    public static ScriptArray Year(Site site, int year)
    {
        var first = site.Months is [var begun, ..] && begun.Year == year ? begun.First.Month : 1;
        var last = year == site.Today.Year ? site.Today.Month : 12;
        return Model.List(Enumerable.Range(first, last - first + 1).Select(number => Of(site, new Month(year, number))));
    }

    /// <summary>A month by its first day, and its page.</summary>
    public static ScriptObject MonthLink(Site site, Month month) => new()
    {
        ["date"] = Model.Of(month.First),
        ["path"] = site.Months.BinarySearch(month, ByTime) >= 0 ? Permalinks.Month(month) : null,
        ["year_path"] = Permalinks.Year(month.Year),
    };

    /// <summary>Seven dates that stand for the weekdays, in the order of the journal's weeks.</summary>
    public static ScriptArray Weekdays(Site site) => Model.List(site.Facts.Calendar.WeekOf(site.Today).Days.Select(date => Model.Of(date)));

    /// <summary>The order of months.</summary>
    public static IComparer<Month> ByTime { get; } = Comparer<Month>.Create((one, other) => one.First.CompareTo(other.First));

    private static string Kind(Site site, DateOnly date, Day? day) => site.Facts.Calendar.KindOf(date) switch
    {
        DayKind.Lit => day!.Wins.Any(win => win.Star) ? "star" : "lit",
        DayKind.Rest => "rest",
        DayKind.Empty => "empty",
        DayKind.Open => "open",
        _ => "outside",
    };
}
