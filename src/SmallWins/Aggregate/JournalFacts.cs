using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>Everything that is computed from a journal as of one day; the site shows nothing that is not here or in the journal.</summary>
public sealed record JournalFacts
{
    /// <summary>The day as of which it was computed.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What each date and week is.</summary>
    public required DayCalendar Calendar { get; init; }

    /// <summary>The numbers that never go down.</summary>
    public required Totals Totals { get; init; }

    /// <summary>The streaks of lit days.</summary>
    public required StreakHistory Streaks { get; init; }

    /// <summary>The streaks of lit weeks.</summary>
    public required WeekStreakHistory WeekStreaks { get; init; }

    /// <summary>Lit days among the last 28 that count.</summary>
    public required Rhythm Rhythm { get; init; }

    /// <summary>The most recent lit day, or null before the first.</summary>
    public required Day? LatestLitDay { get; init; }

    /// <summary>One summary a week, from the week of the first lit day to today's, in order; empty without a lit day.</summary>
    public required ImmutableArray<WeekSummary> Weeks { get; init; }

    /// <summary>One entry a year, each with its months, from the first day written to today, in order; empty where no day is written.</summary>
    public required ImmutableArray<YearFacts> Years { get; init; }

    /// <summary>The areas that have a win, in the settings' order.</summary>
    public required ImmutableArray<Strand> Areas { get; init; }

    /// <summary>The tags of wins, most wins first, then by name.</summary>
    public required ImmutableArray<Strand> Tags { get; init; }

    /// <summary>What has become of each goal, in the order of the journal's goals.</summary>
    public required ImmutableArray<GoalFacts> Goals { get; init; }

    /// <summary>The same day in other years.</summary>
    public required OnThisDay OnThisDay { get; init; }

    /// <summary>A win from the past, another one each day; null where nothing lies back far enough.</summary>
    public required Win? Note { get; init; }

    /// <summary>What added up over time.</summary>
    public required Trends Trends { get; init; }
}
