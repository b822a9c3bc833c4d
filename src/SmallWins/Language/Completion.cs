using SmallWins.Diagnostics;

namespace SmallWins.Language;

/// <summary>What a completion stands for.</summary>
public enum CompletionKind
{
    /// <summary>An area.</summary>
    Area,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A goal.</summary>
    Goal,

    /// <summary>A mark of its own: <c>#star</c>, <c>#private</c>.</summary>
    Mark,

    /// <summary>A key of front matter or of the settings.</summary>
    Key,

    /// <summary>A value of a key.</summary>
    Value,

    /// <summary>A file of the journal.</summary>
    File,
}

/// <summary>Something that may be meant by what is being typed.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">What is written, in full.</param>
/// <param name="Replaced">The characters it takes the place of, on the line of the cursor.</param>
/// <param name="Detail">A few words about it, or null.</param>
/// <param name="Explanation">A sentence or two about it, or null.</param>
public sealed record Completion(CompletionKind Kind, string Text, SourceSpan Replaced, string? Detail = null, string? Explanation = null);
