using System.Collections.Immutable;
using SmallWins.Cli.Output;
using SmallWins.Domain;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli;

/// <summary>What the program is told by the machine it runs on, asked once and in one place.</summary>
internal sealed record Surroundings
{
    /// <summary>The width of a line where nothing is folded: in a pipe, whose reader knows better how wide it is.</summary>
    public const int Unfolded = int.MaxValue / 2;

    // Longer lines are hard to find the way back from.
    private const int WidestToRead = 88;

    /// <summary>Where answers come from.</summary>
    public required TextReader In { get; init; }

    /// <summary>Opens what is piped into the program, as bytes.</summary>
    public Func<Stream> InputBytes { get; init; } = Console.OpenStandardInput;

    /// <summary>Where results go.</summary>
    public required IAnsiConsole Out { get; init; }

    /// <summary>Opens where results go, for bytes that must arrive as they are.</summary>
    public Func<Stream> OutputBytes { get; init; } = Console.OpenStandardOutput;

    /// <summary>Where problems and progress go.</summary>
    public required IAnsiConsole Error { get; init; }

    /// <summary>Whether a person sits before it: input and output are both a terminal.</summary>
    public required bool IsInteractive { get; init; }

    /// <summary>Whether input comes from a pipe or a file, and not from a keyboard.</summary>
    public required bool IsPiped { get; init; }

    /// <summary>How many columns text for reading takes, at most; <see cref="Unfolded"/> in a pipe.</summary>
    public required int Width { get; init; }

    /// <summary>The moment it was started, in the machine's own time zone.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When the machine was started, or null.</summary>
    public DateTimeOffset? MachineStart { get; init; }

    /// <summary>The folder it was started in.</summary>
    public required string Folder { get; init; }

    /// <summary>The person's home folder, or null.</summary>
    public required string? Home { get; init; }

    /// <summary>The value of an environment variable, such as <c>EDITOR</c>; null where it is not set, or empty.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Whether results go to a terminal, and not to a pipe or a file.</summary>
    public bool IsTerminal => Out.Profile.Out.IsTerminal;

    /// <summary>Those of this process.</summary>
    public static Surroundings OfThisProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        }

        var output = ConsoleOn(Console.Out, out var width);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return new Surroundings
        {
            In = Console.In,
            Out = output,
            Error = ConsoleOn(Console.Error, out _),
            IsPiped = Console.IsInputRedirected,
            IsInteractive = !Console.IsInputRedirected && output.Profile.Out.IsTerminal,
            Width = output.Profile.Out.IsTerminal ? Math.Min(width, WidestToRead) : Unfolded,
            Now = DateTimeOffset.Now,
            MachineStart = DateTimeOffset.UtcNow.AddMilliseconds(-Environment.TickCount64),
            Folder = Environment.CurrentDirectory,
            Home = home.Length == 0 ? null : home,
            Variable = name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null,
        };
    }

    /// <summary>Says why a command cannot be followed, and what would be understood.</summary>
    public int Refuse(string sentence, string? hint = null)
    {
        var paper = new Paper(Error, Width, Signs.For(Error.Profile));
        var lines = sentence.Split('\n');
        paper.Line(new Ink("smallwins: ", new Style(Color.Red)), lines[0]);
        foreach (var line in lines.Skip(1).Concat(hint?.Split('\n') ?? []))
        {
            paper.Line(line);
        }

        return ExitCode.WrongUsage;
    }

    /// <summary>Says that the program itself is at fault, with what helps to mend it.</summary>
    public void TellFault(Exception fault)
    {
        Error.WriteLine("smallwins: This is a fault in SmallWins itself, and nothing you did. The text below helps to mend it.");
        Error.WriteLine(fault.ToString());
    }

    /// <summary>Says what the machine's trouble is.</summary>
    public int Trouble(Exception trouble)
    {
        Error.WriteLine("smallwins: " + Plain.Line(trouble.Message));
        return ExitCode.Trouble;
    }

    /// <summary>Says that a date cannot be read, and which can.</summary>
    public int RefuseDate(string asked) => Refuse($"`{asked}` is no date that can be read.", $"Understood are {DateWords.Accepted}.");

    /// <summary>Says that another program holds the journal, and that its end is waited for.</summary>
    public void SayWaiting() => Error.WriteLine("Waiting for another program that writes to the journal …");

    /// <summary>Says that a journal has no such area, goal or year, what may have been meant, and which there are.</summary>
    /// <param name="kind">What it is, in the singular.</param>
    /// <param name="asked">What was asked for.</param>
    /// <param name="words">All words that would have been understood.</param>
    /// <param name="ids">The ones to list.</param>
    /// <param name="place">Where another one is made.</param>
    public int RefuseUnknown(string kind, string asked, IEnumerable<string> words, IEnumerable<string> ids, string place)
    {
        var meant = Known.Near(asked, words);
        var list = string.Join(", ", ids);
        return Refuse(
            $"There is no {kind} `{asked}`." + (meant is null ? "" : $" Did you mean `{meant}`?"),
            list.Length == 0 ? $"This journal has no {kind}s yet; they are made in {place}." : $"The {kind}s of this journal: {list}. Another one is made in {place}.");
    }

    /// <summary>Says that a journal has no such area.</summary>
    public int RefuseArea(string asked, Settings settings) => RefuseUnknown(
        "area", asked, settings.Areas.SelectMany(area => area.Aliases.Prepend(area.Id)), settings.Areas.Select(area => area.Id), NewJournal.SettingsFile);

    /// <summary>The ids of some areas by their ids or aliases, with or without <c>#</c>; null where a journal has no such area, which is said.</summary>
    public ImmutableArray<string>? AreasNamed(IEnumerable<string> asked, OpenedJournal journal)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var word in asked.Select(word => word.TrimStart('#')))
        {
            if (Known.Area(journal.Journal, word) is not { } id)
            {
                RefuseArea(word, journal.Settings);
                return null;
            }

            ids.Add(id);
        }

        return ids.ToImmutable();
    }

    /// <summary>Writes what is for another program, byte for byte.</summary>
    public void WriteJson(string json) => Out.Profile.Out.Writer.WriteLine(json);

    /// <summary>A path as a person standing in this folder would write it.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return relative == "." || relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    // Colours where there is a terminal that has them and NO_COLOR is not set; plain text in a pipe.
    private static IAnsiConsole ConsoleOn(TextWriter writer, out int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        width = console.Profile.Width;

        // Lines are the terminal's to fold: a path that was cut in two cannot be clicked, nor read by an editor.
        console.Profile.Width = Unfolded;
        return console;
    }
}
