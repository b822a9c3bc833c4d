using Spectre.Console;

namespace SmallWins.Cli;

/// <summary>What the program is told by the machine it runs on, asked once and in one place.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where problems and progress go.</param>
/// <param name="Now">The moment it was started, in the machine's own time zone.</param>
/// <param name="Folder">The folder it was started in.</param>
/// <param name="Home">The person's home folder, or null.</param>
/// <param name="SearchPath">The folders that commands are found in, as the system writes them, or null.</param>
internal sealed record Surroundings(IAnsiConsole Out, IAnsiConsole Error, DateTimeOffset Now, string Folder, string? Home, string? SearchPath)
{
    /// <summary>Those of this process.</summary>
    public static Surroundings OfThisProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return new Surroundings(
            ConsoleOn(Console.Out),
            ConsoleOn(Console.Error),
            DateTimeOffset.Now,
            Environment.CurrentDirectory,
            home.Length == 0 ? null : home,
            Environment.GetEnvironmentVariable("PATH"));
    }

    /// <summary>Says why a command cannot be followed, and what would be understood.</summary>
    public int Refuse(string sentence, string? hint = null)
    {
        Error.Write(new Text("smallwins: ", new Style(Color.Red)));
        Error.WriteLine(Plain.Text(sentence));
        if (hint is not null)
        {
            Error.WriteLine(Plain.Text(hint));
        }

        return ExitCode.WrongUsage;
    }

    /// <summary>A path as a person standing in this folder would write it.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return relative == "." || relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    // Colours where there is a terminal that has them and NO_COLOR is not set; plain text in a pipe.
    private static IAnsiConsole ConsoleOn(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });

        // Lines are the terminal's to fold: a path that was cut in two cannot be clicked, nor read by an editor.
        console.Profile.Width = int.MaxValue / 2;
        return console;
    }
}
