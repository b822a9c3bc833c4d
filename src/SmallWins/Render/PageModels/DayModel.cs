using System.Collections.Immutable;
using Scriban.Runtime;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>A day, and its page.</summary>
internal static class DayModel
{
    // A life of days would otherwise stand on each of them.
    private const int MostOtherYears = 9;

    private static readonly ToldMembers<DayOnPage> OfDay = new()
    {
        ["date"] = static of => Model.Of(of.Day.Date),
        ["path"] = static of => Permalinks.Day(of.Day.Date),
        ["title"] = static of => of.Day.Title,
        ["mood"] = static of => Model.Of(of.Day.Mood),
        ["energy"] = static of => Model.Of(of.Day.Energy),
        ["rest"] = static of => Model.Of(of.Day.Rest),
        ["private"] = static of => Model.Of(of.Day.Private),
        ["is_today"] = static of => Model.Of(of.Day.Date == of.Site.Today),
        ["is_yesterday"] = static of => Model.Of(of.Day.Date == of.Site.Today.AddDays(-1)),
        ["is_return"] = static of => Model.Of(of.Site.Settings.Streaks && of.Site.Facts.Streaks.IsReturn(of.Day.Date)),
        ["tags"] = static of => Model.ClosedList(of.Day.Tags, of.Site, static (site, tag) => site.SharedTag(tag)),
        ["wins"] = static of => WinModel.List(of.Site, of.Day.Wins, of.Page),
        ["notes"] = static of => Model.ClosedList(of.Day.Notes.Where(note => !note.IsEmpty).Select(note => new Html(of.Site.Markup.Blocks(note, of.Page, topHeading: 3)))),
        ["meta"] = static of => Model.Closed(Model.Of(of.Day.Meta)),
    };

    private static readonly ToldMembers<Day> OfNeighbour = new()
    {
        ["date"] = static day => Model.Of(day.Date),
        ["path"] = static day => Permalinks.Day(day.Date),
    };

    private static readonly ToldMembers<(Day Day, ToldWin Win)> OfOtherYear = new()
    {
        ["date"] = static of => Model.Of(of.Day.Date),
        ["path"] = static of => Permalinks.Day(of.Day.Date),
        ["wins"] = static of => Model.Of(of.Day.Wins.Length),
        ["win"] = static of => of.Win,
    };

    /// <summary>The names of a day's page.</summary>
    public static ScriptObject Page(Site site, Day day)
    {
        var path = Permalinks.Day(day.Date);
        var title = day.Title ?? site.Theme.Dates.Write(day.Date, "full");
        var names = SiteModel.Page(path, "day", day.Date == site.Today ? "today" : "", title);
        var at = site.Journal.Days.BinarySearch(day, Comparer<Day>.Create((one, other) => one.Date.CompareTo(other.Date)));
        names["day"] = Of(site, day, path);
        names["before"] = at > 0 ? OfNeighbour.Of(site.Journal.Days[at - 1]) : null;
        names["after"] = at < site.Journal.Days.Length - 1 ? OfNeighbour.Of(site.Journal.Days[at + 1]) : null;
        names["week"] = site.WeekOf(day.Date) is { } week ? site.Shared(week, WeekModel.Strip) : null;
        names["month"] = CalendarModel.MonthLink(site, Month.Of(day.Date));
        names["other_years"] = Model.List(ShownOn(site, day).Skip(1).Reverse().Select(other => OtherYear(site, other, path)));
        return names;
    }

    /// <summary>All days that a day's page shows: itself, and the same day of the nearest other years, from which others are near, oldest first.</summary>
    public static Day[] ShownOn(Site site, Day day) => [day, .. site.Facts.OnThisDay.LitInNearestYears(day.Date, MostOtherYears)];

    /// <summary>A day for a page: its own, or another that shows it.</summary>
    public static Told Of(Site site, Day day, string page) => OfDay.Of(new(site, day, page));

    private static IScriptObject OtherYear(Site site, Day day, string page)
    {
        if (site.Shared(day) is { } shared)
        {
            return shared;
        }

        var win = WinModel.Of(site, day.MostTelling!, page);
        return win.IsReadOnly ? site.Shared(day, (_, day) => OfOtherYear.Of((day, win))) : OfOtherYear.Of((day, win));
    }

    private readonly record struct DayOnPage(Site Site, Day Day, string Page);
}
