using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Share;

/// <summary>What a person wants to hand to somebody: of which days, and what of them. What is not named here stays at home.</summary>
public sealed record ShareChoice
{
    /// <summary>The first day.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>The week that was asked for, where it was one.</summary>
    public Week? Week { get; init; }

    /// <summary>The one win that was asked for, or null for all of the days.</summary>
    public Win? Win { get; init; }

    /// <summary>The ids of the areas that were asked for; none for all.</summary>
    public ImmutableArray<string> Areas { get; init; } = [];

    /// <summary>The goal whose steps were asked for, or null.</summary>
    public MicroGoal? Goal { get; init; }

    /// <summary>Whether what is private goes along.</summary>
    public bool Private { get; init; }

    /// <summary>Whether the story of the days, and the words about the week, go along.</summary>
    public bool Notes { get; init; }

    /// <summary>Whether the pictures of what goes along go along.</summary>
    public bool Photos { get; init; }

    /// <summary>Whether a date lies in it.</summary>
    public bool Contains(DateOnly date) => First <= date && date <= Last;

    /// <summary>Whether it asks for a part of its days alone.</summary>
    internal bool IsNarrow => Win is not null || !Areas.IsEmpty || Goal is not null;
}
