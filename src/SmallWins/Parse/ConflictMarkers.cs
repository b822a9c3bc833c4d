using System.Buffers;
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

    private static readonly SearchValues<string> Rows = SearchValues.Create(["<<<<<<<", "|||||||", ">>>>>>>", "======="], StringComparison.Ordinal);

    /// <summary>A problem for each conflict in the file. Such a file is not parsed: it is two files in one.</summary>
    public static List<Diagnostic> In(SourceText source)
    {
        var problems = new List<Diagnostic>();
        var open = 0;
        var divided = 0;
        var markers = MarkersOf(source.Text);
        for (var at = 0; at < markers.Count; at++)
        {
            var (index, size, sign) = markers[at];
            switch (sign)
            {
                // More than seven signs are Markdown (quotations, a heading's line) as often as not; a whole conflict is none.
                case '<' when size == UsualSize || IsWhole(markers, at):
                    problems.Add(source.Problem(Problems.ConflictMarker, index, size));
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
                    problems.Add(source.Problem(Problems.ConflictMarker, index, size));
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
        var markers = MarkersOf(text);
        for (var at = 0; at < markers.Count; at++)
        {
            var (index, size, sign) = markers[at];
            if (sign == '<' ? IsWhole(markers, at) : size == open)
            {
                Take(index);
                start = Markdown.TextRange.NextLine(text, index);
                isBase = sign == '|';
                open = sign == '>' ? 0 : size;
            }
        }

        Take(text.Length);
        return result.ToString();

        void Take(int end) => result.Append(isBase ? "" : text.AsSpan(start, end - start));
    }

    // Hardly a file has so many of one sign in a row.
    private static List<(int Index, int Size, char Sign)> MarkersOf(string text) => !text.AsSpan().ContainsAny(Rows)
        ? []
        : [.. Marker().Matches(text).Select(marker => (marker.Index, marker.Groups["signs"].Length, marker.ValueSpan[0]))];

    // Whether lines of as many = and > follow.
    private static bool IsWhole(List<(int Index, int Size, char Sign)> markers, int opening)
    {
        var isDivided = false;
        for (var next = opening + 1; next < markers.Count; next++)
        {
            var (_, size, sign) = markers[next];
            if (size == markers[opening].Size)
            {
                if (sign == '<')
                {
                    return false;
                }

                isDivided |= sign == '=';
                if (sign == '>' && isDivided)
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
