using SmallWins.Diagnostics;

namespace SmallWins.Domain;

/// <summary>What the person wrote about a week.</summary>
public sealed record WeekWords
{
    /// <summary>The week.</summary>
    public required IsoWeek Id { get; init; }

    /// <summary>A title of the person's own, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The date of the day that stood out, or null.</summary>
    public DateOnly? Highlight { get; init; }

    /// <summary>How much the week was, or null.</summary>
    public Felt? Felt { get; init; }

    /// <summary>Whether it stays out of everything that is shared.</summary>
    public bool Private { get; init; }

    /// <summary>The words.</summary>
    public required Passage Words { get; init; }

    /// <summary>Where it stands in the journal.</summary>
    public required SourceSpan Source { get; init; }
}

/// <summary>How much a week was: the window of tolerance.</summary>
public enum Felt
{
    /// <summary>There was room for more.</summary>
    Easy,

    /// <summary>It fitted.</summary>
    Right,

    /// <summary>Smaller steps would be kind.</summary>
    TooMuch,
}
