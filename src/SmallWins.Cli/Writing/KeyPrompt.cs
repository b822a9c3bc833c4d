using Spectre.Console;
using SmallWins.Cli.Output;

namespace SmallWins.Cli.Writing;

/// <summary>Asks for one key.</summary>
internal static class KeyPrompt
{
    /// <summary>Asks a person at a terminal.</summary>
    /// <param name="here">The terminal.</param>
    /// <param name="question">What the keys do.</param>
    public static ConsoleKey Ask(Surroundings here, string question)
    {
        here.Out.Write(new Text(question + " ", Ink.Quiet));
        var key = Console.ReadKey(intercept: true).Key;
        here.Out.WriteLine();
        return key;
    }
}
