using SmallWins.Diagnostics;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Language;

/// <summary>What a mention names.</summary>
internal enum MentionKind
{
    /// <summary>A word that means an area, or else a tag.</summary>
    Word,

    /// <summary>A goal, where there is one of that id.</summary>
    Goal,
}

/// <summary>Where a mention stands.</summary>
internal enum MentionRole
{
    /// <summary>In a win's line.</summary>
    Mark,

    /// <summary>In a key's value.</summary>
    Value,

    /// <summary>Where the word is given its meaning: an area's id or alias.</summary>
    Definition,
}

/// <summary>A place where an area, a tag or a goal is named.</summary>
/// <param name="Kind">What is named.</param>
/// <param name="Name">The name as it is written there, without a sign.</param>
/// <param name="Role">Where it stands.</param>
/// <param name="Source">The file.</param>
/// <param name="Range">The characters of the name alone; or, where they cannot be told apart from YAML's escapes, the value that they are in.</param>
/// <param name="IsExact">Whether the range is the name alone.</param>
internal sealed record Mention(MentionKind Kind, string Name, MentionRole Role, SourceText Source, TextRange Range, bool IsExact)
{
    /// <summary>Where it stands.</summary>
    public SourceSpan Span => Source.Span(Range.Start, Range.End - Range.Start);

    /// <summary>Whether a cursor is in it; the sign before a mark belongs to it.</summary>
    public bool IsAt(int offset) => Range.Start - (Role == MentionRole.Mark ? 1 : 0) <= offset && offset <= Range.End;
}
