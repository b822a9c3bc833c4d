using System.Text;
using SmallWins.Cli;
using Spectre.Console;

namespace SmallWins.Tests.Cli;

/// <summary>The command in this process, on a terminal of some width and at a moment of its own; for what a pipe does not show.</summary>
internal static class Terminal
{
    /// <summary>The evening on which the sample journal is read.</summary>
    public static DateTimeOffset Evening { get; } = new(2026, 7, 18, 20, 0, 0, TimeSpan.FromHours(2));

    /// <summary>Runs it in a folder; without a width, in a pipe.</summary>
    public static Said Run(string folder, int? width, DateTimeOffset now, params string[] args)
    {
        var (output, error) = (new Output(isTerminal: width is not null), new Output(isTerminal: false));
        var exitCode = CommandLine.Run(args, new Surroundings
        {
            In = TextReader.Null,
            Out = ConsoleOn(output),
            Error = ConsoleOn(error),
            IsPiped = false,
            IsInteractive = false,
            Width = width ?? Surroundings.Unfolded,
            Now = now,
            Folder = folder,
            Home = null,
            Variable = _ => null,
        });
        return new Said(exitCode, output.Writer.ToString()!.ReplaceLineEndings("\n"), error.Writer.ToString()!.ReplaceLineEndings("\n"));
    }

    private static IAnsiConsole ConsoleOn(Output output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = output });
        console.Profile.Width = Surroundings.Unfolded;
        console.Profile.Encoding = Encoding.UTF8;
        return console;
    }

    private sealed class Output(bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = new StringWriter();

        public bool IsTerminal => isTerminal;

        public int Width => Surroundings.Unfolded;

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
