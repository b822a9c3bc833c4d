using System.CommandLine;
using SmallWins.Cli.Output;
using SmallWins.Domain;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>add</c>: a win, written into the file of its day.</summary>
internal sealed class AddCommand
{
    private const string Unwritten = "The win was not written.";

    private readonly Argument<string[]> words = new("text")
    {
        Description = "What went right; quotes are not needed. Marks such as '#work' may be part of it.",
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
        var command = new Command("add", "Writes a win into today's file, or another day's.")
        {
            add.words, add.date, add.area, add.goals, add.star, add.isPrivate, add.photo, add.journal.Journal,
        };
        command.SetAction(parsed => add.journal.Open(parsed, opened => add.Run(parsed, opened), Unwritten));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal opened)
    {
        var (known, today) = (opened.Journal, opened.Today);
        var asked = parsed.GetValue(date);
        if ((asked is null ? today : DateWords.Read(asked, today, known.Settings.Language)) is not { } day)
        {
            return here.RefuseDate(asked!);
        }

        if (day > today)
        {
            return here.Refuse($"{Plain.LongDate(day)} is still to come, and a win is something that has happened.", "An intention is a line `- [ ] …` in that day's file.");
        }

        return Win(parsed, known, day, out var win) is { } refusal ? refusal : Write(opened.Folder, known, win!, today);
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
            Text = string.Join(' ', parsed.GetValue(words) ?? []),
            Date = day,
            Area = areaId,
            Goals = [.. goalIds.Distinct()],
            Star = parsed.GetValue(star),
            Private = parsed.GetValue(isPrivate),
            Photo = picture,
        };
        return win.HasWords ? null : here.Refuse("What went right? Write it behind `add`: smallwins add Sent the email '#work'");
    }

    private int Write(string folder, Journal before, NewWin win, DateOnly today)
    {
        var added = JournalEdit.Add(folder, before.Settings, win, () => here.Error.WriteLine("Waiting for another program that writes to the journal …"));
        if (added.Value is not { } written)
        {
            DiagnosticText.Write(here.Error, added.Problems);
            here.Error.WriteLine(Unwritten);
            return ExitCode.Problems;
        }

        here.Out.WriteLine(Plain.Text(written.Text));
        var count = 1 + (before.Days.FirstOrDefault(day => day.Date == win.Date)?.Wins.Length ?? 0);
        var total = 1 + before.Days.Sum(day => day.Wins.Length);
        here.Out.WriteLine(
            $"  {here.Shown(Path.Combine(folder, written.File))}:{written.Line} · {Plain.Count(count, "win")} {(win.Date == today ? "today" : "on " + Plain.LongDate(win.Date))}, {Plain.Number(total)} in all");
        return ExitCode.Done;
    }

    private static string? NoPicture(string picture) =>
        !File.Exists(picture) ? $"There is no file {picture}."
        : JournalEdit.PictureEndings.Contains(Path.GetExtension(picture).ToLowerInvariant()) ? null
        : $"{Path.GetFileName(picture)} is no picture that browsers show. Those end in {string.Join(", ", JournalEdit.PictureEndings)}.";
}
