using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>What git leaves in a file where two versions could not be joined.</summary>
internal static partial class ConflictMarkers
{
    /// <summary>A problem for each conflict in the file. Such a file is not parsed: it is two files in one.</summary>
    public static List<Diagnostic> In(SourceText source)
    {
        var problems = new List<Diagnostic>();
        var open = false;
        var divider = new Lazy<int>(() => Divider().Match(source.Text) is { Success: true } found ? found.Index : int.MaxValue);
        foreach (Match marker in Marker().Matches(source.Text))
        {
            // A line of seven > with no conflict open before it, or one of seven =, may be Markdown.
            var opens = marker.ValueSpan[0] == '<';
            if (opens || (!open && divider.Value < marker.Index))
            {
                problems.Add(source.Problem(Problems.ConflictMarker, marker.Index, 7));
            }

            open = opens;
        }

        return problems;
    }

    [GeneratedRegex(@"(?<=^|[\r\n])=======(?=[\r\n]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Divider();

    [GeneratedRegex(@"(?<=^|[\r\n])(<<<<<<<|>>>>>>>)(?=[ \r\n]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();
}
