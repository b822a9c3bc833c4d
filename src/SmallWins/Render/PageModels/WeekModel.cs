using System.Collections.Immutable;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>A week, and its page: the weekly review.</summary>
internal static class WeekModel
{
    /// <summary>The names of a week's page.</summary>
    public static ScriptObject Page(Site site, WeekSummary week)
    {
        var path = Permalinks.Week(week.Week.Id);
        var title = week.Words?.Title ?? site.Theme.Words.Say("week.title", week.Week.Id.Number);
        var names = SiteModel.Page(path, "week", "week", title);
        var at = site.Weeks.BinarySearch(week, Comparer<WeekSummary>.Create((one, other) => one.Week.First.CompareTo(other.Week.First)));
        names["week"] = Of(site, week, path);
        names["before"] = at > 0 ? site.Shared(site.Weeks[at - 1], Strip) : null;
        names["after"] = at < site.Weeks.Length - 1 ? site.Shared(site.Weeks[at + 1], Strip) : null;
        return names;
    }

    /// <summary>A week in short: its name and its seven days.</summary>
    public static ScriptObject Strip(Site site, WeekSummary week) => new(capacity: 32)
    {
        ["id"] = week.Week.Id.ToString(),
        ["number"] = week.Week.Id.Number,
        ["year"] = week.Week.Id.Year,
        ["first"] = Model.Of(week.Week.First),
        ["last"] = Model.Of(week.Week.Last),
        ["path"] = Permalinks.Week(week.Week.Id),
        ["is_current"] = week.Week.Contains(site.Today),
        ["lit_days"] = week.LitDays,
        ["wins"] = week.Wins.Length,
        ["sentence"] = WeekSentences.Sum(week, site.Speech),
        ["firsts"] = Model.List(week.Firsts.Where(first => first.IsWorthAWord).Select(first => First(site, first))),
        ["days"] = Model.List(week.Week.Days.Select(date => CalendarModel.Cell(site, date))),
    };

    private static ScriptObject Of(Site site, WeekSummary week, string page)
    {
        var model = Strip(site, week);
        var most = week.Areas.Select(count => count.Number).DefaultIfEmpty().Max();
        model["title"] = week.Words?.Title;
        model["areas"] = Model.List(week.Areas.Select(count => Counted(WinModel.Area(site, site.Area(count.Id)!), "wins", count.Number, most)));
        model["tags"] = Model.List(week.Tags.Select(count => Counted(WinModel.Tag(site, count.Id), "wins", count.Number, most)));
        model["goals"] = Model.List(week.Goals.Select(count => Counted(WinModel.Goal(site, site.Goal(count.Id)!), "steps", count.Number, most)));
        model["highlights"] = WinModel.List(site, week.Highlights, page);
        model["gains"] = Model.List(WeekSentences.Gains(week, site.Speech));
        model["mood"] = Model.Rounded(week.Mood);
        model["energy"] = Model.Rounded(week.Energy);
        model["wins_so_far"] = week.WinsSoFar;
        model["lit_days_so_far"] = week.LitDaysSoFar;
        model["felt"] = week.Words?.Felt switch { Felt.Easy => "easy", Felt.Right => "right", Felt.TooMuch => "too_much", _ => null };
        model["smaller"] = Model.List(GoalModel.SmallerAfter(site, week).Select(facts => GoalModel.Of(site, facts)));
        model["words"] = week.Words is { Words.IsEmpty: false } words ? new Html(site.Markup.Blocks(words.Words, page)) : null;
        model["written"] = Model.List(week.Week.Days.Select(site.Day).OfType<Day>().Where(day => day.IsLit).Select(day => DayModel.Of(site, day, page)));
        return model;
    }

    private static ScriptObject Counted(ScriptObject model, string of, int number, int most)
    {
        model[of] = number;
        model["share"] = (int)Math.Round(100.0 * number / Math.Max(1, most));
        return model;
    }

    /// <summary>Something new, or something that is back, in a sentence.</summary>
    public static ScriptObject First(Site site, First first) => new()
    {
        ["sentence"] = WeekSentences.First(first, site.Speech),
        ["kind"] = first.Kind == FirstKind.Area ? "area" : "tag",
        ["path"] = Permalinks.Day(first.On),
        ["date"] = Model.Of(first.On),
    };
}
