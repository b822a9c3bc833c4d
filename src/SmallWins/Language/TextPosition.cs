namespace SmallWins.Language;

/// <summary>A place between two characters of a file. Lines and columns count from one; a column is a UTF-16 code unit, as in <see cref="Diagnostics.SourceSpan"/>.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column of the character after it, from 1.</param>
public readonly record struct TextPosition(int Line, int Column);
