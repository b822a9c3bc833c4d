using SmallWins.Diagnostics;
using Spectre.Console;

namespace SmallWins.Cli.Output;

/// <summary>Problems for people, and for editors that read the first line of each.</summary>
internal static class DiagnosticText
{
    private const int WidestLine = 160;

    /// <summary>Writes each problem: its place and sentence, the line with a caret below, and what to do.</summary>
    public static void Write(IAnsiConsole console, IEnumerable<Diagnostic> problems)
    {
        foreach (var problem in problems)
        {
            var colour = new Style(ColourOf(problem.Severity), decoration: Decoration.Bold);
            console.Write(new Text(Plain.Line($"{problem.Span}: ")));
            console.Write(new Text($"{Word(problem.Severity)} {problem.Code}: ", colour));
            console.WriteLine(Plain.Line(problem.Message));
            if (problem.Excerpt is { } line && !string.IsNullOrWhiteSpace(line))
            {
                var (shown, caret) = Caret(line, problem.Span);
                var number = problem.Span.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
                console.WriteLine($"  {number} | {shown}");
                console.Write(new Text($"  {new string(' ', number.Length)} | "));
                console.Write(new Text(caret, colour));
                console.WriteLine();
            }

            if (problem.Fix is { } fix)
            {
                console.WriteLine("  " + Plain.Text(fix.Sentence));
            }
        }
    }

    /// <summary>Writes how many problems there are, and a sentence; the sentence alone where there are none.</summary>
    public static void WriteSummary(IAnsiConsole console, IReadOnlyCollection<Diagnostic> problems, string sentence)
    {
        var counts = Enum.GetValues<Severity>().Reverse()
            .Select(severity => (severity, Count: problems.Count(problem => problem.Severity == severity)))
            .Where(one => one.Count > 0)
            .Select(one => Plain.Count(one.Count, Word(one.severity)))
            .ToList();
        var words = counts.Count == 0 ? "No problems." : string.Join(", ", counts.SkipLast(1)) + (counts.Count > 1 ? " and " : "") + counts[^1] + ".";
        console.WriteLine($"{words} {sentence}");
    }

    /// <summary>A severity as a word.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The line as a terminal shows it, and another one with carets below the characters that are meant.</summary>
    internal static (string Line, string Caret) Caret(string line, SourceSpan span)
    {
        var start = Math.Clamp(span.Column - 1, 0, line.Length);
        var end = Math.Clamp(start + span.Length, start, line.Length);

        // What is far from the place is cut off, so that the caret stays in sight.
        var from = end - start > WidestLine / 2 || start < WidestLine / 2 ? (start < WidestLine / 2 ? 0 : start - 20) : start - (WidestLine / 2);
        var to = Math.Min(line.Length, from + WidestLine);
        from = AtCharacter(line, from);
        to = AtCharacter(line, to);
        var lead = from > 0 ? "…" : "";
        var before = lead + Plain.WithoutTabs(line[from..start], lead.Length);
        to = Math.Max(to, start);
        end = Math.Min(end, to);
        var meant = Plain.WithoutTabs(line[start..end], Plain.Width(before));
        var after = Plain.WithoutTabs(line[end..to], Plain.Width(before) + Plain.Width(meant));
        return (before + meant + after + (to < line.Length ? "…" : ""), new string(' ', Plain.Width(before)) + new string('^', Math.Max(1, Plain.Width(meant))));
    }

    private static int AtCharacter(string line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at + 1 : at;

    private static Color ColourOf(Severity severity) => severity switch
    {
        Severity.Error => Color.Red,
        Severity.Warning => Color.Yellow,
        _ => Color.Blue,
    };
}
