using Spectre.Console;

namespace SmallWins.Cli.Output;

/// <summary>How often something occurs, by its name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Number">How often.</param>
/// <param name="Style">The colour of its bar, or null.</param>
internal readonly record struct Bar(string Name, int Number, Style? Style);

/// <summary>Numbers beside each other: names, the numbers, and a bar each that is as long as its share of the greatest.</summary>
internal static class Bars
{
    private const int LongestBar = 20;

    /// <summary>Writes some bars; the bars shrink before the names do, and a long name takes a line of its own.</summary>
    public static void Write(Paper paper, IEnumerable<Bar> bars)
    {
        var all = bars.ToList();
        var longest = Math.Max(1, Math.Min(paper.Width, 88) - LongestBar);
        var names = all.Select(bar => Plain.Width(bar.Name)).Where(wide => wide <= longest).DefaultIfEmpty().Max();
        var numbers = all.Max(bar => Plain.Number(bar.Number).Length);
        var most = all.Max(bar => bar.Number);
        var room = Math.Clamp(paper.Width - names - numbers - 6, 1, Math.Min(LongestBar, most));
        foreach (var (name, number, style) in all)
        {
            var wide = Plain.Width(name);
            var bar = string.Concat(Enumerable.Repeat(paper.Signs.Bar, Math.Max(1, (int)Math.Round((double)room * number / most))));
            if (wide > names)
            {
                paper.Line(4, "  " + name);
            }

            paper.Line(["  ", (wide > names ? "" : name) + new string(' ', wide > names ? names : names - wide), "  ", Plain.Number(number).PadLeft(numbers), "  ", new Ink(bar, style)]);
        }
    }
}
