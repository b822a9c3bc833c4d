using SmallWins.Aggregate;
using SmallWins.Render.Words;

namespace SmallWins.Render.PageModels;

/// <summary>How a goal stands, in words.</summary>
internal static class GoalSentences
{
    /// <summary>The goal's state in a sentence or two: "Day 6 of 7. Five days kept so far."</summary>
    public static string State(GoalFacts facts, Speech speech)
    {
        var (words, goal) = (speech.Words, facts.Goal);
        return facts.State switch
        {
            GoalState.LetGo => Dated("goal.is.let_go", goal.LetGo!.Value),
            GoalState.Ahead => Dated("goal.is.ahead", goal.Start),
            GoalState.Complete when facts.Kept == facts.Due => words.Say("goal.is.complete_all", facts.Due),
            GoalState.Complete => words.Say("goal.is.complete", new Dictionary<string, object> { ["n"] = facts.Kept, ["due"] = facts.Due }),
            GoalState.Running => words.Say("goal.is.running", new Dictionary<string, object>
            {
                ["day"] = speech.Today.DayNumber - goal.Start.DayNumber + 1,
                ["days"] = goal.Days,
                ["kept"] = words.Say("goal.kept_so_far", facts.Kept),
            }),
            _ when facts.Children is [var next, ..] => words.Say("goal.is.renewed", new Dictionary<string, object> { ["title"] = next.Title }),
            _ => words.Say("goal.is.ready"),
        };

        string Dated(string key, DateOnly date) => words.Say(key, new Dictionary<string, object> { ["date"] = speech.Dates.Write(date, "long") });
    }

    /// <summary>How far the goal's chain has come along the arc: "19 of 66 days", and past them "71 days".</summary>
    public static string Arc(GoalFacts facts, Speech speech)
    {
        var days = facts.Chain.StepDays;
        return days > GoalChain.Arc
            ? speech.Words.Say("count.n_days", days)
            : speech.Words.Say("goal.arc_days", new Dictionary<string, object> { ["n"] = days, ["of"] = GoalChain.Arc });
    }
}
