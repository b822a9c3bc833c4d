using System.Collections.Immutable;
using SmallWins.Diagnostics;

namespace SmallWins.Domain;

/// <summary>One small thing that went right.</summary>
public sealed record Win
{
    /// <summary>The day it belongs to.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Its place among the wins of its day, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its line as inline Markdown, without the marks that stood at the start or the end.</summary>
    public required Passage Text { get; init; }

    /// <summary>What is nested below the line: paragraphs, lists, pictures; empty for most wins.</summary>
    public required Passage Details { get; init; }

    /// <summary>The id of its area, or null. Always the id of one in the settings.</summary>
    public string? Area { get; init; }

    /// <summary>Its tags, each once, in the order they stand; without the tags of its day.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The ids of the goals it is a step towards, each once; always of goals that exist.</summary>
    public ImmutableArray<string> Goals { get; init; } = [];

    /// <summary>The time of day, where given.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Whether it is marked as a highlight.</summary>
    public bool Star { get; init; }

    /// <summary>Whether it stays out of everything that is shared: its own mark, or its day's.</summary>
    public bool Private { get; init; }

    /// <summary>Where it stands in the journal.</summary>
    public required SourceSpan Source { get; init; }
}
