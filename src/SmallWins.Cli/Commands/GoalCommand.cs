using System.CommandLine;
using SmallWins.Cli.Goals;
using SmallWins.Cli.Output;

namespace SmallWins.Cli.Commands;

/// <summary><c>goal</c>: the list of goals; below it, the verbs that make one or put one down.</summary>
internal sealed class GoalCommand
{
    private readonly JournalOptions options;
    private readonly Surroundings here;

    private GoalCommand(Surroundings here) => (this.here, options) = (here, new JournalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var goal = new GoalCommand(here);
        var command = new Command("goal", "Lists the goals; makes one, takes one up again, lets one grow, or puts one down.")
        {
            GoalNewCommand.For(here),
            GoalRenewCommand.For(here),
            GoalGrowCommand.For(here),
            GoalLetGoCommand.For(here),
            goal.options.Today,
            goal.options.Json,
            goal.options.Journal,
        };
        command.SetAction(parsed => goal.options.Tell(parsed, opened => goal.Run(parsed, opened)));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal opened)
    {
        var list = new GoalList(opened);
        if (parsed.GetValue(options.Json))
        {
            here.WriteJson(list.Json());
        }
        else
        {
            list.Write(Paper.Of(here));
        }

        return ExitCode.Done;
    }
}
