using Spectre.Console;

namespace SmallWins.Cli.Output;

/// <summary>The signs between the words: drawn on a terminal, and typed in a pipe, where whatever reads on need not know how to draw.</summary>
/// <param name="Win">Before a win.</param>
/// <param name="Highlight">Before a highlight, and for a day with one.</param>
/// <param name="Lit">A day with a win.</param>
/// <param name="Rest">A day of rest.</param>
/// <param name="Open">A day that is not over.</param>
/// <param name="Intention">Before something that is meant to be done.</param>
/// <param name="Kept">A day of a goal with its step.</param>
/// <param name="Welcome">A day of a goal with a step that was not asked for.</param>
/// <param name="Paper">A day of a goal that is over, without a step.</param>
/// <param name="ToCome">A day of a goal that is to come.</param>
/// <param name="Bar">A part of a bar.</param>
/// <param name="Between">Between things of one line.</param>
internal sealed record Signs(
    string Win,
    string Highlight,
    string Lit,
    string Rest,
    string Open,
    string Intention,
    string Kept,
    string Welcome,
    string Paper,
    string ToCome,
    string Bar,
    string Between)
{
    private static Signs Drawn { get; } = new("•", "★", "★", "–", "·", "○", "●", "•", "·", "○", "▪", " · ");

    private static Signs Typed { get; } = new("-", "*", "+", "-", "_", "[ ]", "x", "+", ".", "_", "#", ", ");

    /// <summary>Those that fit a console: where there are no colours to tell a highlight by, its star is the full one.</summary>
    public static Signs For(Profile console) =>
        !console.Out.IsTerminal || console.Encoding.WebName != "utf-8" ? Typed
        : console.Capabilities.ColorSystem == ColorSystem.NoColors ? Drawn with { Lit = "☆" }
        : Drawn;
}
