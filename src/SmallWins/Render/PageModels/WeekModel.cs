using System.Collections.Immutable;
using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>A week, and its page: the weekly review.</summary>
internal static class WeekModel
{
    private static readonly ToldMembers<WeekOnPage> OfStrip = new()
    {
        ["id"] = static of => of.Week.Week.Id.ToString(),
        ["number"] = static of => Model.Of(of.Week.Week.Id.Number),
        ["year"] = static of => Model.Of(of.Week.Week.Id.Year),
        ["first"] = static of => Model.Of(of.Week.Week.First),
        ["last"] = static of => Model.Of(of.Week.Week.Last),
        ["path"] = static of => Permalinks.Week(of.Week.Week.Id),
        ["is_current"] = static of => Model.Of(of.Week.Week.Contains(of.Site.Today)),
        ["lit_days"] = static of => Model.Of(of.Week.LitDays),
        ["wins"] = static of => Model.Of(of.Week.Wins.Length),
        ["sentence"] = static of => WeekSentences.Sum(of.Week, of.Site.Speech),
        ["firsts"] = static of => Model.ClosedList(of.Week.Firsts.Where(first => first.IsWorthAWord).Select(first => First(of.Site, first))),
        ["days"] = static of => Days(of),
    };

    private static readonly ToldMembers<WeekOnPage> OfWeek = new(OfStrip)
    {
        ["title"] = static of => of.Week.Words?.Title,
        ["areas"] = static of => Counted(of.Week, of.Week.Areas, "wins", count => WinModel.Area(of.Site, of.Site.Area(count.Id)!)),
        ["tags"] = static of => Counted(of.Week, of.Week.Tags, "wins", count => WinModel.Tag(of.Site, count.Id)),
        ["goals"] = static of => Counted(of.Week, of.Week.Goals, "steps", count => WinModel.Goal(of.Site, of.Site.Goal(count.Id)!)),
        ["highlights"] = static of => WinModel.List(of.Site, of.Week.Highlights, of.Page),
        ["gains"] = static of => Model.ClosedList(WeekSentences.Gains(of.Week, of.Site.Speech)),
        ["mood"] = static of => Model.Rounded(of.Week.Mood),
        ["energy"] = static of => Model.Rounded(of.Week.Energy),
        ["wins_so_far"] = static of => of.Week.WinsSoFar,
        ["lit_days_so_far"] = static of => of.Week.LitDaysSoFar,
        ["felt"] = static of => of.Week.Words?.Felt switch { Felt.Easy => "easy", Felt.Right => "right", Felt.TooMuch => "too_much", _ => null },
        ["smaller"] = static of => Model.ClosedList(GoalModel.SmallerAfter(of.Site, of.Week).Select(facts => GoalModel.Of(of.Site, facts))),
        ["words"] = static of => of.Week.Words is { Words.IsEmpty: false } words ? new Html(of.Site.Markup.Blocks(words.Words, of.Page)) : null,
        ["written"] = static of => Model.ClosedList(of.Week.Week.Days.Select(of.Site.Day).OfType<Day>().Where(day => day.IsLit).Select(day => DayModel.Of(of.Site, day, of.Page))),
    };

    /// <summary>The names of a week's page.</summary>
    public static ScriptObject Page(Site site, WeekSummary week)
    {
        var path = Permalinks.Week(week.Week.Id);
        var title = week.Words?.Title ?? site.Theme.Words.Say("week.title", week.Week.Id.Number);
        var names = SiteModel.Page(path, "week", "week", title);
        var at = site.Weeks.BinarySearch(week, Comparer<WeekSummary>.Create((one, other) => one.Week.First.CompareTo(other.Week.First)));
        names["week"] = OfWeek.Of(new(site, week, path));
        names["before"] = at > 0 ? site.Shared(site.Weeks[at - 1], Strip) : null;
        names["after"] = at < site.Weeks.Length - 1 ? site.Shared(site.Weeks[at + 1], Strip) : null;
        return names;
    }

    /// <summary>A week in short: its name and its seven days.</summary>
    public static Told Strip(Site site, WeekSummary week) => OfStrip.Of(new(site, week, ""));

    // The same for all pages that show the week, so that what was made of them is known.
    private static object? Days(WeekOnPage of) => of.Page.Length > 0 && of.Site.Shared(of.Week, Strip).TryGetValue(null, default, "days", out var days)
        ? days
        : Model.ClosedList(of.Week.Week.Days.Select(date => Model.Closed(CalendarModel.Cell(of.Site, date))));

    // What the share is of is the most that any area has.
    private static ScriptArray Counted(WeekSummary week, ImmutableArray<Count> counts, string of, Func<Count, ScriptObject> model)
    {
        var most = week.Areas.Select(count => count.Number).DefaultIfEmpty(1).Max();
        return Model.ClosedList(counts.Select(count =>
        {
            var counted = model(count);
            counted[of] = count.Number;
            counted["share"] = (int)Math.Round(100.0 * count.Number / Math.Max(1, most));
            return counted;
        }));
    }

    /// <summary>Something new, or something that is back, in a sentence.</summary>
    public static ScriptObject First(Site site, First first) => new()
    {
        ["sentence"] = WeekSentences.First(first, site.Speech),
        ["kind"] = first.Kind == FirstKind.Area ? "area" : "tag",
        ["path"] = Permalinks.Day(first.On),
        ["date"] = Model.Of(first.On),
    };

    private readonly record struct WeekOnPage(Site Site, WeekSummary Week, string Page);
}
