namespace SmallWins.Parse.Markdown;

/// <summary>A part of a text.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset after its last one.</param>
internal readonly record struct TextRange(int Start, int End)
{
    /// <summary>Whether a character lies in it.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>
    /// The range made to end with its line, and to begin with it where what stands before is indentation or the sign of a
    /// quotation.
    /// </summary>
    public TextRange WholeLines(string text)
    {
        var end = Math.Min(End, text.Length);
        while (end > Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var start = Start;
        while (start > 0 && text[start - 1] is ' ' or '\t' or '>')
        {
            start--;
        }

        return new TextRange(start == 0 || text[start - 1] is '\r' or '\n' ? start : Start, NextLine(text, end));
    }

    /// <summary>The offset of the line after the one that an offset lies in.</summary>
    public static int NextLine(string text, int offset)
    {
        var end = offset >= text.Length ? -1 : text.AsSpan(offset).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : text.AsSpan(offset + end).StartsWith("\r\n") ? offset + end + 2 : offset + end + 1;
    }
}
