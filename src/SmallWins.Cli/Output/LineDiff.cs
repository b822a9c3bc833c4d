using Spectre.Console;

namespace SmallWins.Cli.Output;

/// <summary>What differs between two texts, line by line.</summary>
internal static class LineDiff
{
    // A table of all pairs of lines is made; beyond this many the differing middle is shown as a whole.
    private const int MostPairs = 4_000_000;

    /// <summary>Prints the lines that went and those that came, in their order.</summary>
    public static void Write(IAnsiConsole console, string before, string after)
    {
        foreach (var (sign, line) in Of(before.ReplaceLineEndings("\n").Split('\n'), after.ReplaceLineEndings("\n").Split('\n')))
        {
            // Space at the end of a line is what such a change is often about.
            var words = line.TrimEnd(' ', '\t');
            var shown = Plain.WithoutTabs(words) + new string('·', line.Length - words.Length);
            console.Write(new Text($"  {sign} {shown}".TrimEnd() + "\n", new Style(sign == '-' ? Color.Olive : Color.Green)));
        }
    }

    /// <summary>The lines that are in one text and not in the other: <c>-</c> for the first, <c>+</c> for the second.</summary>
    internal static IEnumerable<(char Sign, string Line)> Of(string[] before, string[] after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return Middle(before[start..^end], after[start..^end]);
    }

    private static IEnumerable<(char Sign, string Line)> Middle(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MostPairs)
        {
            return [.. before.Select(line => ('-', line)), .. after.Select(line => ('+', line))];
        }

        // How many lines the rests from two places on have in common, the longest way.
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var lines = new List<(char Sign, string Line)>();
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (i < before.Length && (j == after.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(('-', before[i++]));
            }
            else
            {
                lines.Add(('+', after[j++]));
            }
        }

        return lines;
    }
}
