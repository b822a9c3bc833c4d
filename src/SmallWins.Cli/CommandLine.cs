using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using SmallWins.Cli.Commands;
using SmallWins.Cli.Completion;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli;

/// <summary>The root command, and the one place from which the program ends.</summary>
internal static class CommandLine
{
    /// <summary>Does what the arguments say.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Surroundings here)
    {
        try
        {
            var root = Root(here);

            // `@goal-id` is a word of a win here, and no file to read arguments from.
            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
            {
                if (args.Length == 0)
                {
                    root.Parse("--help").Invoke(Configuration(here));
                    return ExitCode.WrongUsage;
                }

                return here.Refuse(string.Join('\n', UsageErrors(parsed)), $"See `{CommandPath(parsed)} --help`.");
            }

            return MistypedOption(parsed) is { } option
                ? here.Refuse(
                    UnknownOption(parsed.CommandResult.Command, option),
                    $"If `{option}` is meant as it stands, put `--` before it: {CommandPath(parsed)} -- {option}")
                : parsed.Invoke(Configuration(here));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            here.Error.WriteLine("smallwins: " + trouble.Message);
            return ExitCode.Trouble;
        }
        catch (Exception fault)
        {
            here.TellFault(fault);
            return ExitCode.Trouble;
        }
    }

    /// <summary>The root command with all others.</summary>
    public static RootCommand Root(Surroundings here)
    {
        var root = new RootCommand("Turns a journal of small wins, kept as plain Markdown files, into a private website.")
        {
            InitCommand.For(here),
            AddCommand.For(here),
            EditCommand.For(here),
            GoalCommand.For(here),
            TodayCommand.For(here),
            WeekCommand.For(here),
            StatsCommand.For(here),
            EvidenceCommand.For(here),
            BuildCommand.For(here),
            ServeCommand.For(here),
            CheckCommand.For(here),
            FmtCommand.For(here),
            ThemeCommand.For(here),
            GitCommand.For(here),
            MergeCommand.For(here),
            LspCommand.For(here),
            CompletionCommand.For(here),
            ManCommand.For(here),
            CompletionCommand.Answering(here),
        };
        foreach (var option in root.Options)
        {
            option.Description = option is HelpOption ? "Shows this help." : "Shows the version.";
        }

        new Completions(here).AttachTo(root);
        Examples.AddTo(root);
        return root;
    }

    private static InvocationConfiguration Configuration(Surroundings here) => new()
    {
        EnableDefaultExceptionHandler = false,
        Output = here.Out.Profile.Out.Writer,
        Error = here.Error.Profile.Out.Writer,
    };

    private static IEnumerable<string> UsageErrors(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return parsed.UnmatchedTokens.Count == 0
            ? parsed.Errors.Select(error => error.Message)
            : parsed.UnmatchedTokens.Select(word => word.StartsWith('-') ? UnknownOption(command, word)
                : command.Subcommands.Count > 0 ? Unknown("command", word, command.Subcommands.Select(one => one.Name))
                : $"`{word}` is more than `{command.Name}` takes.");
    }

    // What no option takes goes to a command's arguments, and a slip in an option's name must not become a win, or a folder.
    private static string? MistypedOption(ParseResult parsed)
    {
        var given = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).ToHashSet();
        return parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => given.Contains(token) && LooksLikeAnOption(token.Value))?.Value;
    }

    private static bool LooksLikeAnOption(string word) =>
        (word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2 && char.IsAsciiLetter(word[2]))
        || (word.Length == 2 && word[0] == '-' && char.IsAsciiLetter(word[1]));

    private static string UnknownOption(Command command, string word) =>
        Unknown("option", word.Split('=')[0], command.Options.Select(option => option.Name));

    private static string Unknown(string kind, string word, IEnumerable<string> known) =>
        $"There is no {kind} `{word}`." + (Known.Near(word, known) is { } meant ? $" Did you mean `{meant}`?" : "");

    private static string CommandPath(ParseResult parsed)
    {
        var path = "";
        for (var command = parsed.CommandResult; command is { Command: not RootCommand }; command = command.Parent as CommandResult)
        {
            path = $" {command.Command.Name}{path}";
        }

        return "smallwins" + path;
    }
}
