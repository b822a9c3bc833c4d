using System.CommandLine;
using SmallWins.Cli.Output;
using SmallWins.Cli.Tell;

namespace SmallWins.Cli.Commands;

/// <summary><c>today</c>: the day in the terminal.</summary>
internal sealed class TodayCommand
{
    private readonly Argument<string?> date = new("date") { Description = $"Another day, as it was at its end: {DateWords.Accepted}.", Arity = ArgumentArity.ZeroOrOne };
    private readonly JournalOptions options;
    private readonly Surroundings here;

    private TodayCommand(Surroundings here) => (this.here, options) = (here, new JournalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var today = new TodayCommand(here);
        var command = new Command("today", "Tells the day: what is written, what is still open, the goals, and a note from the past.")
        {
            today.date, today.options.Today, today.options.Json, today.options.Journal,
        };

        // What is written in a draft is written; the day would else seem empty to the one who wrote it.
        command.SetAction(parsed => today.options.Tell(parsed, journal => today.Run(parsed, journal), drafts: true));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal journal)
    {
        if (parsed.GetValue(date) is { } asked)
        {
            if (journal.DayOf(asked) is not { } day)
            {
                return here.RefuseDate(asked);
            }

            if (day > journal.Today && parsed.GetValue(options.Today) is not null)
            {
                return here.Refuse($"{Plain.LongDate(day)} is still to come on {Plain.LongDate(journal.Today)}, the day that `--today` names.");
            }

            journal = journal.AsOf(day);
        }

        var told = new TodayTold(journal);
        if (parsed.GetValue(options.Json))
        {
            here.WriteJson(told.Json());
        }
        else
        {
            told.Write(Paper.Of(here));
        }

        return ExitCode.Done;
    }
}
