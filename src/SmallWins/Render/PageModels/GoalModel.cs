using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>Goals in short, and the page of all of them.</summary>
internal static class GoalModel
{
    // A lifetime of goals fits on one page: of each group so many are drawn, and the others are named.
    private const int MostDrawn = 60;

    // An area's page is about its wins, and names a few of its goals.
    private const int MostOfArea = 8;

    // How goals stand, in the order in which they are shown.
    private static readonly string[] Groups = ["running", "ahead", "ready", "complete", "renewed", "let_go"];

    /// <summary>The names of the page of all goals.</summary>
    public static ScriptObject AllPage(Site site)
    {
        var names = SiteModel.Page(Permalinks.Goals, "goals", "goals", site.Theme.Words.Say("goals.title"));
        var byGroup = site.Facts.Goals.ToLookup(GroupOf);
        names["groups"] = Model.List(Groups.Where(byGroup.Contains).Select(group => Group(site, group, [.. byGroup[group]])));
        names["invites"] = !byGroup.Contains("running") && !byGroup.Contains("ahead");
        return names;
    }

    /// <summary>The goals that run today.</summary>
    /// <param name="site">The site.</param>
    /// <param name="most">How many at most.</param>
    public static ScriptArray Running(Site site, int most) =>
        Model.List(site.Facts.Goals.Where(goal => goal.State == GoalState.Running).Take(most).Select(goal => Of(site, goal)));

    /// <summary>The goals of an area: those that run first, then the newest; a few of them.</summary>
    public static ScriptArray OfArea(Site site, Area area) =>
        Model.List(site.Facts.Goals.Where(goal => goal.Goal.Area == area.Id)
            .OrderBy(goal => Array.IndexOf(Groups, GroupOf(goal))).ThenByDescending(goal => goal.Goal.Start)
            .Take(MostOfArea)
            .Select(goal => Of(site, goal)));

    /// <summary>
    /// The goals whose smaller version is offered after a week: those that run today and have one, where the week is the latest of which
    /// was said how it felt, was too much, and is this one or the one before.
    /// </summary>
    public static IEnumerable<GoalFacts> SmallerAfter(Site site, WeekSummary week)
    {
        var isLatest = week.Week.Next.Last >= site.Today
            && site.Weeks.LastOrDefault(each => each.Words?.Felt is not null)?.Week == week.Week;
        return isLatest && week.Words?.Felt == Felt.TooMuch
            ? site.Facts.Goals.Where(goal => goal is { State: GoalState.Running, Goal.Smaller: not null })
            : [];
    }

    /// <summary>A goal in short.</summary>
    public static ScriptObject Of(Site site, GoalFacts facts)
    {
        var goal = facts.Goal;
        var model = Named(site, facts);
        model["kind"] = goal.Kind == GoalKind.Process ? "process" : "outcome";
        model["smaller"] = goal.Smaller;
        model["days"] = goal.Days;
        model["due"] = facts.Due;
        model["kept"] = facts.Kept;
        model["sentence"] = GoalSentences.State(facts, site.Speech);
        model["arc_words"] = facts.Chain.StepDays > 0 ? GoalSentences.Arc(facts, site.Speech) : null;
        model["grew_from"] = facts.Ancestors is [.., var parent] ? WinModel.Goal(site, parent) : null;
        model["rows"] = facts.Marks.Length switch { <= 14 => "one", <= 98 => "some", _ => "many" };
        model["marks"] = Model.List(facts.Marks.Select(mark => KindOf(mark.Kind)));
        return model;
    }

    /// <summary>A goal by its name, its days and how it stands.</summary>
    public static ScriptObject Named(Site site, GoalFacts facts)
    {
        var area = site.Area(facts.Goal.Area);
        var model = WinModel.Goal(site, facts.Goal);
        model["area"] = area is null ? null : WinModel.Area(site, area);
        model["color"] = AreaColors.ClassOf(area);
        model["state"] = StateOf(facts.State);
        model["first"] = Model.Of(facts.Goal.Start);
        model["last"] = Model.Of(facts.Goal.Last);
        return model;
    }

    /// <summary>A day's kind as the word that templates and the style sheet have for it.</summary>
    public static string KindOf(GoalMarkKind kind) => kind switch
    {
        GoalMarkKind.Kept => "kept",
        GoalMarkKind.Welcome => "welcome",
        GoalMarkKind.Paper => "paper",
        GoalMarkKind.NotDue => "not_due",
        GoalMarkKind.Rest => "rest",
        GoalMarkKind.Open => "open",
        _ => "to_come",
    };

    private static ScriptObject Group(Site site, string group, List<GoalFacts> goals)
    {
        // What is there or ahead comes in its order, what is over newest first.
        if (group is not ("running" or "ahead"))
        {
            goals.Reverse();
        }

        return new ScriptObject
        {
            ["name"] = group,
            ["goals"] = Model.List(goals.Take(MostDrawn).Select(goal => Of(site, goal))),
            ["earlier"] = Model.List(goals.Skip(MostDrawn).Select(goal => Named(site, goal))),
        };
    }

    // A goal out of which another has grown was renewed already, and asks for nothing.
    private static string GroupOf(GoalFacts facts) =>
        facts is { State: GoalState.Ready, Children.IsEmpty: false } ? "renewed" : StateOf(facts.State);

    private static string StateOf(GoalState state) => state switch
    {
        GoalState.LetGo => "let_go",
        GoalState.Ahead => "ahead",
        GoalState.Complete => "complete",
        GoalState.Running => "running",
        _ => "ready",
    };
}
