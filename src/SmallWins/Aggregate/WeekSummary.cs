using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>What a week holds, computed.</summary>
public sealed record WeekSummary
{
    /// <summary>The week.</summary>
    public required Week Week { get; init; }

    /// <summary>Its seven days with their kinds, in order.</summary>
    public required ImmutableArray<(DateOnly Date, DayKind Kind)> Days { get; init; }

    /// <summary>How many of its days are lit.</summary>
    public required int LitDays { get; init; }

    /// <summary>Its wins in order.</summary>
    public required ImmutableArray<Win> Wins { get; init; }

    /// <summary>How many wins each area has, in the settings' order of areas; areas without a win are not in it.</summary>
    public required ImmutableArray<Count> Areas { get; init; }

    /// <summary>How many wins each tag has (the day's tags count for each of its wins), most first, then by name.</summary>
    public required ImmutableArray<Count> Tags { get; init; }

    /// <summary>How many wins are steps towards each goal, in the order of the journal's goals.</summary>
    public required ImmutableArray<Count> Goals { get; init; }

    /// <summary>
    /// A win of the day that the person named, then the starred wins; with none of them, the first win of the day with the most
    /// details; empty without wins.
    /// </summary>
    public required ImmutableArray<Win> Highlights { get; init; }

    /// <summary>The mean of the moods given as levels, 1 to 5, or null.</summary>
    public required double? Mood { get; init; }

    /// <summary>The mean of the energies given as levels, 1 to 5, or null.</summary>
    public required double? Energy { get; init; }

    /// <summary>Areas and tags that are new, or back after 28 days or more without; by day, then areas in the settings' order, then tags by name.</summary>
    public required ImmutableArray<First> Firsts { get; init; }

    /// <summary>Lit days more (positive) or fewer than the week before; null in the record's first week.</summary>
    public required int? LitDaysGained { get; init; }

    /// <summary>Areas with more wins than in the week before and by how many, in the settings' order; empty in the record's first week.</summary>
    public required ImmutableArray<Count> AreasGained { get; init; }

    /// <summary>All wins of the record up to the end of this week.</summary>
    public required int WinsSoFar { get; init; }

    /// <summary>All lit days of the record up to the end of this week.</summary>
    public required int LitDaysSoFar { get; init; }

    /// <summary>The words written about it, or null.</summary>
    public required WeekWords? Words { get; init; }

    /// <summary>The summary of any week: one outside the record, before its first lit day or after today, holds nothing but words written about it.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="facts">What was computed from it.</param>
    /// <param name="week">The week.</param>
    public static WeekSummary Of(Journal journal, JournalFacts facts, Week week) =>
        facts.Weeks.FirstOrDefault(summary => summary.Week == week) ?? WeekSummaries.Outside(journal, facts.Calendar, week);
}
