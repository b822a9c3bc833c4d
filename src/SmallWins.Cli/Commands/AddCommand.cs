using System.CommandLine;
using SmallWins.Cli.Writing;
using SmallWins.Domain;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>add</c>: a win, written into the file of its day.</summary>
internal sealed class AddCommand
{
    private readonly Argument<string[]> words = new("text")
    {
        Description = "What went right; quotes are not needed. Marks such as '#work' may be part of it. Without it, you are asked.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> date = new("--date", "-d") { Description = $"The day it belongs to: {DateWords.Accepted}. Today if not given.", HelpName = "day" };
    private readonly Option<string?> area = new("--area", "-a") { Description = "The area of life it belongs to.", HelpName = "area" };
    private readonly Option<string[]> goals = new("--goal", "-g") { Description = "A goal that it is a step towards.", HelpName = "goal" };
    private readonly Option<bool> star = new("--star", "-s") { Description = "A highlight of the week." };
    private readonly Option<bool> isPrivate = new("--private", "-p") { Description = "Stays out of everything that is shared." };
    private readonly Option<string?> photo = new("--photo") { Description = "A picture of it, which is copied into the journal.", HelpName = "file" };
    private readonly JournalOptions journal;
    private readonly Surroundings here;

    private AddCommand(Surroundings here) => (this.here, journal) = (here, new JournalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var add = new AddCommand(here);
        var command = new CarefulCommand("add", "Writes a win into today's file, or another day's.", add.Refused)
        {
            add.words, add.date, add.area, add.goals, add.star, add.isPrivate, add.photo, add.journal.Journal,
        };
        command.SetAction(parsed => add.TakesPiped(parsed)
            ? add.RunPiped(parsed)
            : add.journal.Open(parsed, opened => add.Run(parsed, opened, piped: null), WinWriting.NotWritten));
        return command;
    }

    private string Text(ParseResult parsed) => string.Join(' ', parsed.GetValue(words) ?? []);

    // Where words are given, what else comes in is none of ours: a script may read on from it.
    private bool TakesPiped(ParseResult parsed) => here.IsPiped && Text(parsed).Length == 0;

    // A word before the one that is not understood is that of a win, and with one nothing is read.
    private int Refused(ParseResult parsed)
    {
        if (here.IsPiped && parsed.GetResult(words)?.Tokens is not [{ Value: not ['-', ..] }, ..])
        {
            PipedWins.Read(here).GiveBack();
        }

        return ExitCode.WrongUsage;
    }

    private int RunPiped(ParseResult parsed)
    {
        // Before anything else can end the command.
        var piped = PipedWins.Read(here);
        try
        {
            if (piped.IsText)
            {
                return journal.Open(parsed, opened => Run(parsed, opened, piped));
            }

            piped.TellProblems();
            return ExitCode.Problems;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return here.Trouble(trouble);
        }
        finally
        {
            piped.GiveBack();
        }
    }

    private int Run(ParseResult parsed, OpenedJournal opened, PipedWins? piped)
    {
        var (known, today) = (opened.Journal, opened.Today);
        var asked = parsed.GetValue(date);
        if ((asked is null ? today : opened.DayOf(asked)) is not { } day)
        {
            return here.RefuseDate(asked!);
        }

        if (day > today)
        {
            return here.Refuse($"{Plain.LongDate(day)} is still to come, and a win is something that has happened.", "An intention is a line `- [ ] …` in that day's file.");
        }

        return Win(parsed, known, day, out var win) is { } refusal ? refusal
            : win!.Text.Length == 0 ? Ask(opened, win, piped)
            : win.HasWords ? Write(opened, win)
            : Refuse();
    }

    private int? Win(ParseResult parsed, Journal known, DateOnly day, out NewWin? win)
    {
        win = null;
        var areaId = parsed.GetValue(area) is { } askedArea ? Known.Area(known, askedArea.TrimStart('#')) : null;
        if (areaId is null && parsed.GetValue(area) is { } noArea)
        {
            return here.RefuseArea(noArea.TrimStart('#'), known.Settings);
        }

        var goalIds = new List<string>();
        foreach (var asked in (parsed.GetValue(goals) ?? []).Select(goal => goal.TrimStart('@')))
        {
            if (Known.Goal(known, asked) is not { } goalId)
            {
                var ids = known.Goals.Select(goal => goal.Id).ToList();
                return here.RefuseUnknown("goal", asked, ids, ids, $"goals/{asked}.md");
            }

            goalIds.Add(goalId);
        }

        var picture = parsed.GetValue(photo) is { } file ? Path.GetFullPath(file, here.Folder) : null;
        if (picture is not null && NoPicture(picture) is { } reason)
        {
            return here.Refuse(reason);
        }

        win = new NewWin
        {
            Text = Text(parsed),
            Date = day,
            Area = areaId,
            Goals = [.. goalIds.Distinct()],
            Star = parsed.GetValue(star),
            Private = parsed.GetValue(isPrivate),
            Photo = picture,
        };
        return null;
    }

    private int Ask(OpenedJournal opened, NewWin like, PipedWins? piped)
    {
        if (like.Photo is not null)
        {
            return here.Refuse("A picture belongs to one win. Write that behind `add`: smallwins add Painted the door --photo door.jpg");
        }

        var prompt = new WinPrompt(here, opened, like);
        return here.IsInteractive ? prompt.Ask() : piped is { IsEmpty: false } ? prompt.Take(piped) : Refuse();
    }

    private int Refuse() => here.Refuse("What went right? Write it behind `add`: smallwins add Sent the email '#work'");

    private int Write(OpenedJournal opened, NewWin win)
    {
        var writing = new WinWriting(here, opened);
        if (writing.Write(win) is not { } written)
        {
            here.Error.WriteLine(WinWriting.NotWritten);
            return ExitCode.Problems;
        }

        here.Out.WriteLine(Plain.Text(written.Text));
        here.Out.WriteLine($"  {writing.Place(written)} · {writing.Sum(win.Date)}");
        writing.MentionNearMarks(win.Text);
        return ExitCode.Done;
    }

    private static string? NoPicture(string picture) =>
        !File.Exists(picture) ? $"There is no file {picture}."
        : JournalEdit.PictureEndings.Contains(Path.GetExtension(picture).ToLowerInvariant()) ? null
        : $"{Path.GetFileName(picture)} is no picture that browsers show. Those end in {string.Join(", ", JournalEdit.PictureEndings)}.";
}
