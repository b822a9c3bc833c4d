namespace SmallWins.Diagnostics;

/// <summary>A place in a file of the journal. Lines and columns count from one; a column is a UTF-16 code unit, as in editors.</summary>
/// <param name="File">The file's path from the journal's root, with forward slashes.</param>
/// <param name="Line">The line of the first character, from 1.</param>
/// <param name="Column">The column of the first character, from 1.</param>
/// <param name="Length">How many characters of that line are meant; 0 for a place between two characters or a whole file.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length)
{
    /// <summary>The span that stands for a file as a whole: its very beginning.</summary>
    public static SourceSpan Start(string file) => new(file, 1, 1, 0);

    /// <summary><c>days/2026/2026-07-14.md:3:7</c>, the form that editors' problem matchers read.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
