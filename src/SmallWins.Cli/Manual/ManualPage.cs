using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace SmallWins.Cli.Manual;

/// <summary>The page of the manual about a command, made of what its help says and written as mdoc(7) has it.</summary>
internal static class ManualPage
{
    private static readonly (string Name, string About)[] Colours = [("NO_COLOR", "If it is set, nothing is coloured.")];

    private static readonly string[] OpenAnEditor = ["smallwins", "smallwins-edit"];

    private static readonly (string Name, string About)[] Editors =
    [
        ("VISUAL", "The editor that is opened where one is needed."),
        ("EDITOR", "The editor where VISUAL is not set."),
    ];

    private static readonly (string Path, string About)[] Files =
    [
        ("smallwins.yml", "The settings. The nearest folder with this file, from where you stand upwards, is the journal."),
        ("days/", "A file a day, such as days/2026/2026-07-14.md."),
        ("weeks/", "Words about a week, such as weeks/2026-W29.md."),
        ("goals/", "A file a goal, named by its id."),
        ("templates/", "Templates of your own, in the place of built-in ones."),
        (".smallwins/", "A lock, and pictures that were made once; it may go at any time."),
    ];

    private static readonly (int Code, string About)[] Exits =
    [
        (ExitCode.Done, "All is done."),
        (ExitCode.Problems, "Problems in the journal, or with the output folder, stood in the way; each is printed with what to do."),
        (ExitCode.WrongUsage, "The command could not be understood, or asks for something that is not there. Nothing was changed."),
        (ExitCode.Trouble, "The trouble of the machine, such as a full disk, or a fault of SmallWins itself, which says so."),
    ];

    /// <summary>The name of the page about a command: <c>smallwins-theme-eject</c>.</summary>
    public static string NameOf(Command command) => string.Join('-', CommandTree.Path(command));

    /// <summary>The page.</summary>
    public static string Of(Command command)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            .\" Made by `smallwins man` from the help of version {Version}.
            .Dd {Dated}
            .Dt {Roff.Word(NameOf(command).ToUpperInvariant())} 1
            .Os SmallWins {Version}
            .Sh NAME
            .Nm {Roff.Word(NameOf(command))}
            .Nd {Lowered(command.Description ?? "")}
            .Sh SYNOPSIS

            """);
        Synopsis(page, command);
        page.Append(".Sh DESCRIPTION\n").Append(Roff.Text(command.Description ?? "")).Append('\n');
        Arguments(page, command);
        Commands(page, command);
        Options(page, command);
        List(page, "ENVIRONMENT", "Ev ", OpenAnEditor.Contains(NameOf(command)) ? [.. Colours, .. Editors] : Colours);
        List(page, "FILES", "Pa ", Files);
        List(page, "EXIT STATUS", "", Exits.Select(exit => (exit.Code.ToString(CultureInfo.InvariantCulture), exit.About)));
        ExamplesOf(page, command);
        SeeAlso(page, command);
        return page.ToString();
    }

    private static string Version => typeof(ManualPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    // The day of the version and not of the build, so that the same version has the same pages.
    private static string Dated => DateOnly.ParseExact(
        typeof(ManualPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "VersionDate").Value!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        .ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static void Synopsis(StringBuilder page, Command command)
    {
        var path = CommandTree.Path(command);
        page.Append(CultureInfo.InvariantCulture, $".Nm {Roff.Word(path[0])}").Append('\n');
        foreach (var word in path.Skip(1))
        {
            page.Append(CultureInfo.InvariantCulture, $".Cm {Roff.Word(word)}\n");
        }

        foreach (var option in CommandTree.Options(command))
        {
            page.Append(".Op ").Append(Flags(option)).Append('\n');
        }

        foreach (var argument in command.Arguments.Where(one => !one.Hidden))
        {
            var name = $"Ar {Roff.Word(CommandTree.ValueOf(argument))}{(argument.Arity.MaximumNumberOfValues > 1 ? " ..." : "")}";
            page.Append(argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue ? ".Op " : ".").Append(name).Append('\n');
        }

        if (CommandTree.Below(command).Any())
        {
            page.Append(command is RootCommand ? ".Ar command\n.Op Ar ...\n" : ".Op Ar command ...\n");
        }
    }

    private static void Arguments(StringBuilder page, Command command)
    {
        var arguments = command.Arguments.Where(one => !one.Hidden).ToList();
        if (arguments.Count == 0)
        {
            return;
        }

        page.Append(".Bl -tag -width Ds\n");
        foreach (var argument in arguments)
        {
            page.Append(CultureInfo.InvariantCulture, $".It Ar {Roff.Word(CommandTree.ValueOf(argument))}\n{Roff.Text(argument.Description ?? "")}\n");
        }

        page.Append(".El\n");
    }

    private static void Commands(StringBuilder page, Command command)
    {
        var commands = CommandTree.Below(command).ToList();
        if (commands.Count == 0)
        {
            return;
        }

        page.Append(".Ss Commands\n.Bl -tag -width Ds\n");
        foreach (var one in commands)
        {
            page.Append(CultureInfo.InvariantCulture, $".It Cm {Roff.Word(one.Name)}\n{Roff.Text(one.Description ?? "")}\nSee\n.Xr {NameOf(one)} 1 .\n");
        }

        page.Append(".El\n");
    }

    private static void Options(StringBuilder page, Command command)
    {
        page.Append(".Ss Options\n.Bl -tag -width Ds\n");
        foreach (var option in CommandTree.Options(command))
        {
            page.Append(".It ").Append(Flags(option)).Append('\n').Append(Roff.Text(option.Description ?? "")).Append('\n');
        }

        page.Append(".El\n");
    }

    private static void List(StringBuilder page, string title, string macro, IEnumerable<(string Name, string About)> items)
    {
        page.Append(CultureInfo.InvariantCulture, $".Sh {title}\n.Bl -tag -width Ds\n");
        foreach (var (name, about) in items)
        {
            page.Append(CultureInfo.InvariantCulture, $".It {macro}{Roff.Word(name)}\n{Roff.Text(about)}\n");
        }

        page.Append(".El\n");
    }

    private static void ExamplesOf(StringBuilder page, Command command)
    {
        page.Append(".Sh EXAMPLES\n");
        var isFirst = true;
        foreach (var (typed, about) in Examples.Of(command))
        {
            page.Append(isFirst ? "" : ".Pp\n").Append(about.Length == 0 ? "" : Roff.Text(char.ToUpperInvariant(about[0]) + about[1..] + ":") + "\n");
            page.Append(CultureInfo.InvariantCulture, $".Dl {Roff.Literal(typed)}\n");
            isFirst = false;
        }
    }

    private static void SeeAlso(StringBuilder page, Command command)
    {
        var parents = command.Parents.OfType<Command>();
        var others = parents.Concat(CommandTree.Below(command)).Concat(parents.SelectMany(CommandTree.Below).Where(one => one != command)).Select(NameOf).Distinct().Order(StringComparer.Ordinal).ToList();
        page.Append(".Sh SEE ALSO\n");
        page.AppendJoin('\n', others.Select((name, i) => $".Xr {name} 1{(i < others.Count - 1 ? " ," : "")}")).Append('\n');
    }

    private static string Flags(Option option)
    {
        var flags = "Fl " + string.Join(" , Fl ", CommandTree.Names(option).Select(name => Roff.Word(name[1..])));
        return CommandTree.TakesValue(option) ? $"{flags} Ar {Roff.Word(CommandTree.ValueOf(option))}" : flags;
    }

    // A one-line description is one sentence, and has no capital and no full stop.
    private static string Lowered(string text) =>
        Roff.Text(char.ToLowerInvariant(text[0]) + text[1..].Split(". ")[0].TrimEnd('.')).Replace('\n', ' ');
}
