using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Render;

/// <summary>A document about some wins that stands by itself: what is handed to somebody, or a report.</summary>
internal sealed record Handout
{
    /// <summary>Who it is for, or null.</summary>
    public string? To { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>A line below the title: the days it tells of.</summary>
    public required string Dates { get; init; }

    /// <summary>A sentence below that, or null.</summary>
    public string? Lead { get; init; }

    /// <summary>Words before all parts, or null.</summary>
    public Passage? Words { get; init; }

    /// <summary>Its parts in order.</summary>
    public required ImmutableArray<HandoutPart> Parts { get; init; }

    /// <summary>The wins of all parts.</summary>
    public IEnumerable<Win> Wins => Parts.SelectMany(part => part.Wins).Select(win => win.Win);
}

/// <summary>A part of a document.</summary>
/// <param name="Level">How deep it lies: 2 below the title, 3 below a part of level 2.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Color">The area whose colour it has, or null.</param>
/// <param name="Wins">Its wins.</param>
/// <param name="Notes">Words below them.</param>
internal sealed record HandoutPart(int Level, string Heading, Area? Color, ImmutableArray<HandoutWin> Wins, ImmutableArray<Passage> Notes);

/// <summary>A win of a document.</summary>
/// <param name="Win">The win.</param>
/// <param name="When">When it was, where its part does not say it; otherwise null.</param>
/// <param name="Area">Its area, where its part does not say it; otherwise null.</param>
internal sealed record HandoutWin(Win Win, string? When, Area? Area);
