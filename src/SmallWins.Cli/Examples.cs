using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SmallWins.Cli;

/// <summary>The examples at the end of each command's help.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> Of = new()
    {
        ["init"] =
        [
            "smallwins init                     make a journal of this folder",
            "smallwins init my-wins             make a journal in a new folder",
            "smallwins init my-wins --git       and a git repository for it",
        ],
        ["add"] =
        [
            "smallwins add Sent the email '#work'",
            "smallwins add \"One glass of water before coffee\" --area health --goal glass-of-water",
            "smallwins add Called back --date yesterday --star",
            "smallwins add Painted the door --photo ~/Pictures/door.jpg",
        ],
        ["build"] =
        [
            "smallwins build --open             build the site of this journal and look at it",
            "smallwins build ~/my-wins -o /tmp/site",
            "smallwins build --today 2026-07-14 as it was at the end of that day",
        ],
        ["check"] =
        [
            "smallwins check                    every problem of this journal",
            "smallwins check --strict           for a script: warnings count as errors",
            "smallwins check --staged           what a commit would hold; the pre-commit hook runs it",
            "smallwins check --format sarif > problems.sarif",
        ],
        ["git"] =
        [
            "smallwins git setup                in a journal, once in each clone",
        ],
        ["setup"] =
        [
            "smallwins git setup",
            "smallwins git setup --remove       take it back in this clone",
        ],
        ["merge"] =
        [
            "smallwins merge %O %A %B %P        as git's configuration has it, after `smallwins git setup`",
        ],
        ["theme"] =
        [
            "smallwins theme                    what there is, and what is your own",
            "smallwins theme eject day          copy the template of a day's page, to change it",
        ],
        ["eject"] =
        [
            "smallwins theme eject day          copies it to templates/day.sbn",
            "smallwins theme eject note style.css",
        ],
        ["show"] =
        [
            "smallwins theme show day | diff templates/day.sbn -",
        ],
        ["smallwins"] =
        [
            "smallwins init my-wins             start a journal",
            "smallwins add Sent the email       write a win into today's file",
            "smallwins build --open             build the site and look at it",
        ],
    };

    /// <summary>Has the help of a command and its subcommands end with examples.</summary>
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpThenExamples((HelpAction)help.Action!);
    }

    private sealed class HelpThenExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = help.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var line in Of[command is RootCommand ? "smallwins" : command.Name])
            {
                output.WriteLine("  " + line);
            }

            output.WriteLine();
            return result;
        }
    }
}
