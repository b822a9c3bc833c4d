using System.CommandLine;
using SmallWins.Cli.Goals;
using SmallWins.Edit;

namespace SmallWins.Cli.Commands;

/// <summary><c>goal new</c>: a goal in a file of its own.</summary>
internal sealed class GoalNewCommand
{
    private readonly Argument<string[]> title = new("title") { Description = "What to do; quotes are not needed. Without it, you are asked.", Arity = ArgumentArity.ZeroOrMore };
    private readonly GoalOptions goal;
    private readonly JournalOptions options;
    private readonly Surroundings here;

    private GoalNewCommand(Surroundings here) => (this.here, options, goal) = (here, new JournalOptions(here), new GoalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var making = new GoalNewCommand(here);
        var command = new Command("new", "Makes a goal: something small to do for a few days.") { making.title, making.options.Json, making.options.Journal };
        making.goal.All.ToList().ForEach(command.Options.Add);
        command.SetAction(parsed => making.options.Open(parsed, opened => making.Run(parsed, opened)));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal opened)
    {
        var words = string.Join(' ', parsed.GetValue(title) ?? []).Trim();
        return new GoalMaking(here, options).MakeAsked(
            parsed, goal, new NewGoal { Title = words, Start = opened.Today }, opened,
            "What would you like to do? Small enough for a hard day.",
            "What is it? Write it behind `new`: smallwins goal new One glass of water before coffee");
    }
}
