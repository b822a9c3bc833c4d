using System.Collections.Immutable;

namespace SmallWins.Aggregate;

/// <summary>Neighbouring lit days whose gaps are all within the grace.</summary>
/// <param name="First">Its first lit day.</param>
/// <param name="Last">Its last lit day.</param>
/// <param name="Length">How many lit days it has; rest days and empty days never count.</param>
public sealed record Streak(DateOnly First, DateOnly Last, int Length)
{
    /// <summary>The calendar days from its first to its last, both included.</summary>
    public int Span => Last.DayNumber - First.DayNumber + 1;
}

/// <summary>All streaks of a record.</summary>
/// <param name="All">Every streak, in order.</param>
/// <param name="State">How the latest one stands.</param>
public sealed record StreakHistory(ImmutableArray<Streak> All, StreakState State)
{
    /// <summary>Every streak, in order.</summary>
    public ImmutableArray<Streak> All { get; } = All;

    /// <summary>The latest streak, or null before the first lit day.</summary>
    public Streak? Latest => All.IsEmpty ? null : All[^1];

    /// <summary>The longest streak, the earliest of equals; null before the first lit day.</summary>
    public Streak? Longest { get; } = All.MaxBy(streak => streak.Length);

    /// <summary>The days of return, in order: each first day of a streak other than the first.</summary>
    public ImmutableArray<DateOnly> Returns { get; } = [.. All.Skip(1).Select(streak => streak.First)];

    /// <summary>Whether a date is a day of return.</summary>
    public bool IsReturn(DateOnly date) => Returns.BinarySearch(date) >= 0;

    /// <summary>The streaks of a record.</summary>
    /// <param name="calendar">The record.</param>
    /// <param name="grace">How many empty days in a gap a streak lives through; 0 is strict.</param>
    public static StreakHistory Of(DayCalendar calendar, int grace)
    {
        var (runs, state) = Runs.Of(calendar.Dates.Select(date => (date, calendar.KindOf(date))), grace);
        return new StreakHistory([.. runs.Select(run => new Streak(run.First, run.Last, run.Length))], state);
    }
}
