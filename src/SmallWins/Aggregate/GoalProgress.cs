using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>What has become of goals, each and in their chains.</summary>
internal static class GoalProgress
{
    /// <summary>The facts of every goal, in the order of the journal's goals.</summary>
    /// <param name="journal">The journal as of today, its days in order; its goals never grow in a circle.</param>
    /// <param name="today">The day as of which.</param>
    public static ImmutableArray<GoalFacts> Of(Journal journal, DateOnly today)
    {
        var days = new GoalDays(journal, today);
        var byId = journal.Goals.ToDictionary(goal => goal.Id);
        var order = journal.Goals.Select((goal, at) => (goal.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        var children = journal.Goals.Where(goal => goal.GrowsFrom is not null).ToLookup(goal => goal.GrowsFrom!);
        var chains = new Dictionary<string, GoalChain>();
        return [.. journal.Goals.Select(FactsOf)];

        GoalFacts FactsOf(MicroGoal goal)
        {
            var (marks, due) = days.Of(goal);
            var kept = marks.Count(mark => mark.Kind == GoalMarkKind.Kept);
            ImmutableArray<Win> steps = [.. days.StepsOf(goal)];
            return new GoalFacts
            {
                Goal = goal,
                State = StateOf(goal, days.IsLetGo(goal), today, due, kept),
                Due = due,
                Kept = kept,
                Marks = marks,
                Steps = steps,
                StepDays = steps.Select(win => win.Date).Distinct().Count(),
                Ancestors = [.. Ancestors(goal).Reverse()],
                Children = [.. children[goal.Id]],
                Chain = ChainOf(goal),
            };
        }

        // Goals that follow each other without a branch are one chain, computed once.
        GoalChain ChainOf(MicroGoal goal)
        {
            while (children[goal.Id].Take(2).ToList() is [var only])
            {
                goal = only;
            }

            if (!chains.TryGetValue(goal.Id, out var chain))
            {
                MicroGoal[] goals = [.. Ancestors(goal), goal, .. Descendants(goal)];
                chain = Chain([.. goals.OrderBy(each => order[each.Id])], days, today);
                chains.Add(goal.Id, chain);
            }

            return chain;
        }

        IEnumerable<MicroGoal> Ancestors(MicroGoal goal)
        {
            for (var id = goal.GrowsFrom; id is not null; id = byId[id].GrowsFrom)
            {
                yield return byId[id];
            }
        }

        IEnumerable<MicroGoal> Descendants(MicroGoal goal)
        {
            var waiting = new Queue<MicroGoal>(children[goal.Id]);
            while (waiting.TryDequeue(out var next))
            {
                yield return next;
                foreach (var child in children[next.Id])
                {
                    waiting.Enqueue(child);
                }
            }
        }
    }

    private static GoalState StateOf(MicroGoal goal, bool isLetGo, DateOnly today, int due, int kept)
    {
        var isOver = today > goal.Last;
        return 0 switch
        {
            _ when isLetGo => GoalState.LetGo,
            _ when goal.Start > today => GoalState.Ahead,
            _ when (kept == due && due > 0) || (isOver && 2 * kept >= due) => GoalState.Complete,
            _ when !isOver => GoalState.Running,
            _ => GoalState.Ready,
        };
    }

    private static GoalChain Chain(ImmutableArray<MicroGoal> goals, GoalDays days, DateOnly today) => new()
    {
        Goals = goals,
        StepDays = goals.SelectMany(days.StepsOf).Select(win => win.Date).Distinct().Count(),
        Strength = Strength.After(StrengthDays(goals, days, today)),
    };

    // Where two goals run on one day, the one that started later says how often a step is asked for, and a step towards either counts.
    private static StrengthDay[] StrengthDays(ImmutableArray<MicroGoal> goals, GoalDays days, DateOnly today)
    {
        var first = goals.Min(goal => goal.Start);
        var marks = goals.OrderBy(goal => goal.Start).Select(goal => (goal, days.Of(goal).Marks)).ToList();

        // Where no goal runs any more, nothing changes.
        var last = marks.Max(of => of.Marks.IsEmpty ? first : of.Marks[^1].Date);
        var rows = new StrengthDay[Math.Max(0, Math.Min(today.DayNumber, last.DayNumber) - first.DayNumber + 1)];
        foreach (var (goal, ofGoal) in marks)
        {
            var asked = Frequency.Of(goal.Schedule);
            foreach (var mark in ofGoal.TakeWhile(mark => mark.Date <= today))
            {
                ref var row = ref rows[mark.Date.DayNumber - first.DayNumber];

                // Any day's step is one of the so many a week, be it one more than was asked for.
                var kept = mark.Kind == GoalMarkKind.Kept || (mark.HasStep && goal.Schedule.TimesAWeek is not null);
                row = new StrengthDay(asked, row.Kept || kept, Rests: mark.Date == today || days.IsSetAside(mark.Date));
            }
        }

        return rows;
    }
}
