using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>Weeks in a row with a lit day; a week of rest days alone bridges.</summary>
/// <param name="First">Its first lit week.</param>
/// <param name="Last">Its last lit week.</param>
/// <param name="Length">How many lit weeks it has; weeks of rest never count.</param>
public sealed record WeekStreak(Week First, Week Last, int Length);

/// <summary>All week streaks of a record.</summary>
/// <param name="All">Every week streak, in order.</param>
/// <param name="State">How the latest one stands; the current week is open until it is lit.</param>
public sealed record WeekStreakHistory(ImmutableArray<WeekStreak> All, StreakState State)
{
    /// <summary>Every week streak, in order.</summary>
    public ImmutableArray<WeekStreak> All { get; } = All;

    /// <summary>The latest, or null before the first lit day.</summary>
    public WeekStreak? Latest => All.IsEmpty ? null : All[^1];

    /// <summary>The longest, the earliest of equals; null before the first lit day.</summary>
    public WeekStreak? Longest { get; } = All.MaxBy(streak => streak.Length);

    /// <summary>The week streaks of a record: the same rule as for days, without a grace, since a week is patient enough.</summary>
    /// <param name="calendar">The record.</param>
    public static WeekStreakHistory Of(DayCalendar calendar)
    {
        var (runs, state) = Runs.Of(calendar.Weeks.Select(week => (week, calendar.KindOf(week))), grace: 0);
        return new WeekStreakHistory([.. runs.Select(run => new WeekStreak(run.First, run.Last, run.Length))], state);
    }
}
