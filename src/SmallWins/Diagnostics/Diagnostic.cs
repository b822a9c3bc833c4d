namespace SmallWins.Diagnostics;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing needs doing.</summary>
    Note,

    /// <summary>Something was left out or read differently than it may have been meant; the site is built.</summary>
    Warning,

    /// <summary>The site is not built until this is mended; the one built before stays as it is.</summary>
    Error,
}

/// <summary>What to do about a problem.</summary>
/// <param name="Sentence">What to write instead, for people.</param>
/// <param name="Replacement">The text that replaces the problem's span, where the fix is that exact.</param>
public sealed record Fix(string Sentence, string? Replacement = null);

/// <summary>Something in the journal that the person who wrote it would want to know, as a value.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">The stable code, such as <c>SW1004</c>; each has an entry in <c>docs/problems.md</c>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">One sentence that says what is the matter; it blames nobody.</param>
/// <param name="Fix">What to do, where that is known.</param>
/// <param name="Excerpt">The text of the line, to be shown above a caret; null where there is no such line.</param>
public sealed record Diagnostic(
    Severity Severity,
    string Code,
    SourceSpan Span,
    string Message,
    Fix? Fix = null,
    string? Excerpt = null)
{
    /// <summary>The order in which problems are shown: by file, then line and column, then code.</summary>
    public static IComparer<Diagnostic> ByPlace { get; } = Comparer<Diagnostic>.Create((a, b) =>
    {
        var order = string.CompareOrdinal(a.Span.File, b.Span.File);
        order = order != 0 ? order : a.Span.Line.CompareTo(b.Span.Line);
        order = order != 0 ? order : a.Span.Column.CompareTo(b.Span.Column);
        return order != 0 ? order : string.CompareOrdinal(a.Code, b.Code);
    });

    /// <inheritdoc/>
    // Of a place there is one line, which may be as long as a file and have a thousand problems.
    public override int GetHashCode() => HashCode.Combine(Code, Span, Message);
}
