using SmallWins.Parse.Markdown;

namespace SmallWins.Merge;

/// <summary>Line ends of a text: CR LF, LF, or the old CR.</summary>
internal static class LineEnds
{
    /// <summary>The first line end of a text; null where it has none.</summary>
    public static string? Of(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? null : text.AsSpan(end).StartsWith("\r\n") ? "\r\n" : text[end].ToString();
    }

    /// <summary>Whether a text is empty or ends with its last line.</summary>
    public static bool IsClosed(string text) => text.Length == 0 || text[^1] is '\r' or '\n';

    /// <summary>The text with a line end at its end; no text stays none.</summary>
    public static string Closed(string lineEnd, string text) => IsClosed(text) ? text : text + lineEnd;

    /// <summary>How many line ends there are.</summary>
    public static int Count(string text) => Lines(text).Count(IsClosed) - (text.Length == 0 ? 1 : 0);

    /// <summary>The text with one kind of line end, and one at its end; no text stays none.</summary>
    public static string With(string lineEnd, string text) => text.Length == 0 ? "" :
        string.Concat(Lines(text).Select(line => line.TrimEnd('\r', '\n') + lineEnd));

    /// <summary>The lines of a text with their ends; one empty line for no text.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        var start = 0;
        do
        {
            var next = TextRange.NextLine(text, start);
            yield return text[start..next];
            start = next;
        }
        while (start < text.Length);
    }
}
