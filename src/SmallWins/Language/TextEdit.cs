using SmallWins.Diagnostics;

namespace SmallWins.Language;

/// <summary>A change of some characters of one line.</summary>
/// <param name="Span">The characters; of length 0 for an insertion.</param>
/// <param name="NewText">What takes their place.</param>
public sealed record TextEdit(SourceSpan Span, string NewText);
