using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace SmallWins.Cli;

/// <summary>The examples at the end of each command's help.</summary>
internal static partial class Examples
{
    /// <summary>A first win, as it is typed.</summary>
    public const string FirstWin = "smallwins add One glass of water before coffee";

    private const int WidthTyped = 34;

    private static readonly Dictionary<string, string[]> Lines = new()
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
            "smallwins add                      asks for one win a line",
        ],
        ["today"] =
        [
            "smallwins today",
            "smallwins today yesterday          as it was at the end of that day",
            "smallwins today --json | jq -r '.wins[].text'",
        ],
        ["week"] =
        [
            "smallwins week                     this week, or on its first day the one before",
            "smallwins week last",
            "smallwins week 2026-W29",
        ],
        ["stats"] =
        [
            "smallwins stats                    the latest weeks as stars, and all that added up",
            "smallwins stats --year 2025",
            "smallwins stats --json | jq .totals",
        ],
        ["evidence"] =
        [
            "smallwins evidence                 a win, drawn from all of them",
            "smallwins evidence I never finish anything",
            "smallwins evidence phone --all     every win that speaks of it",
            "smallwins evidence --area work --star",
        ],
        ["share"] =
        [
            "smallwins share last week --to Sam  one file, to be handed to Sam",
            "smallwins share win 2026-07-14#2 --format png",
            "smallwins share 2026-07-01..2026-07-14 --area health --photos",
            "smallwins share --goal glass-of-water --dry-run",
        ],
        ["report"] =
        [
            "smallwins report                   this year so far, as Markdown",
            "smallwins report --from 2026-01 --to 2026-06 --area work > review.md",
            "smallwins report --from 2025 --to 2025 --output review.html",
        ],
        ["edit"] =
        [
            "smallwins edit                     today, in your editor",
            "smallwins edit yesterday",
            "smallwins edit last week           the week's file, begun with its facts and three questions",
            "smallwins edit glass-of-water      a goal",
        ],
        ["goal"] =
        [
            "smallwins goal                     all goals, those that run first",
            "smallwins goal new One glass of water before coffee --smaller \"One sip\"",
        ],
        ["new"] =
        [
            "smallwins goal new One glass of water before coffee --area health",
            "smallwins goal new Call somebody --schedule 3/week --days 14",
        ],
        ["renew"] =
        [
            "smallwins goal renew               the one whose days are over",
            "smallwins goal renew glass-of-water --start tomorrow",
        ],
        ["grow"] =
        [
            "smallwins goal grow glass-of-water Two glasses of water",
        ],
        ["let-go"] =
        [
            "smallwins goal let-go              the one that runs",
            "smallwins goal let-go drawing-book --date yesterday",
        ],
        ["build"] =
        [
            "smallwins build --open             build the site of this journal and look at it",
            "smallwins build ~/my-wins -o /tmp/site",
            "smallwins build --today 2026-07-14  as it was at the end of that day",
            "smallwins build --lock             locked with a passphrase, for a host",
            "smallwins build --lock --passphrase-fd 3 3< ~/.wins-passphrase",
        ],
        ["passphrase"] =
        [
            "smallwins passphrase               asks for the old one and the new one",
            "smallwins passphrase --output ~/public/wins",
        ],
        ["serve"] =
        [
            "smallwins serve --open             look at the site while writing",
            "smallwins serve --drafts --port 8000",
        ],
        ["check"] =
        [
            "smallwins check                    every problem of this journal",
            "smallwins check --strict           for a script: warnings count as errors",
            "smallwins check --staged           what a commit would hold; the pre-commit hook runs it",
            "smallwins check --format sarif > problems.sarif",
        ],
        ["fmt"] =
        [
            "smallwins fmt                      tidy this journal's days, weeks and goals",
            "smallwins fmt --check --diff       for a script: what would change, and 1 if anything",
            "smallwins fmt days/2026            those of a folder, or one file",
            "smallwins fmt - < draft.md         for an editor: a text in, and its tidy form out",
        ],
        ["completion"] =
        [
            "source <(smallwins completion bash)                        a line for ~/.bashrc",
            "source <(smallwins completion zsh)                         a line for ~/.zshrc",
            "smallwins completion fish > ~/.config/fish/completions/smallwins.fish",
            "smallwins completion powershell | Out-String | Invoke-Expression",
        ],
        ["man"] =
        [
            "smallwins man --output ~/.local/share/man/man1  for man to find: man smallwins",
            "smallwins man add | man -l -       the page about one command",
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
        ["lsp"] =
        [
            "smallwins lsp                      what an editor is told to start; docs/editors.md has the lines",
        ],
        ["smallwins"] =
        [
            "smallwins init my-wins             start a journal",
            "smallwins add Sent the email       write a win into today's file",
            "smallwins today                    the day in the terminal",
            "smallwins evidence                 a win to hold against a doubt",
            "smallwins build --open             build the site and look at it",
            "smallwins serve --open             look at it while writing",
        ],
    };

    /// <summary>The examples of a command: what is typed, and what that does where it needs a word; empty otherwise.</summary>
    public static IEnumerable<(string Typed, string About)> Of(Command command)
    {
        foreach (var line in Lines.GetValueOrDefault(command is RootCommand ? "smallwins" : command.Name, []))
        {
            var gap = Gap().Match(line);
            yield return gap.Success ? (line[..gap.Index], line[(gap.Index + gap.Length)..]) : (line, "");
        }
    }

    /// <summary>Has the help of a command and its subcommands end with examples.</summary>
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpThenExamples((HelpAction)help.Action!);
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gap();

    private sealed class HelpThenExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = help.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var (typed, about) in Of(command))
            {
                // What it does stands beside, or below where there is no room.
                var line = about.Length == 0 ? typed : $"{typed.PadRight(WidthTyped)} {about}";
                output.WriteLine("  " + (line.Length + 2 <= help.MaxWidth ? line : about.Length == 0 ? typed : $"{typed}\n      {about}"));
            }

            output.WriteLine();
            return result;
        }
    }
}
