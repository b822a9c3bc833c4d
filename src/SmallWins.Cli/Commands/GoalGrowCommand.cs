using System.CommandLine;
using SmallWins.Aggregate;
using SmallWins.Cli.Goals;
using SmallWins.Domain;
using SmallWins.Edit;

namespace SmallWins.Cli.Commands;

/// <summary><c>goal grow</c>: a goal that grows out of another.</summary>
internal sealed class GoalGrowCommand
{
    private readonly Argument<string[]> words = new("id and title")
    {
        Description = "The goal that it grows out of (the one that runs if not given), and what the next one is.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly GoalOptions goal;
    private readonly JournalOptions options;
    private readonly Surroundings here;

    private GoalGrowCommand(Surroundings here) => (this.here, options, goal) = (here, new JournalOptions(here), new GoalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var growing = new GoalGrowCommand(here);
        var command = new Command("grow", "Makes the next goal out of one: larger, smaller or other.") { growing.words, growing.options.Json, growing.options.Journal };
        growing.goal.All.ToList().ForEach(command.Options.Add);
        command.SetAction(parsed => growing.options.Open(parsed, opened => growing.Run(parsed, opened)));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal opened)
    {
        var choice = new GoalChoice(here, opened);
        var given = parsed.GetValue(words) ?? [];
        var isNamed = given is [var first, ..] && (first.StartsWith('@') || choice.IsNear(first));
        var from = choice.NamedOrAmong(isNamed ? given[0] : null, "grow", Candidates(opened.Facts.Goals), "There is no goal yet for another to grow out of.");
        if (from is null)
        {
            return ExitCode.WrongUsage;
        }

        var title = string.Join(' ', isNamed ? given[1..] : given).Trim();
        return new GoalMaking(here, options).MakeAsked(
            parsed, goal, Next(from.Goal, title, opened.Today), opened,
            $"{Plain.Line(from.Goal.Title)}: what grows out of it?",
            $"What does it grow into? Write it behind the goal: smallwins goal grow {from.Goal.Id} Two glasses of water");
    }

    private static List<GoalFacts> Candidates(IEnumerable<GoalFacts> goals)
    {
        var open = goals.Where(goal => goal.State is not GoalState.LetGo and not GoalState.Ahead && goal.Children.IsEmpty).ToList();
        var running = open.FindAll(goal => goal.State == GoalState.Running);
        return running.Count > 0 ? running : open;
    }

    // What was the whole of it is the smaller version of what is larger; of an outcome, that is its own smaller version.
    private static NewGoal Next(MicroGoal from, string title, DateOnly today) => NewGoal.Again(from, GoalMaking.After(from, today)) with
    {
        Title = title,
        Kind = GoalKind.Process,
        Smaller = from.Kind == GoalKind.Process ? from.Title : from.Smaller,
        Days = from.Kind == GoalKind.Process ? from.Days : 7,
    };
}
