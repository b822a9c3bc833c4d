using System.Collections.Immutable;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>A month's page.</summary>
internal static class MonthModel
{
    /// <summary>The names of a month's page.</summary>
    public static ScriptObject Page(Site site, Month month, MonthFacts facts)
    {
        var path = Permalinks.Month(month);
        var names = SiteModel.Page(path, "month", "calendar", site.Theme.Dates.Write(month.First, "month_year"));
        var at = site.Months.BinarySearch(month, CalendarModel.ByTime);
        names["month"] = Of(site, month, facts, path);
        names["before"] = at > 0 ? CalendarModel.MonthLink(site, site.Months[at - 1]) : null;
        names["after"] = at < site.Months.Length - 1 ? CalendarModel.MonthLink(site, site.Months[at + 1]) : null;
        return names;
    }

    private static ScriptObject Of(Site site, Month month, MonthFacts facts, string page)
    {
        var model = CalendarModel.Of(site, month);
        model["year"] = month.Year;
        model["year_path"] = Permalinks.Year(month.Year);
        model["lit_days"] = facts.LitDays;
        model["wins"] = facts.Wins;
        model["mood"] = Model.Rounded(facts.Mood);
        model["energy"] = Model.Rounded(facts.Energy);
        model["areas"] = Model.List(facts.Areas.Select(count => AreaModel.Counted(site, count)));
        model["written"] = Model.List(site.Days(month.First, month.Last).Reverse().Select(day => DayModel.Of(site, day, page)));
        return model;
    }
}
