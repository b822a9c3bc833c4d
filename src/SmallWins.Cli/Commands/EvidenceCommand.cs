using System.CommandLine;
using SmallWins.Cli.Output;
using SmallWins.Cli.Tell;
using SmallWins.Edit;

namespace SmallWins.Cli.Commands;

/// <summary><c>evidence</c>: a win for the doubt at hand.</summary>
internal sealed class EvidenceCommand
{
    // Knuth's multiplier spreads moments that lie close together over all wins.
    private const long Spread = 2_654_435_761;

    private readonly Argument<string[]> words = new("words")
    {
        Description = "The doubt, or words to look for; quotes are not needed. Any win if not given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> all = new("--all") { Description = "Lists all that is found, newest first." };
    private readonly Option<string?> area = new("--area", "-a") { Description = "Of this area of life alone.", HelpName = "area" };
    private readonly Option<int?> year = new("--year", "-y") { Description = "Of this year alone.", HelpName = "year" };
    private readonly Option<bool> star = new("--star", "-s") { Description = "Highlights alone." };
    private readonly JournalOptions options;
    private readonly Surroundings here;

    private EvidenceCommand(Surroundings here) => (this.here, options) = (here, new JournalOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var evidence = new EvidenceCommand(here);
        var command = new Command("evidence", "Tells a win to hold against a doubt; without words, one drawn from all.")
        {
            evidence.words, evidence.all, evidence.area, evidence.year, evidence.star,
            evidence.options.Today, evidence.options.Json, evidence.options.Journal,
        };
        command.SetAction(parsed => evidence.options.Tell(parsed, journal => evidence.Run(parsed, journal)));
        return command;
    }

    private int Run(ParseResult parsed, OpenedJournal journal)
    {
        var askedArea = parsed.GetValue(area)?.TrimStart('#');
        var areaId = askedArea is null ? null : Known.Area(journal.Journal, askedArea);
        if (askedArea is not null && areaId is null)
        {
            return here.RefuseArea(askedArea, journal.Settings);
        }

        var asked = new Asked(string.Join(' ', parsed.GetValue(words) ?? []).Trim(), areaId, parsed.GetValue(year), parsed.GetValue(star));
        var told = new EvidenceTold(journal, asked, parsed.GetValue(all), Chance());
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

    // The moment decides: another one each time, and no two people's alike.
    private long Chance() => here.Now.ToUnixTimeMilliseconds() * Spread & long.MaxValue;
}
