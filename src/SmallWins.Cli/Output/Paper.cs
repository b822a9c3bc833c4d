using Spectre.Console;

namespace SmallWins.Cli.Output;

/// <summary>Writes text for reading: folded to a terminal's width, in quiet colours there, and plain in a pipe.</summary>
/// <param name="console">Where it goes.</param>
/// <param name="width">How wide a line may be.</param>
/// <param name="signs">The signs between the words.</param>
internal sealed class Paper(IAnsiConsole console, int width, Signs signs)
{
    private bool isBegun;

    /// <summary>How wide a line may be; <see cref="Surroundings.Unfolded"/> in a pipe.</summary>
    public int Width { get; } = width;

    /// <summary>The signs between the words.</summary>
    public Signs Signs { get; } = signs;

    /// <summary>The paper that results of a command are written on.</summary>
    public static Paper Of(Surroundings here) => new(here.Out, here.Width, Signs.For(here.Out.Profile));

    /// <summary>Writes a line, folded where it is too long; the lines that it goes on in are indented.</summary>
    public void Line(int hanging, params IEnumerable<Ink> words)
    {
        isBegun = true;
        foreach (var line in Folding.Lines(words, Width, hanging))
        {
            foreach (var ink in line)
            {
                console.Write(new Text(Plain.Line(ink.Words), ink.Style));
            }

            console.WriteLine();
        }
    }

    /// <summary>Writes a line, folded where it is too long.</summary>
    public void Line(params IEnumerable<Ink> words) => Line(0, words);

    /// <summary>Writes things below each other, and beside each what there is to say of it, on as many lines as that takes.</summary>
    public void Table(IEnumerable<(string Thing, string Words)> rows)
    {
        var all = rows.ToList();
        var column = all.Max(row => Plain.Width(row.Thing)) + 4;
        foreach (var (thing, words) in all)
        {
            var lines = words.Split('\n');
            Line(column, $"  {thing}".PadRight(column), lines[0]);
            foreach (var line in lines.Skip(1))
            {
                Line(column, new string(' ', column), line);
            }
        }
    }

    /// <summary>Begins a part with its heading, after an empty line where something stands before it.</summary>
    public void Part(string heading, string? aside = null)
    {
        Gap();
        Line(new Ink(heading, Ink.Strong), aside is null ? "" : new Ink("  " + aside, Ink.Quiet));
    }

    /// <summary>Leaves a line empty where something stands before it.</summary>
    public void Gap()
    {
        if (isBegun)
        {
            console.WriteLine();
        }
    }
}
