using System.Text;

namespace SmallWins.Parse.Markdown;

/// <summary>Takes parts out of a Markdown text so that they stand on their own.</summary>
internal static class Excerpts
{
    /// <summary>A part of a text without some ranges of it, which are in order.</summary>
    public static string Without(string text, TextRange part, IReadOnlyList<TextRange> ranges)
    {
        var first = FirstAfter(ranges, part.Start);
        if (first == ranges.Count || ranges[first].Start >= part.End)
        {
            return text[part.Start..part.End];
        }

        var result = new StringBuilder();
        var from = part.Start;
        for (var at = first; at < ranges.Count && ranges[at].Start < part.End; at++)
        {
            var range = ranges[at];
            if (range.End <= from)
            {
                continue;
            }

            result.Append(text, from, Math.Max(0, range.Start - from));
            from = range.End;
        }

        return from < part.End ? result.Append(text, from, part.End - from).ToString() : result.ToString();
    }

    /// <summary>Whether a place lies in one of some ranges, which are in order and none within another.</summary>
    public static bool IsWithin(int place, IReadOnlyList<TextRange> ranges) =>
        FirstAfter(ranges, place) is var at && at < ranges.Count && ranges[at].Contains(place);

    // The number of the first range that ends after a place.
    private static int FirstAfter(IReadOnlyList<TextRange> ranges, int place)
    {
        var (low, high) = (0, ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ranges[middle].End <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The text with up to so many columns of indentation taken off each line; a tab reaches to the next column of four.</summary>
    public static string Dedented(string text, int columns)
    {
        var result = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var next = TextRange.NextLine(text, start);
            var column = 0;
            var words = start;
            for (; words < next && text[words] is ' ' or '\t'; words++)
            {
                column = text[words] == '\t' ? (column / 4 * 4) + 4 : column + 1;
            }

            // What indentation is left is written in spaces: a tab would reach elsewhere from its new place.
            result.Append(' ', Math.Max(0, column - columns)).Append(text, words, next - words);
            start = next;
        }

        return result.ToString();
    }

    /// <summary>The text without the blank lines at its two ends; the indentation of its first line stays.</summary>
    public static string Trimmed(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length && char.IsWhiteSpace(text[i]); i++)
        {
            start = text[i] is '\r' or '\n' ? i + 1 : start;
        }

        return text[start..].TrimEnd();
    }
}
