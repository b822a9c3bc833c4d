using System.CommandLine;
using System.Globalization;
using SmallWins.Cli.Tell;
using SmallWins.Cli.Writing;
using SmallWins.Domain;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>edit</c>: a day, a week, a goal or the settings in the person's own editor.</summary>
internal sealed class EditCommand
{
    private readonly Argument<string[]> what = new("what")
    {
        Description = "A day (yesterday, mon, -2, 2026-07-14), a week (week, last week, W29), a goal by its id, or settings. Today if not given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> path = new("--path") { Description = "Prints the file's path; opens and makes nothing." };
    private readonly JournalOptions journal;
    private readonly Surroundings here;

    private EditCommand(Surroundings here) => (this.here, journal) = (here, new JournalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var edit = new EditCommand(here);
        var command = new Command("edit", "Opens a day, a week or a goal in your editor.") { edit.what, edit.path, edit.journal.Journal };
        command.SetAction(parsed => edit.IsSettings(parsed) ? edit.journal.OpenAnyway(parsed, opened => edit.Run(parsed, opened)) : edit.journal.Open(parsed, opened => edit.Run(parsed, opened)));
        return command;
    }

    private bool IsSettings(ParseResult parsed) => parsed.GetValue(what) is [var word] && WhatToEdit.IsSettings(word);

    private int Run(ParseResult parsed, OpenedJournal opened)
    {
        var words = string.Join(' ', parsed.GetValue(what) ?? []);
        if (WhatToEdit.Read(words, opened) is not { } asked)
        {
            return Unknown(words, opened);
        }

        var file = FileOf(asked, opened);
        if (parsed.GetValue(path))
        {
            here.Out.WriteLine(Path.Combine(opened.Folder, file.File));
            return ExitCode.Done;
        }

        var saved = $"{here.Shown(Path.Combine(opened.Folder, file.File))} is saved.";
        return new EditSession(here, opened).Run(file, after => asked is WhatToEdit.OfDay day ? DayOutcome(day.Date, opened, after.Journal) ?? saved : saved);
    }

    private static FileToEdit FileOf(WhatToEdit what, OpenedJournal opened) => what switch
    {
        WhatToEdit.OfDay day => FileToEdit.OfDay(opened.Folder, opened.Settings, day.Date),
        WhatToEdit.OfWeek week => FileToEdit.OfWeek(opened.Folder, week.Week, WeekFacts.Of(opened, week.Week)),
        WhatToEdit.OfGoal goal => goal.File,
        _ => FileToEdit.OfSettings(),
    };

    // What grew is said, what did not is a number like any other, and of none there is nothing to say.
    private static string? DayOutcome(DateOnly date, OpenedJournal before, Journal after)
    {
        var (then, now) = (WinsOn(before.Journal, date), WinsOn(after, date));
        var on = date == before.Today ? "today" : "on " + Plain.LongDate(date);
        var all = after.Days.Sum(day => day.Wins.Length).ToString("N0", CultureInfo.InvariantCulture);
        return now == 0 ? null
            : now > then && then > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Plain.Count(now - then, "win")} more, {now:N0} {on}, {all} in all")
            : $"{Plain.Count(now, "win")} {on}, {all} in all";
    }

    private static int WinsOn(Journal journal, DateOnly date) => journal.Days.FirstOrDefault(day => day.Date == date)?.Wins.Length ?? 0;

    private int Unknown(string words, OpenedJournal opened)
    {
        var meant = Known.Near(words.TrimStart('@'), opened.Journal.Goals.Select(goal => goal.Id).Append("settings").Append("yesterday"));
        return here.Refuse(
            $"`{words}` is no day, no week and no goal." + (meant is null ? "" : $" Did you mean `{meant}`?"),
            $"Understood are {DateWords.Accepted}; week, last week, W29 and 2026-W29; a goal's id; and settings."
            + (meant is null ? "\nA new goal is made by `smallwins goal new`." : ""));
    }
}
