using System.CommandLine;
using System.CommandLine.Invocation;
using SmallWins.Cli.Commands;
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

            return parsed.Invoke(Configuration(here));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            here.Error.WriteLine("smallwins: " + trouble.Message);
            return ExitCode.Trouble;
        }
        catch (Exception fault)
        {
            here.Error.WriteLine("smallwins: This is a fault in SmallWins itself, and nothing you did. The text below helps to mend it.");
            here.Error.WriteLine(fault.ToString());
            return ExitCode.Trouble;
        }
    }

    private static RootCommand Root(Surroundings here)
    {
        var root = new RootCommand("Turns a journal of small wins, kept as plain Markdown files, into a private website.")
        {
            InitCommand.For(here),
            AddCommand.For(here),
            BuildCommand.For(here),
            CheckCommand.For(here),
        };
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
                : command is RootCommand ? Unknown("command", word, command.Subcommands.Select(one => one.Name))
                : $"`{word}` is more than `{command.Name}` takes.");
    }

    /// <summary>The sentence about an option that a command does not have.</summary>
    internal static string UnknownOption(Command command, string word) =>
        Unknown("option", word, command.Options.Select(option => option.Name));

    private static string Unknown(string kind, string word, IEnumerable<string> known) =>
        $"There is no {kind} `{word}`." + (Known.Near(word, known) is { } meant ? $" Did you mean `{meant}`?" : "");

    private static string CommandPath(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "smallwins" : "smallwins " + parsed.CommandResult.Command.Name;
}
