using Spectre.Console;

namespace SmallWins.Cli.Output;

/// <summary>What differs between two texts, line by line.</summary>
internal static class LineDiff
{
    private const char Went = '-';
    private const char Came = '+';
    private const char Same = ' ';

    // A table of all pairs of lines is made; beyond this many the differing middle is shown as a whole.
    private const int MostPairs = 4_000_000;

    /// <summary>Prints the lines that went and those that came, each with the lines beside it.</summary>
    public static void Write(IAnsiConsole console, string before, string after)
    {
        var lines = Of(before.ReplaceLineEndings("\n").Split('\n'), after.ReplaceLineEndings("\n").Split('\n')).ToList();
        var shown = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines.Skip(i - 1).Take(i == 0 ? 2 : 3).Any(near => near.Sign != Same))
            {
                continue;
            }

            if (shown >= 0 && shown < i - 1)
            {
                console.WriteLine("    …");
            }

            shown = i;
            WriteLine(console, lines[i].Sign, lines[i].Line);
        }
    }

    private static void WriteLine(IAnsiConsole console, char sign, string line)
    {
        // Space at the end of a line is what such a change is often about.
        var words = line.TrimEnd(' ', '\t');
        var space = sign == Same ? "" : new string('·', line.Length - words.Length);
        var style = sign switch
        {
            Went => new Style(Color.Olive),
            Came => new Style(Color.Green),
            _ => Style.Plain,
        };
        console.Write(new Text($"  {sign} {Plain.WithoutTabs(words)}{space}".TrimEnd() + "\n", style));
    }

    /// <summary>The lines of two texts: <c>-</c> those of the first alone, <c>+</c> those of the second, and a space before those of both.</summary>
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

        return [.. before[..start].Select(line => (Same, line)), .. Middle(before[start..^end], after[start..^end]), .. before[^end..].Select(line => (Same, line))];
    }

    private static List<(char Sign, string Line)> Middle(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MostPairs)
        {
            return [.. before.Select(line => (Went, line)), .. after.Select(line => (Came, line))];
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
                lines.Add((Same, before[i++]));
                j++;
            }
            else if (i < before.Length && (j == after.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add((Went, before[i++]));
            }
            else
            {
                lines.Add((Came, after[j++]));
            }
        }

        return lines;
    }
}
