using System.CommandLine;
using System.CommandLine.Help;
using SmallWins.Cli.Commands;
using SmallWins.Cli.Completion;

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
            if (args.Length == 0)
            {
                root.Parse("--help").Invoke(Configuration(here));
                return ExitCode.WrongUsage;
            }

            if (UsageErrors.Of(parsed) is not var (sentences, hint))
            {
                return parsed.Invoke(Configuration(here));
            }

            var refused = here.Refuse(sentences, hint);
            return parsed.CommandResult.Command is CarefulCommand careful ? careful.Refused(parsed) : refused;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return here.Trouble(trouble);
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
            ShareCommand.For(here),
            ReportCommand.For(here),
            BuildCommand.For(here),
            PassphraseCommand.For(here),
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
}
