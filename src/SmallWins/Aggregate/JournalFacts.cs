using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>Everything that is computed from a journal as of one day; the site shows nothing that is not here or in the journal.</summary>
public sealed record JournalFacts
{
    /// <summary>The day as of which it was computed.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The numbers that never go down.</summary>
    public required Totals Totals { get; init; }

    /// <summary>The streaks of lit days.</summary>
    public required StreakHistory Streaks { get; init; }

    /// <summary>The streaks of lit weeks.</summary>
    public required WeekStreakHistory WeekStreaks { get; init; }

    /// <summary>Lit days among the last 28 that count.</summary>
    public required Rhythm Rhythm { get; init; }

    /// <summary>One summary a week, from the week of the first lit day to today's, in order; empty without a lit day.</summary>
    public required ImmutableArray<WeekSummary> Weeks { get; init; }
}

/// <summary>The numbers that never go down as days go by.</summary>
/// <param name="Wins">All wins.</param>
/// <param name="LitDays">All days with a win.</param>
/// <param name="LitWeeks">All weeks with a lit day.</param>
/// <param name="Returns">How often a new streak began after a pause.</param>
public sealed record Totals(int Wins, int LitDays, int LitWeeks, int Returns);

/// <summary>Lit days among the last 28 days that are neither rest nor open.</summary>
/// <param name="Lit">How many of them are lit.</param>
/// <param name="Of">How many there are: 28, or fewer where the record is shorter.</param>
public sealed record Rhythm(int Lit, int Of)
{
    /// <summary>The fraction, 0 to 1; 0 where nothing counts yet.</summary>
    public double Fraction => Of == 0 ? 0 : (double)Lit / Of;
}

/// <summary>Weeks in a row with a lit day; a week of rest days alone bridges.</summary>
/// <param name="First">Its first lit week.</param>
/// <param name="Last">Its last lit week.</param>
/// <param name="Length">How many lit weeks it has.</param>
public sealed record WeekStreak(Week First, Week Last, int Length);

/// <summary>All week streaks of a record.</summary>
/// <param name="All">Every week streak, in order.</param>
/// <param name="State">How the latest one stands; the current week is open until it is lit.</param>
public sealed record WeekStreakHistory(ImmutableArray<WeekStreak> All, StreakState State)
{
    /// <summary>The latest, or null before the first lit day.</summary>
    public WeekStreak? Latest => All.IsEmpty ? null : All[^1];

    /// <summary>The longest, the earliest of equals; null before the first lit day.</summary>
    public WeekStreak? Longest => All.IsEmpty ? null : All.MaxBy(streak => streak.Length);
}
