using System.CommandLine;
using SmallWins.Aggregate;
using SmallWins.Cli.Goals;
using SmallWins.Edit;

namespace SmallWins.Cli.Commands;

/// <summary><c>goal renew</c>: a goal again as it is.</summary>
internal sealed class GoalRenewCommand
{
    private readonly Argument<string?> id = new("id") { Description = "The goal; the one whose days are over if not given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> start = new("--start", "-s") { Description = "Its first day; today, or the day after the goal ends, if not given.", HelpName = "day" };
    private readonly JournalOptions options;
    private readonly Surroundings here;

    private GoalRenewCommand(Surroundings here) => (this.here, options) = (here, new JournalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var renewing = new GoalRenewCommand(here);
        var command = new Command("renew", "Takes a goal up again as it is.") { renewing.id, renewing.start, renewing.options.Json, renewing.options.Journal };
        command.SetAction(parsed => renewing.options.Open(parsed, opened => renewing.Run(parsed, opened)));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal opened)
    {
        var choice = new GoalChoice(here, opened);
        var isOver = (GoalFacts goal) => goal.State is GoalState.Ready or GoalState.Complete && goal.Goal.Last < opened.Today && goal.Children.IsEmpty;
        var goal = choice.NamedOrAmong(parsed.GetValue(id), "renew", [.. opened.Facts.Goals.Where(isOver)], "No goal waits to be taken up again.");
        if (goal is null)
        {
            return ExitCode.WrongUsage;
        }

        if (goal.State == GoalState.Ahead)
        {
            return here.Refuse($"`{goal.Goal.Id}` is still to come: it starts on {Plain.LongDate(goal.Goal.Start)}.");
        }

        if (goal.Children.FirstOrDefault(child => child.Title == goal.Goal.Title) is { } again)
        {
            return here.Refuse($"`{goal.Goal.Id}` was taken up again already, as `{again.Id}`; nothing was changed.", $"To go on from there: smallwins goal renew {again.Id}");
        }

        var first = GoalMaking.After(goal.Goal, opened.Today);
        if (parsed.GetValue(start) is { } asked)
        {
            if (opened.DayOf(asked) is not { } date)
            {
                return here.RefuseDate(asked);
            }

            first = date;
        }

        return new GoalMaking(here, options).Make(parsed, edit: null, NewGoal.Again(goal.Goal, first), opened);
    }
}
