using System.CommandLine;
using System.Globalization;
using SmallWins.Cli.Output;
using SmallWins.Cli.Tell;

namespace SmallWins.Cli.Commands;

/// <summary><c>stats</c>: what added up.</summary>
internal sealed class StatsCommand
{
    private readonly Option<int?> year = new("--year", "-y") { Description = "A calendar's year, such as 2025, instead of the latest weeks.", HelpName = "year" };
    private readonly JournalOptions options;
    private readonly Surroundings here;

    private StatsCommand(Surroundings here) => (this.here, options) = (here, new JournalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var stats = new StatsCommand(here);
        var command = new Command("stats", "Tells what added up: a calendar of stars, the streak, the totals, the areas.")
        {
            stats.year, stats.options.Today, stats.options.Json, stats.options.Journal,
        };
        command.SetAction(parsed => stats.options.Tell(parsed, journal => stats.Run(parsed, journal)));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal journal)
    {
        var asked = parsed.GetValue(year);
        var facts = journal.Facts.Years.FirstOrDefault(known => known.Year == asked);
        if (asked is { } number && facts is null)
        {
            var years = string.Join(", ", journal.Facts.Years.Select(known => known.Year.ToString(CultureInfo.InvariantCulture)));
            return here.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"Nothing is written in {number}."),
                years.Length == 0 ? "Nothing is written yet at all." : $"The years of this journal: {years}.");
        }

        var told = new StatsTold(journal, facts);
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
