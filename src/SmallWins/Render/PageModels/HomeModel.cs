using Scriban.Runtime;

namespace SmallWins.Render.PageModels;

/// <summary>The first page.</summary>
internal static class HomeModel
{
    // More than this at once is a list, and the page of all goals has it.
    private const int MostGoals = 8;

    /// <summary>The names of the first page.</summary>
    public static ScriptObject Page(Site site)
    {
        var names = SiteModel.Page(Permalinks.Home, "home", "today", "");
        var facts = site.Facts;
        names["latest"] = facts.LatestLitDay is { } day ? DayModel.Of(site, day, Permalinks.Home) : null;
        names["week"] = site.WeekOf(site.Today) is { } week ? WeekModel.Strip(site, week) : null;
        names["streak"] = site.Settings.Streaks ? StreakModel.Of(facts.Streaks) : null;
        names["goals"] = GoalModel.Running(site, MostGoals);
        names["totals"] = new ScriptObject
        {
            ["wins"] = facts.Totals.Wins,
            ["lit_days"] = facts.Totals.LitDays,
            ["lit_weeks"] = facts.Totals.LitWeeks,
            ["returns"] = site.Settings.Streaks ? facts.Totals.Returns : 0,
        };
        names["on_this_day"] = WinModel.List(
            site,
            [.. facts.OnThisDay.InOtherYears(site.Today).Where(day => day.IsLit).Reverse().Take(2).Select(day => day.MostTelling!)],
            Permalinks.Home);
        names["note"] = facts.Note is { } note ? WinModel.Of(site, note, Permalinks.Home) : null;
        names["jar"] = JarModel.OfThisYear(site);
        names["year"] = facts.LatestLitDay is null ? null : new ScriptObject
        {
            ["number"] = site.Today.Year,
            ["path"] = site.Years.Contains(site.Today.Year) ? Permalinks.Year(site.Today.Year) : null,
            ["months"] = CalendarModel.Year(site, site.Today.Year),
        };
        return names;
    }
}
