using System.Text;
using SmallWins.Diagnostics;

namespace SmallWins.Read;

/// <summary>A text file of the journal that can say where a character of it stands.</summary>
internal sealed class SourceText
{
    private readonly ReadOnlyMemory<byte>? utf8;
    private string? text;
    private List<int>? lineStarts;

    // The line that was asked for last: a long one is asked for by each of the thousand things in it.
    private OneLine? lastLine;

    /// <summary>Takes a text.</summary>
    /// <param name="file">The path from the journal's root, with forward slashes.</param>
    /// <param name="text">The whole text, with the line ends it has and without a byte-order mark.</param>
    public SourceText(string file, string text) => (File, this.text) = (file, text);

    /// <summary>Takes a file; what it says is decoded when somebody asks.</summary>
    /// <param name="file">The path from the journal's root, with forward slashes.</param>
    /// <param name="utf8">The whole text in UTF-8, without a byte-order mark.</param>
    public SourceText(string file, ReadOnlyMemory<byte> utf8) => (File, this.utf8) = (file, utf8);

    /// <summary>The path from the journal's root, with forward slashes.</summary>
    public string File { get; }

    /// <summary>The whole text.</summary>
    public string Text => text ??= Encoding.UTF8.GetString(utf8!.Value.Span);

    /// <summary>The digest of the text in UTF-8.</summary>
    public Digest Digest => Digest.Of(utf8 is { } bytes ? bytes.Span : Encoding.UTF8.GetBytes(Text));

    // Of most files nobody asks for a place.
    private List<int> LineStarts => lineStarts ??= LineStartsOf(Text);

    /// <summary>Lets go of what can be made again of the bytes, for a text that has been read and is hardly needed once more.</summary>
    public void LetGoOfText()
    {
        if (utf8 is not null)
        {
            (text, lineStarts, lastLine) = (null, null, null);
        }
    }

    /// <summary>The place of some characters; a length that runs over the end of the line is cut there.</summary>
    public SourceSpan Span(int start, int length)
    {
        start = Math.Clamp(start, 0, Text.Length);
        var line = LineAt(start);
        var end = LineEnd(line);
        return new SourceSpan(File, line + 1, start - LineStarts[line] + 1, Math.Clamp(length, 0, Math.Max(0, end - start)));
    }

    /// <summary>The offset of a line and column, both from one; what lies beyond the line or the text becomes its end.</summary>
    public int Offset(int line, int column)
    {
        if (line > LineStarts.Count)
        {
            return Text.Length;
        }

        line = Math.Max(line, 1);
        return LineStarts[line - 1] + Math.Clamp(column - 1, 0, LineEnd(line - 1) - LineStarts[line - 1]);
    }

    /// <summary>A problem at some characters of this file, with the line's text as its excerpt.</summary>
    public Diagnostic Problem(Func<SourceSpan, Diagnostic> problem, int start, int length)
    {
        var span = Span(start, length);
        return problem(span) with { Excerpt = LineText(span.Line - 1) };
    }

    /// <summary>The text of the line that a place of this file stands in, without its end.</summary>
    public string Line(SourceSpan span) => LineText(span.Line - 1);

    private int LineAt(int offset)
    {
        var found = LineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    private string LineText(int line)
    {
        var last = Volatile.Read(ref lastLine);
        if (last?.Line != line)
        {
            last = new(line, Text[LineStarts[line]..LineEnd(line)]);
            Volatile.Write(ref lastLine, last);
        }

        return last.Text;
    }

    private int LineEnd(int line)
    {
        var end = line + 1 < LineStarts.Count ? LineStarts[line + 1] : Text.Length;
        while (end > LineStarts[line] && Text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return end;
    }

    private static List<int> LineStartsOf(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }

    private sealed record OneLine(int Line, string Text);
}
