using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;
using SmallWins.Parse;

namespace SmallWins.Render.PageModels;

/// <summary>The page of one goal.</summary>
internal static class GoalPageModel
{
    // What was kept up for years is in its days and its area; the page of the goal stays light.
    private const int MostSteps = 300;

    /// <summary>The names of a goal's page.</summary>
    public static ScriptObject Page(Site site, GoalFacts facts)
    {
        var path = site.Links.Goal(facts.Goal.Id);
        var names = SiteModel.Page(path, "goal", "goals", facts.Goal.Title);
        names["goal"] = Of(site, facts, path);
        names["before"] = facts.Ancestors is [.., var parent] ? WinModel.Goal(site, parent) : null;
        names["after"] = facts.Children is [var child, ..] ? WinModel.Goal(site, child) : null;
        return names;
    }

    private static ScriptObject Of(Site site, GoalFacts facts, string page)
    {
        var (goal, strength) = (facts.Goal, facts.Chain.Strength);
        var model = GoalModel.Of(site, facts);
        model["why"] = goal.Words.IsEmpty ? null : new Html(site.Markup.Blocks(goal.Words, page));
        model["weeks"] = Model.List(facts.Marks.Chunk(7).Select(week => Model.List(week.Select(mark => Day(site, mark)))));
        model["ladder"] = GoalLadder.Of(site, facts);
        model["arc"] = GoalArc.Of(facts.Chain.StepDays);
        model["strength"] = strength.Best > 0 ? new ScriptObject { ["today"] = Hundredths(strength.Today), ["best"] = Hundredths(strength.Best) } : null;
        model["step_days"] = facts.StepDays;
        model["months"] = Model.List(facts.Steps.Reverse().Take(MostSteps).GroupBy(win => Month.Of(win.Date)).Select(month => new ScriptObject
        {
            ["date"] = Model.Of(month.Key.First),
            ["path"] = Permalinks.Month(month.Key),
            ["wins"] = WinModel.List(site, [.. month], page),
        }));
        model["earlier_steps"] = Math.Max(0, facts.Steps.Length - MostSteps);
        model["next"] = facts is { State: GoalState.Ready, Children.IsEmpty: true } ? Next(site, goal) : null;
        return model;
    }

    private static ScriptObject Day(Site site, GoalMark mark) => new()
    {
        ["date"] = Model.Of(mark.Date),
        ["kind"] = GoalModel.KindOf(mark.Kind),
        ["is_today"] = mark.Date == site.Today,
        ["path"] = site.Day(mark.Date) is null ? null : Permalinks.Day(mark.Date),
    };

    // The two ways on from a goal whose days are over, each as a file that can be written as it stands.
    private static ScriptObject Next(Site site, MicroGoal goal)
    {
        var taken = site.Journal.Goals.Select(each => each.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var smaller = goal.Smaller ?? site.Theme.Words.Say("goal.smaller_of", new Dictionary<string, object> { ["title"] = goal.Title });
        return new ScriptObject
        {
            ["file"] = $"goals/{NextGoal.IdAfter(goal.Id, taken)}.md",
            ["same"] = FrontMatter(NextGoal.AsItIs(goal, site.Today)),
            ["smaller"] = FrontMatter(NextGoal.Smaller(goal, smaller, site.Today)),
        };
    }

    private static string FrontMatter(IEnumerable<string> lines) => string.Join('\n', ["---", .. lines, "---"]);

    private static int Hundredths(double strength) => (int)Math.Round(strength * 100);
}
