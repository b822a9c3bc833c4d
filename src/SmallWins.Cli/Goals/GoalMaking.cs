using System.CommandLine;
using SmallWins.Cli.Output;
using SmallWins.Cli.Writing;
using SmallWins.Domain;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Goals;

/// <summary>Writes a goal and says so.</summary>
/// <param name="here">The machine.</param>
/// <param name="options">The options of the command.</param>
internal sealed class GoalMaking(Surroundings here, JournalOptions options)
{
    /// <summary>Makes a goal of what its options say, and asks for the rest where it has no title and a person sits before a terminal.</summary>
    /// <param name="parsed">The command as it was given.</param>
    /// <param name="words">The options of the goal.</param>
    /// <param name="goal">What holds without them; its title may be empty.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="question">What a person is asked.</param>
    /// <param name="untitled">What a pipe is told.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int MakeAsked(ParseResult parsed, GoalOptions words, NewGoal goal, OpenedJournal journal, string question, string untitled)
    {
        if (words.Read(parsed, goal, journal) is not { } asked)
        {
            return ExitCode.WrongUsage;
        }

        if (asked.Title.Length > 0)
        {
            return Make(parsed, words.Edit, asked, journal);
        }

        return !here.IsInteractive ? here.Refuse(untitled)
            : words.Ask(parsed, question, asked, journal) is { } answered ? Make(parsed, words.Edit, answered, journal)
            : ExitCode.Done;
    }

    /// <summary>Writes a goal into its file, and opens that where it is asked for.</summary>
    /// <param name="parsed">The command as it was given.</param>
    /// <param name="edit">The option that asks for the editor, or null.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="journal">The journal.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Make(ParseResult parsed, Option<bool>? edit, NewGoal goal, OpenedJournal journal)
    {
        var made = GoalEdit.Add(journal.Folder, goal, here.SayWaiting);
        if (parsed.GetValue(options.Json))
        {
            here.WriteJson(GoalJson.Of(made));
            return ExitCode.Done;
        }

        var file = here.Shown(Path.Combine(journal.Folder, made.Source.File));
        var paper = Paper.Of(here);
        paper.Line(made.Title);
        paper.Line(4, $"  {file} · {Plain.Count(made.Days, "day")}, {Said(made.Schedule)}, {Span(made, journal.Today)}");
        if (made.Smaller is { } smaller)
        {
            paper.Line(4, $"  On a hard day: {smaller}");
        }

        paper.Line(4, $"  A step: smallwins add … @{made.Id}");
        if (made.Kind == GoalKind.Outcome)
        {
            paper.Line(4, $"  An outcome lies partly in other hands. Something to do for it: smallwins goal grow {made.Id} Ten minutes of it");
        }

        return edit is not null && parsed.GetValue(edit)
            ? new EditSession(here, journal).Run(FileToEdit.OfGoal(journal.Folder, made.Id)!, _ => $"{file} is saved.")
            : ExitCode.Done;
    }

    /// <summary>The first day of what comes after a goal: today, or the day after its last where that is later.</summary>
    public static DateOnly After(MicroGoal goal, DateOnly today) =>
        goal.LetGo is null && goal.Last >= today ? goal.Last.AddDays(1) : today;

    private static string Span(MicroGoal goal, DateOnly today) =>
        goal.Start == today ? $"today to {Plain.ShortDate(goal.Last)}" : $"{Plain.ShortDate(goal.Start)} to {Plain.ShortDate(goal.Last)}";

    private static string Said(Schedule schedule) => schedule switch
    {
        { TimesAWeek: 1 } => "once a week",
        { TimesAWeek: { } times } => $"{times} times a week",
        { Weekdays.Length: 7 } => "every day",
        _ when schedule.Equals(Schedule.MondayToFriday) => "Monday to Friday",
        _ => string.Join(", ", schedule.Weekdays.Select(day => day.ToString()[..3])),
    };
}
