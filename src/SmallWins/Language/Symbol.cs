using SmallWins.Diagnostics;

namespace SmallWins.Language;

/// <summary>What a part of a file is.</summary>
public enum SymbolKind
{
    /// <summary>A win.</summary>
    Win,

    /// <summary>A heading of a day.</summary>
    Heading,

    /// <summary>A goal.</summary>
    Goal,

    /// <summary>A week.</summary>
    Week,

    /// <summary>An area.</summary>
    Area,

    /// <summary>A doubt.</summary>
    Doubt,
}

/// <summary>A part of a file that an outline shows.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called, in one line; never empty.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Symbol(SymbolKind Kind, string Name, SourceSpan Span);
