using System.CommandLine;
using SmallWins.Cli.Locking;
using SmallWins.Cli.Output;
using SmallWins.Cli.Sharing;
using SmallWins.Domain;
using SmallWins.Edit;
using SmallWins.Share;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>share</c>: one file for one person, with what was chosen and nothing else.</summary>
internal sealed class ShareCommand
{
    private readonly Argument<string[]> what = new("what")
    {
        Description = "A week (week 2026-W29, last week), a win (win 2026-07-20#2, or win and its words), days (2026-07-01..2026-07-14, 2026-07, yesterday). The week to look back on if not given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> area = new("--area", "-a") { Description = "Wins of this area alone. May be given several times.", HelpName = "area" };
    private readonly Option<string?> goal = new("--goal", "-g") { Description = "Steps towards this goal alone; without days, all of the goal's.", HelpName = "goal" };
    private readonly Option<string?> to = new("--to") { Description = "Who it is for; their name stands in the file.", HelpName = "name" };
    private readonly Option<string?> format = new("--format", "-f") { Description = "html (one file, if not given), md, or png (a picture card).", HelpName = "format" };
    private readonly Option<bool> withPrivate = new("--private", "-p") { Description = "What is private goes along." };
    private readonly Option<bool> notes = new("--notes") { Description = "The stories of the days, and the words about the week, go along." };
    private readonly Option<bool> photos = new("--photos") { Description = "The pictures go along, without their location and camera data." };
    private readonly Option<bool> isLocked = new("--lock") { Description = "Locks the file with a passphrase of its own, which is asked for, or stands in SMALLWINS_SHARE_PASSPHRASE." };
    private readonly Option<int?> passphraseFd = new("--passphrase-fd") { Description = "Reads the passphrase from an open file: its descriptor, 0 for the standard input.", HelpName = "number" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "The file to write; one in this folder, named by the days, if not given.", HelpName = "file" };
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Writes it without asking, also over a file that is there." };
    private readonly Option<bool> dryRun = new("--dry-run", "-n") { Description = "Tells what would go in, and writes nothing." };
    private readonly JournalOptions options;
    private readonly Surroundings here;

    private ShareCommand(Surroundings here) => (this.here, options) = (here, new JournalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var share = new ShareCommand(here);
        var command = new Command("share", "Makes one file for one person: a week, a win or a stretch, and nothing else.")
        {
            share.what, share.area, share.goal, share.to, share.format, share.withPrivate, share.notes, share.photos,
            share.isLocked, share.passphraseFd, share.output, share.yes, share.dryRun, share.options.Today, share.options.Json, share.options.Journal,
        };
        command.SetAction(parsed => share.options.Tell(parsed, journal => share.Run(parsed, journal)));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal journal)
    {
        if (FormatOf(parsed) is not { } kind)
        {
            return here.Refuse($"`{parsed.GetValue(format)}` is no format of a shared file.", "Understood are html, md and png.");
        }

        if (kind.Refusal(parsed.GetValue(photos), parsed.GetValue(notes)) is { } refusal)
        {
            return here.Refuse(refusal, "A file of the format html takes everything along.");
        }

        var locks = parsed.GetValue(isLocked) || parsed.GetValue(passphraseFd) is not null;
        if (locks && kind != ShareKind.Html)
        {
            return here.Refuse("A locked file asks for its passphrase in a browser, so it is of the format html.", "Leave --lock away, or ask for --format html.");
        }

        if (ChoiceOf(parsed, journal) is not { } choice)
        {
            return ExitCode.WrongUsage;
        }

        var withDrafts = SiteBuild.Load(new BuildOptions { JournalFolder = journal.Folder, Now = here.Now, Drafts = true }).Journal;
        var content = JournalShare.Choose(journal.Journal, withDrafts, journal.Intentions, journal.Today, choice);
        return new Handing(here, journal, content, kind)
        {
            To = parsed.GetValue(to)?.Trim() is { Length: > 0 } name ? name : null,
            Output = parsed.GetValue(output),
            Yes = parsed.GetValue(yes),
            DryRun = parsed.GetValue(dryRun),
            Json = parsed.GetValue(options.Json),
            Passphrase = !locks ? null : () => (new Passphrases(here).New(parsed.GetValue(passphraseFd), Passphrases.ShareVariable, "A passphrase for the file: ", out var refused), refused),
        }.Run();
    }

    private ShareKind? FormatOf(ParseResult parsed) =>
        parsed.GetValue(format) is { } asked ? ShareKind.Named(asked)
        : parsed.GetValue(output) is { } file ? ShareKind.Named(Path.GetExtension(file).TrimStart('.')) ?? ShareKind.Html
        : ShareKind.Html;

    // Null where it cannot be understood, which is said.
    private ShareChoice? ChoiceOf(ParseResult parsed, OpenedJournal journal)
    {
        if (here.AreasNamed(parsed.GetValue(area) ?? [], journal) is not { } areas)
        {
            return null;
        }

        MicroGoal? named = null;
        if (parsed.GetValue(goal) is { } asked)
        {
            var ids = journal.Journal.Goals.Select(one => one.Id).ToList();
            if (Known.Goal(journal.Journal, asked.TrimStart('@')) is not { } id)
            {
                here.RefuseUnknown("goal", asked.TrimStart('@'), ids, ids, $"goals/{asked.TrimStart('@')}.md");
                return null;
            }

            named = journal.Journal.Goals.First(one => one.Id == id);
        }

        var words = string.Join(' ', parsed.GetValue(what) ?? []);
        var choice = WhatToShare.Read(words, named, journal) switch
        {
            WhatToShare.OfDays days => days.Choice,
            WhatToShare.OfWin { Wins: [var one] } => new ShareChoice { First = one.Date, Last = one.Date, Win = one },
            WhatToShare.OfWin several => NotOne(several),
            _ => Unknown(words),
        };
        return choice is null ? null : choice with
        {
            Areas = areas,
            Goal = named,
            Private = parsed.GetValue(withPrivate),
            Notes = parsed.GetValue(notes),
            Photos = parsed.GetValue(photos),
        };
    }

    private ShareChoice? Unknown(string words)
    {
        here.Refuse($"`{words}` is nothing that can be shared.", $"Understood are {WhatToShare.Accepted}.");
        return null;
    }

    private ShareChoice? NotOne(WhatToShare.OfWin asked)
    {
        const int MostListed = 12;
        if (asked.Wins.IsEmpty)
        {
            here.Refuse(
                asked.Asked.Length == 0 ? "Which win?" : $"There is no win `{asked.Asked}`.",
                "A win is named by its day and its number in it, smallwins share win 2026-07-20#2, or by some of its words.");
            return null;
        }

        here.Refuse($"{Plain.Count(asked.Wins.Length, "win")} can be meant; name one of them:");
        var paper = new Paper(here.Error, here.Width, Signs.For(here.Error.Profile));
        foreach (var win in asked.Wins.Take(MostListed))
        {
            paper.Line(16, new Ink($"  {WhatToShare.IdOf(win),-13} ", Ink.Quiet), JournalSentences.Words(win.Text));
        }

        if (asked.Wins.Length > MostListed)
        {
            paper.Line($"  and {Plain.Number(asked.Wins.Length - MostListed)} more");
        }

        return null;
    }
}
