using SmallWins.Diagnostics;

namespace SmallWins.Language;

/// <summary>What there is to know about a word.</summary>
/// <param name="Markdown">The words about it, as Markdown.</param>
/// <param name="Span">The characters that it is about.</param>
public sealed record Hover(string Markdown, SourceSpan Span);
