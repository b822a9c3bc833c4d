using SmallWins.Cli;
using Spectre.Console;

namespace SmallWins.Tests.Cli;

/// <summary>Surroundings in which nobody listens, for what is asked of the command line without running it.</summary>
internal static class Nobody
{
    public static Surroundings In(string folder, DateTimeOffset now)
    {
        var nowhere = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        return new Surroundings
        {
            In = TextReader.Null,
            Out = nowhere,
            Error = nowhere,
            IsInteractive = false,
            IsPiped = false,
            Width = Surroundings.Unfolded,
            Now = now,
            Folder = folder,
            Home = null,
            Variable = _ => null,
        };
    }
}
