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

/// <summary>How the latest streak stands.</summary>
public enum StreakState
{
    /// <summary>There is no lit day yet.</summary>
    None,

    /// <summary>Today is lit.</summary>
    Alive,

    /// <summary>Today may still add to it.</summary>
    Open,

    /// <summary>More empty days than the grace lie behind it; the next lit day is a return.</summary>
    Resting,
}

/// <summary>All streaks of a record.</summary>
/// <param name="All">Every streak, in order.</param>
/// <param name="State">How the latest one stands.</param>
public sealed record StreakHistory(ImmutableArray<Streak> All, StreakState State)
{
    /// <summary>The latest streak, or null before the first lit day.</summary>
    public Streak? Latest => All.IsEmpty ? null : All[^1];

    /// <summary>The longest streak, the earliest of equals; null before the first lit day.</summary>
    public Streak? Longest => All.IsEmpty ? null : All.MaxBy(streak => streak.Length);

    /// <summary>The days of return: each first day of a streak other than the first.</summary>
    public ImmutableArray<DateOnly> Returns => [.. All.Skip(1).Select(streak => streak.First)];
}
