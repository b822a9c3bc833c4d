using System.Collections.Immutable;
using Scriban.Runtime;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>A day, and its page.</summary>
internal static class DayModel
{
    // A life of days would otherwise stand on each of them.
    private const int MostOtherYears = 9;

    /// <summary>The names of a day's page.</summary>
    public static ScriptObject Page(Site site, Day day)
    {
        var path = Permalinks.Day(day.Date);
        var title = day.Title ?? site.Theme.Dates.Write(day.Date, "full");
        var names = SiteModel.Page(path, "day", day.Date == site.Today ? "today" : "", title);
        var at = site.Journal.Days.BinarySearch(day, Comparer<Day>.Create((one, other) => one.Date.CompareTo(other.Date)));
        names["day"] = Of(site, day, path);
        names["before"] = at > 0 ? Neighbour(site.Journal.Days[at - 1]) : null;
        names["after"] = at < site.Journal.Days.Length - 1 ? Neighbour(site.Journal.Days[at + 1]) : null;
        names["week"] = site.WeekOf(day.Date) is { } week ? site.Shared(week, WeekModel.Strip) : null;
        names["month"] = CalendarModel.MonthLink(site, Month.Of(day.Date));
        names["other_years"] = Model.List(InOtherYears(site, day.Date).Select(other => OtherYear(site, other, WinModel.Of(site, other.MostTelling!, path))));
        return names;
    }

    /// <summary>The days of other years that a day's page shows, newest first: those of the nearest years, from which others are near.</summary>
    public static IEnumerable<Day> InOtherYears(Site site, DateOnly date) => site.Facts.OnThisDay.InOtherYears(date)
        .Where(other => other.IsLit)
        .OrderBy(other => Math.Abs(other.Date.Year - date.Year)).ThenByDescending(other => other.Date)
        .Take(MostOtherYears)
        .OrderByDescending(other => other.Date);

    /// <summary>A day for a page: its own, or another that shows it.</summary>
    public static ScriptObject Of(Site site, Day day, string page) => new(capacity: 14)
    {
        ["date"] = Model.Of(day.Date),
        ["path"] = Permalinks.Day(day.Date),
        ["title"] = day.Title,
        ["mood"] = Model.Of(day.Mood),
        ["energy"] = Model.Of(day.Energy),
        ["rest"] = Model.Of(day.Rest),
        ["private"] = Model.Of(day.Private),
        ["is_today"] = Model.Of(day.Date == site.Today),
        ["is_yesterday"] = Model.Of(day.Date == site.Today.AddDays(-1)),
        ["is_return"] = Model.Of(site.Settings.Streaks && site.Facts.Streaks.IsReturn(day.Date)),
        ["tags"] = Model.List(day.Tags, site, static (site, tag) => site.SharedTag(tag)),
        ["wins"] = WinModel.List(site, day.Wins, page),
        ["notes"] = Model.List(day.Notes.Where(note => !note.IsEmpty).Select(note => new Html(site.Markup.Blocks(note, page, topHeading: 3)))),
        ["meta"] = Model.Of(day.Meta),
    };

    private static ScriptObject Neighbour(Day day) => new(capacity: 2)
    {
        ["date"] = Model.Of(day.Date),
        ["path"] = Permalinks.Day(day.Date),
    };

    private static ScriptObject OtherYear(Site site, Day day, ToldWin win)
    {
        return win.IsReadOnly ? site.Shared(day, Told) : Told(site, day);

        ScriptObject Told(Site _, Day of) => new(capacity: 4)
        {
            ["date"] = Model.Of(of.Date),
            ["path"] = Permalinks.Day(of.Date),
            ["wins"] = of.Wins.Length,
            ["win"] = win,
        };
    }
}
