using SmallWins.Parse.Markdown;

namespace SmallWins.Parse;

/// <summary>A <c>#word</c> or <c>@word</c> of a win, or of an intention, in its file.</summary>
/// <param name="Kind"><see cref="WinMarkKind.Hash"/> or <see cref="WinMarkKind.At"/>; the word after an <c>@</c> need not be a goal.</param>
/// <param name="Word">The word without its sign.</param>
/// <param name="Range">Where the mark stands, sign and all; where it cannot be told apart from YAML's escapes, the value that it stands in.</param>
/// <param name="IsExact">Whether the range is the mark alone.</param>
internal readonly record struct PlacedMark(WinMarkKind Kind, string Word, TextRange Range, bool IsExact);
