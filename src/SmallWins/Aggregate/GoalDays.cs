using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>The days of goals: which of them ask for a step, and which have it.</summary>
internal sealed class GoalDays
{
    private readonly DateOnly today;
    private readonly FrozenSet<DateOnly> setAside;
    private readonly FrozenSet<DayOfWeek> restDays;
    private readonly Dictionary<string, List<Win>> steps = [];

    /// <summary>Takes a journal.</summary>
    /// <param name="journal">The journal as of today, its days in order.</param>
    /// <param name="today">The day as of which.</param>
    public GoalDays(Journal journal, DateOnly today)
    {
        this.today = today;
        setAside = journal.Days.Where(day => day.Rest).Select(day => day.Date).ToFrozenSet();
        restDays = journal.Settings.RestDays.ToFrozenSet();
        foreach (var day in journal.Days)
        {
            foreach (var win in day.Wins)
            {
                foreach (var goal in win.Goals)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(steps, goal, out _) ??= []).Add(win);
                }
            }
        }
    }

    /// <summary>The wins that are steps towards a goal, in order.</summary>
    public IReadOnlyList<Win> StepsOf(MicroGoal goal) => steps.TryGetValue(goal.Id, out var wins) ? wins : [];

    /// <summary>Whether a date is set aside, by itself or by its weekday; a win on it does not change that.</summary>
    public bool IsSetAside(DateOnly date) => restDays.Contains(date.DayOfWeek) || setAside.Contains(date);

    /// <summary>Whether a goal was let go.</summary>
    public bool IsLetGo(MicroGoal goal) => goal.LetGo <= today;

    /// <summary>The days of a goal in order, and how many days of it ask for a step.</summary>
    /// <remarks>
    /// From the day on which a goal was let go, no further day of it asks for anything. So many days a week are asked for over the
    /// whole of its days: n × days / 7, rounded to the nearest and at least 1. There any day with a step counts, until they are
    /// reached; a day without one asked for nothing by itself.
    /// </remarks>
    public (ImmutableArray<GoalMark> Marks, int Due) Of(MicroGoal goal)
    {
        var stepDays = StepsOf(goal).Select(win => win.Date).ToHashSet();
        var last = IsLetGo(goal) && goal.LetGo <= goal.Last ? goal.LetGo.Value.AddDays(-1) : goal.Last;
        var asked = goal.Schedule.TimesAWeek is { } times ? Math.Max(1, (int)Math.Round(times * goal.Days / 7.0)) : (int?)null;
        var left = asked ?? int.MaxValue;
        var marks = ImmutableArray.CreateBuilder<GoalMark>();
        for (var date = goal.Start; date <= last; date = date.AddDays(1))
        {
            var kind = KindOf(goal, date, stepDays.Contains(date), left);
            left -= kind == GoalMarkKind.Kept ? 1 : 0;
            marks.Add(new GoalMark(date, kind));
        }

        var due = asked ?? marks.Count(mark => mark.Kind is GoalMarkKind.Kept or GoalMarkKind.Paper or GoalMarkKind.Open or GoalMarkKind.ToCome);
        return (marks.DrainToImmutable(), due);
    }

    private GoalMarkKind KindOf(MicroGoal goal, DateOnly date, bool hasStep, int left)
    {
        var asks = left > 0 && goal.Schedule.Weekdays.Contains(date.DayOfWeek);
        return (hasStep, asks) switch
        {
            (true, true) => GoalMarkKind.Kept,
            (true, false) => GoalMarkKind.Welcome,
            (false, false) => GoalMarkKind.NotDue,
            _ when IsSetAside(date) => GoalMarkKind.Rest,
            _ when date > today => GoalMarkKind.ToCome,
            _ when date == today => GoalMarkKind.Open,
            _ => goal.Schedule.TimesAWeek is null ? GoalMarkKind.Paper : GoalMarkKind.NotDue,
        };
    }
}
