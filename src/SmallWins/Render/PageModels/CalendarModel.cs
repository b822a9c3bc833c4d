using System.Collections.Immutable;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>The calendar of stars: months as rows of weeks.</summary>
internal static class CalendarModel
{
    private static readonly ToldMembers<DateOnSite> OfDate = new()
    {
        ["date"] = static of => Model.Of(of.Date),
        ["day"] = static of => Model.Of(of.Date.Day),
        ["kind"] = static of => Kind(of),
        ["is_today"] = static of => Model.Of(of.Date == of.Site.Today),
        ["path"] = static of => of.Day is null ? null : Permalinks.Day(of.Date),
        ["mood"] = static of => of.Day?.Mood?.Level,
        ["areas"] = static of => Model.ClosedList(of.Day is null ? [] : of.Day.Wins.Select(win => win.Area).OfType<string>().Distinct().Select(of.Site.ColorOf)),
    };

    private static readonly ToldMembers<(Site Site, Month Month)> OfMonth = new()
    {
        ["date"] = static of => Model.Of(of.Month.First),
        ["path"] = static of => PathOf(of.Site, of.Month),
        ["year_path"] = static of => Permalinks.Year(of.Month.Year),
    };

    /// <summary>One date of a calendar.</summary>
    /// <remarks><c>kind</c> is <c>lit</c>, <c>star</c> (lit, with a highlight), <c>rest</c>, <c>empty</c>, <c>open</c> or
    /// <c>outside</c>; how many wins a lit day has is not there to be shown.</remarks>
    public static Told Cell(Site site, DateOnly date) => OfDate.Of(new(site, date, site.Day(date)));

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
            ["path"] = PathOf(site, month),
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
    public static Told MonthLink(Site site, Month month) => OfMonth.Of((site, month));

    /// <summary>Seven dates that stand for the weekdays, in the order of the journal's weeks.</summary>
    public static ScriptArray Weekdays(Site site) => Model.List(site.Facts.Calendar.WeekOf(site.Today).Days.Select(date => Model.Of(date)));

    /// <summary>The order of months.</summary>
    public static IComparer<Month> ByTime { get; } = Comparer<Month>.Create((one, other) => one.First.CompareTo(other.First));

    private static string? PathOf(Site site, Month month) => site.Months.BinarySearch(month, ByTime) >= 0 ? Permalinks.Month(month) : null;

    private static string Kind(DateOnSite of) => of.Site.Facts.Calendar.KindOf(of.Date) switch
    {
        DayKind.Lit => of.Day!.Wins.Any(win => win.Star) ? "star" : "lit",
        DayKind.Rest => "rest",
        DayKind.Empty => "empty",
        DayKind.Open => "open",
        _ => "outside",
    };

    private readonly record struct DateOnSite(Site Site, DateOnly Date, Day? Day);
}
