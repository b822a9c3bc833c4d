using System.Collections.Immutable;
using SmallWins.Diagnostics;

namespace SmallWins.Domain;

/// <summary>A small goal for a few days: something to do again, with a smaller version for hard days.</summary>
public sealed record MicroGoal
{
    /// <summary>The id: the file's name without its ending; <c>@id</c> in a win is a step towards it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it asks for something that is in one's own control.</summary>
    public GoalKind Kind { get; init; } = GoalKind.Process;

    /// <summary>The id of its area, or null.</summary>
    public string? Area { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>How many days it runs, at least 1.</summary>
    public int Days { get; init; } = 7;

    /// <summary>The days on which a step is due.</summary>
    public Schedule Schedule { get; init; } = Schedule.Daily;

    /// <summary>The version for a hard day, or null.</summary>
    public string? Smaller { get; init; }

    /// <summary>The id of the goal that this one grew out of, or null; always of a goal that exists, never in a circle.</summary>
    public string? GrowsFrom { get; init; }

    /// <summary>The day on which it was put down on purpose, or null.</summary>
    public DateOnly? LetGo { get; init; }

    /// <summary>Why this one: the words below the front matter.</summary>
    public required Passage Words { get; init; }

    /// <summary>Where it stands in the journal.</summary>
    public required SourceSpan Source { get; init; }

    /// <summary>The last of its days.</summary>
    public DateOnly Last => Start.AddDays(Days - 1);
}

/// <summary>What a goal asks for.</summary>
public enum GoalKind
{
    /// <summary>Something to do; it is in one's own control.</summary>
    Process,

    /// <summary>Something to reach; much of it is not.</summary>
    Outcome,
}

/// <summary>The days on which a goal's step is due: certain weekdays, or any so many days a week.</summary>
/// <param name="Weekdays">The weekdays, Monday first; all seven where <paramref name="TimesAWeek"/> is given.</param>
/// <param name="TimesAWeek">1 to 7 where any so many days of a week count; null where the weekdays are named.</param>
public sealed record Schedule(ImmutableArray<DayOfWeek> Weekdays, int? TimesAWeek)
{
    /// <summary>Every day.</summary>
    public static Schedule Daily { get; } = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday],
        null);

    /// <summary>Monday to Friday.</summary>
    public static Schedule MondayToFriday { get; } = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        null);

    /// <summary>Any so many days a week.</summary>
    public static Schedule Weekly(int times) => new(Daily.Weekdays, times);

    /// <inheritdoc/>
    public bool Equals(Schedule? other) =>
        other is not null && TimesAWeek == other.TimesAWeek && Weekdays.SequenceEqual(other.Weekdays);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TimesAWeek, Weekdays.Length);
}
