using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>What has become of a goal as of today.</summary>
public sealed record GoalFacts
{
    /// <summary>The goal.</summary>
    public required MicroGoal Goal { get; init; }

    /// <summary>How it stands.</summary>
    public required GoalState State { get; init; }

    /// <summary>How many days ask for a step, from its first day to its last: those that are to come are among them.</summary>
    public required int Due { get; init; }

    /// <summary>How many of the days due have their step; never more than are due.</summary>
    public required int Kept { get; init; }

    /// <summary>Its days in order; of a goal that was let go, those before it was.</summary>
    public required ImmutableArray<GoalMark> Marks { get; init; }

    /// <summary>All wins that bear its id, in order: those before its first day and after its last are among them.</summary>
    public required ImmutableArray<Win> Steps { get; init; }

    /// <summary>On how many days there is a step.</summary>
    public required int StepDays { get; init; }

    /// <summary>What it grew out of: the first of them first, its own parent last.</summary>
    public required ImmutableArray<MicroGoal> Ancestors { get; init; }

    /// <summary>What grew out of it itself, in the order of the journal's goals.</summary>
    public required ImmutableArray<MicroGoal> Children { get; init; }

    /// <summary>The chain that it belongs to.</summary>
    public required GoalChain Chain { get; init; }
}

/// <summary>
/// A goal, all that it grew out of, and all that grew out of it. Where a chain branches, what grew beside the goal out of the
/// same parent belongs to another chain; so a chain has one beginning, and may have several ends.
/// </summary>
public sealed record GoalChain
{
    /// <summary>How many days a habit took to settle for the people in the middle of a study.</summary>
    /// <remarks>Phillippa Lally and others, "How are habits formed: Modelling habit formation in the real world", European
    /// Journal of Social Psychology 40 (2010), 998–1009: 66 days in the middle, from 18 to 254.</remarks>
    public const int Arc = 66;

    /// <summary>The fewest days that somebody in that study took.</summary>
    public const int ArcLeast = 18;

    /// <summary>The most days that somebody in that study took, by its model.</summary>
    public const int ArcMost = 254;

    /// <summary>Its goals in the order of the journal's goals.</summary>
    public required ImmutableArray<MicroGoal> Goals { get; init; }

    /// <summary>On how many days there is a step towards one of its goals: the way along the arc, which never starts again.</summary>
    public required int StepDays { get; init; }

    /// <summary>How strong the habit is.</summary>
    public required Strength Strength { get; init; }
}
