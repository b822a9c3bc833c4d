using System.Collections.Immutable;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>A year's page, and the page of all years.</summary>
internal static class YearModel
{
    private const int MostHighlights = 24;

    /// <summary>The names of a year's page.</summary>
    public static ScriptObject Page(Site site, YearFacts facts)
    {
        var path = Permalinks.Year(facts.Year);
        var names = SiteModel.Page(path, "year", "calendar", facts.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));
        var at = site.Years.BinarySearch(facts.Year);
        names["year"] = Of(site, facts, path);
        names["before"] = at > 0 ? Link(site.Years[at - 1]) : null;
        names["after"] = at < site.Years.Length - 1 ? Link(site.Years[at + 1]) : null;
        return names;
    }

    /// <summary>The names of the page of all years.</summary>
    public static ScriptObject AllPage(Site site)
    {
        var names = SiteModel.Page(Permalinks.Years, "years", "calendar", site.Theme.Words.Say("years.title"));
        var facts = site.Facts.Years.ToDictionary(year => year.Year);
        names["years"] = Model.List(site.Years.Reverse().Select(year => InShort(site, facts[year])));
        return names;
    }

    private static ScriptObject Of(Site site, YearFacts facts, string page)
    {
        var model = InShort(site, facts);
        model["mood"] = Model.Rounded(facts.Mood);
        model["energy"] = Model.Rounded(facts.Energy);
        model["has_moods"] = facts.Months.Any(month => !month.Moods.IsEmpty);
        model["areas"] = Model.List(facts.Areas.Select(count => AreaModel.Counted(site, count)));
        model["months"] = CalendarModel.Year(site, facts.Year);
        model["weeks"] = Model.List(site.WeeksOf(facts.Year).Select(WeekLink));
        model["yearbook"] = facts.Wins > 0 ? Permalinks.Yearbook(facts.Year) : null;
        model["highlights"] = WinModel.List(site, [.. Highlights(site, facts.Year)], page);
        return model;
    }

    private static ScriptObject InShort(Site site, YearFacts facts) => new()
    {
        ["number"] = facts.Year,
        ["date"] = Model.Of(new DateOnly(facts.Year, 1, 1)),
        ["path"] = Permalinks.Year(facts.Year),
        ["lit_days"] = facts.LitDays,
        ["wins"] = facts.Wins,
        ["stars"] = YearStrip.Of(site, facts.Year, star: false),
        ["bright_stars"] = YearStrip.Of(site, facts.Year, star: true),
        ["columns"] = YearStrip.Columns,
    };

    // The newest of each month take turns, so that a talkative month leaves room for the others.
    private static IEnumerable<Win> Highlights(Site site, int year) =>
        site.Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            .SelectMany(day => day.Wins.Where(win => win.Star))
            .GroupBy(win => win.Date.Month)
            .SelectMany(month => month.Reverse().Select((win, turn) => (turn, win)))
            .OrderBy(ranked => ranked.turn).ThenByDescending(ranked => ranked.win.Date)
            .Take(MostHighlights)
            .Select(ranked => ranked.win)
            .OrderByDescending(win => win.Date);

    private static ScriptObject Link(int year) => new()
    {
        ["number"] = year,
        ["path"] = Permalinks.Year(year),
    };

    private static ScriptObject WeekLink(WeekSummary week) => new()
    {
        ["number"] = week.Week.Id.Number,
        ["first"] = Model.Of(week.Week.First),
        ["last"] = Model.Of(week.Week.Last),
        ["lit_days"] = week.LitDays,
        ["path"] = Permalinks.Week(week.Week.Id),
    };
}
