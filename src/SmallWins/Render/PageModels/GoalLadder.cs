using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>What grew out of what, as the rungs of a ladder.</summary>
internal static class GoalLadder
{
    // Of a long ladder the part around the goal is shown, and where it begins and ends.
    private const int MostAround = 9;
    private const int MostBeside = 6;

    /// <summary>The rungs of a goal's chain from the top down; none for a goal that stands alone.</summary>
    /// <remarks>
    /// Each has what a goal has by name, <c>is_this</c>, its <c>depth</c> (one more for each branch it lies on), how many rungs
    /// were left out below it (<c>skipped</c>), and what grew out of the same goal on another chain (<c>beside</c>).
    /// </remarks>
    public static ScriptArray Of(Site site, GoalFacts facts)
    {
        List<(MicroGoal Goal, int Depth)> rungs = [.. facts.Ancestors.Select(goal => (goal, 0)), (facts.Goal, 0), .. Above(site, facts, 0)];
        var beside = facts.Ancestors.SelectMany(goal => site.FactsOf(goal).Children).Except(rungs.Select(rung => rung.Goal)).ToLookup(goal => goal.GrowsFrom);
        if (rungs.Count == 1)
        {
            return [];
        }

        var (model, skipped) = (new ScriptArray(), 0);
        for (var at = 0; at < rungs.Count; at++)
        {
            if (at > 0 && at < rungs.Count - 1 && Math.Abs(at - facts.Ancestors.Length) > MostAround)
            {
                skipped++;
                continue;
            }

            var rung = GoalModel.Named(site, site.FactsOf(rungs[at].Goal));
            rung["is_this"] = rungs[at].Goal == facts.Goal;
            rung["depth"] = Math.Min(3, rungs[at].Depth);
            rung["skipped"] = skipped;
            rung["beside"] = Model.List(beside[rungs[at].Goal.Id].Take(MostBeside).Select(goal => WinModel.Goal(site, goal)));
            model.Insert(0, rung);
            skipped = 0;
        }

        return model;
    }

    private static IEnumerable<(MicroGoal Goal, int Depth)> Above(Site site, GoalFacts facts, int depth)
    {
        // A ladder that does not branch is as deep as it is long, so it is climbed step by step.
        while (facts.Children is [var only])
        {
            yield return (only, depth);
            facts = site.FactsOf(only);
        }

        foreach (var child in facts.Children)
        {
            yield return (child, depth + 1);
            foreach (var rung in Above(site, site.FactsOf(child), depth + 1))
            {
                yield return rung;
            }
        }
    }
}
