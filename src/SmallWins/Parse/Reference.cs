using SmallWins.Diagnostics;

namespace SmallWins.Parse;

/// <summary>How a file of the journal is referred to.</summary>
internal enum ReferenceKind
{
    /// <summary><c>![text](target)</c>, or a win's <c>photo</c>.</summary>
    Picture,

    /// <summary><c>[text](target)</c>.</summary>
    Link,

    /// <summary><c>[[target]]</c> or <c>[[target|text]]</c>, found by name as Obsidian does.</summary>
    WikiLink,

    /// <summary><c>![[target]]</c>, found by name.</summary>
    WikiPicture,
}

/// <summary>A mention of something else in the journal. Addresses with a scheme (<c>https:</c>) and bare <c>#fragments</c> are none.</summary>
/// <param name="Target">The target as written, without Markdown's escapes; percent-encoding stays.</param>
/// <param name="Kind">How it is meant.</param>
/// <param name="Span">Where it stands; its file is what a relative path starts from.</param>
/// <param name="Excerpt">The line it stands in.</param>
internal sealed record Reference(string Target, ReferenceKind Kind, SourceSpan Span, string? Excerpt);
