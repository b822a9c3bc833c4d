using System.CommandLine;
using SmallWins.Aggregate;
using SmallWins.Cli.Goals;
using SmallWins.Cli.Output;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>goal let-go</c>: a goal put down on purpose.</summary>
internal sealed class GoalLetGoCommand
{
    private readonly Argument<string?> id = new("id") { Description = "The goal; the one that runs if not given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> date = new("--date", "-d") { Description = "The day from which on it is put down; today if not given.", HelpName = "day" };
    private readonly JournalOptions options;
    private readonly Surroundings here;

    private GoalLetGoCommand(Surroundings here) => (this.here, options) = (here, new JournalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var letting = new GoalLetGoCommand(here);
        var command = new Command("let-go", "Puts a goal down on purpose, which is fine.") { letting.id, letting.date, letting.options.Json, letting.options.Journal };
        command.SetAction(parsed => letting.options.Open(parsed, opened => letting.Run(parsed, opened)));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal opened)
    {
        var choice = new GoalChoice(here, opened);
        var goal = choice.NamedOrAmong(parsed.GetValue(id), "let-go", [.. opened.Facts.Goals.Where(one => one.State == GoalState.Running)], "No goal is running.");
        if (goal is null)
        {
            return ExitCode.WrongUsage;
        }

        var day = opened.Today;
        if (parsed.GetValue(date) is { } asked)
        {
            if (opened.DayOf(asked) is not { } read)
            {
                return here.RefuseDate(asked);
            }

            day = read;
        }

        if (goal.Goal.LetGo is { } earlier)
        {
            return Said(parsed, goal, $"`{goal.Goal.Id}` was put down on {Plain.LongDate(earlier)}; it stays so.");
        }

        if (goal.State == GoalState.Complete && goal.Goal.Last < opened.Today)
        {
            return Said(parsed, goal, $"`{goal.Goal.Id}` is complete; there is nothing to put down.");
        }

        if (day < goal.Goal.Start)
        {
            return here.Refuse(
                $"`{goal.Goal.Id}` starts on {Plain.LongDate(goal.Goal.Start)}; before that there is nothing to put down.",
                $"Its start can be moved, or its file removed: smallwins edit @{goal.Goal.Id}");
        }

        if (day > opened.Today)
        {
            return here.Refuse($"{Plain.LongDate(day)} is still to come. A goal is put down on the day that it is.");
        }

        return LetGo(parsed, opened, goal, day);
    }

    private int LetGo(ParseResult parsed, OpenedJournal opened, GoalFacts goal, DateOnly day)
    {
        var done = GoalEdit.LetGo(opened.Folder, goal.Goal, day, here.SayWaiting);
        var file = here.Shown(Path.Combine(opened.Folder, goal.Goal.Source.File));
        if (!done.Value)
        {
            DiagnosticText.Write(here.Error, done.Problems);
            here.Error.WriteLine($"{file} was not changed." + (done.Problems.IsEmpty ? $" Write this among its keys yourself: let_go: {day:yyyy-MM-dd}" : ""));
            return ExitCode.Problems;
        }

        if (parsed.GetValue(options.Json))
        {
            here.WriteJson(GoalJson.Of(goal.Goal with { LetGo = day }));
            return ExitCode.Done;
        }

        var paper = Paper.Of(here);
        paper.Line(2, $"Put down on purpose, which is fine: {goal.Goal.Title}");
        paper.Line(2, (goal.StepDays > 0 ? $"  Its steps on {Plain.Count(goal.StepDays, "day")} stay. " : "  ") + $"To take it back, remove `let_go` from {file}.");
        return ExitCode.Done;
    }

    private int Said(ParseResult parsed, GoalFacts goal, string sentence)
    {
        if (parsed.GetValue(options.Json))
        {
            here.WriteJson(GoalJson.Of(goal.Goal));
        }
        else
        {
            Paper.Of(here).Line(sentence);
        }

        return ExitCode.Done;
    }
}
