namespace SmallWins.Parse.FrontMatter;

/// <summary>Goes through the lines of a text and knows which of them lie in a fenced block of code.</summary>
internal struct BodyLines(string text, int start)
{
    private int next = start;
    private char fence;
    private int fenceLength;

    /// <summary>The offset of the line's first character.</summary>
    public int Start { get; private set; } = start;

    /// <summary>Its length without the line end.</summary>
    public int Length { get; private set; }

    /// <summary>The offset of the next line.</summary>
    public readonly int End => next;

    /// <summary>Whether it belongs to a fenced block of code.</summary>
    public bool IsInFence { get; private set; }

    /// <summary>Whether nothing stands in it.</summary>
    public readonly bool IsBlank => Line.IsWhiteSpace();

    /// <summary>Whether it is <c>---</c>.</summary>
    public readonly bool IsRule => Line.TrimEnd().SequenceEqual("---");

    private readonly ReadOnlySpan<char> Line => text.AsSpan(Start, Length);

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool MoveNext()
    {
        if (next >= text.Length)
        {
            return false;
        }

        Start = next;
        var end = text.AsSpan(next).IndexOfAny('\r', '\n');
        Length = end < 0 ? text.Length - next : end;
        next += end < 0 ? Length : text.AsSpan(next + end).StartsWith("\r\n") ? end + 2 : end + 1;

        var line = Line.TrimStart(' ');
        var sign = line.IsEmpty ? '\0' : line[0];
        var run = line.Length - line.TrimStart(sign).Length;
        var isFence = sign is '`' or '~' && run >= 3;
        IsInFence = fence != '\0' || isFence;
        if (fence == '\0' && isFence)
        {
            (fence, fenceLength) = (sign, run);
        }
        else if (isFence && sign == fence && run >= fenceLength && line[run..].IsWhiteSpace())
        {
            fence = '\0';
        }

        return true;
    }

    /// <summary>Continues with the line at an offset.</summary>
    public void SkipTo(int offset) => next = offset;
}
