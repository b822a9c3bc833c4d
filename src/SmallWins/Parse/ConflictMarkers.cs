using System.Text;
using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>What git leaves in a file where two versions could not be joined.</summary>
internal static partial class ConflictMarkers
{
    /// <summary>How many signs a marker has where <c>conflict-marker-size</c> says nothing else.</summary>
    public const int UsualSize = 7;

    /// <summary>A problem for each conflict in the file. Such a file is not parsed: it is two files in one.</summary>
    public static List<Diagnostic> In(SourceText source)
    {
        var problems = new List<Diagnostic>();
        var open = 0;
        var divided = 0;
        foreach (Match marker in Marker().Matches(source.Text))
        {
            var size = marker.Groups["signs"].Length;
            switch (marker.ValueSpan[0])
            {
                // More than seven signs are Markdown (quotations, a heading's line) as often as not; a whole conflict is none.
                case '<' when size == UsualSize || IsWhole(source.Text, marker, size):
                    problems.Add(source.Problem(Problems.ConflictMarker, marker.Index, size));
                    open = size;
                    divided = 0;
                    break;
                case '|' when size == open:
                    break;
                case '=' when open == 0 || size == open:
                    divided = size;
                    break;

                // The end of a conflict whose beginning somebody has removed already.
                case '>' when size == UsualSize && open != size && divided == size:
                    problems.Add(source.Problem(Problems.ConflictMarker, marker.Index, size));
                    divided = 0;
                    break;
                case '>' when size == open:
                    open = divided = 0;
                    break;
            }
        }

        return problems;
    }

    /// <summary>
    /// The text with the lines of both sides and without markers, nor what stood there before both. Git joins the ancestors of a
    /// crossed history in this way, and a line that either of them had was there before.
    /// </summary>
    public static string WithBothSides(string text)
    {
        var result = new StringBuilder();
        var (start, open, isBase) = (0, 0, false);
        foreach (Match marker in Marker().Matches(text))
        {
            var size = marker.Groups["signs"].Length;
            var sign = marker.ValueSpan[0];
            if (sign == '<' ? IsWhole(text, marker, size) : size == open)
            {
                Take(marker.Index);
                start = Markdown.TextRange.NextLine(text, marker.Index);
                isBase = sign == '|';
                open = sign == '>' ? 0 : size;
            }
        }

        Take(text.Length);
        return result.ToString();

        void Take(int end) => result.Append(isBase ? "" : text.AsSpan(start, end - start));
    }

    // Whether lines of as many = and > follow.
    private static bool IsWhole(string text, Match opening, int size)
    {
        var divider = -1;
        for (var next = opening.NextMatch(); next.Success; next = next.NextMatch())
        {
            if (next.Groups["signs"].Length == size)
            {
                if (next.ValueSpan[0] == '<')
                {
                    return false;
                }

                divider = next.ValueSpan[0] == '=' ? next.Index : divider;
                if (next.ValueSpan[0] == '>' && divider >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Seven equal signs or more with words behind them are no divider.
    [GeneratedRegex(@"(?<=^|[\r\n])(?<signs><{7,}|\|{7,}|>{7,}|={7,}(?=[\r\n]|$))(?=[ \r\n]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();
}
