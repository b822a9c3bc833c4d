using System.CommandLine;
using SmallWins.Cli.Output;
using SmallWins.Cli.Writing;
using SmallWins.Domain;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Goals;

/// <summary>What a goal that is made can be told: the options, and the questions where a person sits before a terminal.</summary>
/// <param name="here">The machine.</param>
internal sealed class GoalOptions(Surroundings here)
{
    private const int MostDays = 366;

    /// <summary>The area.</summary>
    public Option<string?> Area { get; } = new("--area", "-a") { Description = "The area of life it belongs to.", HelpName = "area" };

    /// <summary>The kind.</summary>
    public Option<string?> Kind { get; } = new("--kind", "-k") { Description = "process (something to do) or outcome (something to reach).", HelpName = "kind" };

    /// <summary>The first day.</summary>
    public Option<string?> Start { get; } = new("--start", "-s") { Description = "Its first day, as for `add --date`, or tomorrow.", HelpName = "day" };

    /// <summary>How many days.</summary>
    public Option<int?> Days { get; } = new("--days", "-n") { Description = "How many days it runs, 1 to 366; 7 for a new one.", HelpName = "days" };

    /// <summary>The schedule.</summary>
    public Option<string?> Schedule { get; } = new("--schedule") { Description = $"When a step is due: {ScheduleText.Accepted}.", HelpName = "schedule" };

    /// <summary>The smaller version.</summary>
    public Option<string?> Smaller { get; } = new("--smaller") { Description = "The version for a hard day, which counts the same.", HelpName = "words" };

    /// <summary>The id.</summary>
    public Option<string?> Id { get; } = new("--id") { Description = "Its id, which is typed behind an @; made from the title if not given.", HelpName = "id" };

    /// <summary>Whether to open it.</summary>
    public Option<bool> Edit { get; } = new("--edit", "-e") { Description = "Opens the file in your editor." };

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [Area, Kind, Start, Days, Schedule, Smaller, Id, Edit];

    /// <summary>A goal with what the options say; null where one of them cannot be followed, which is said.</summary>
    /// <param name="parsed">The command as it was given.</param>
    /// <param name="goal">What holds without them.</param>
    /// <param name="journal">The journal.</param>
    public NewGoal? Read(ParseResult parsed, NewGoal goal, OpenedJournal journal)
    {
        if (parsed.GetValue(Area) is { } area)
        {
            if (Known.Area(journal.Journal, area.TrimStart('#')) is not { } known)
            {
                return Refused(here.RefuseArea(area.TrimStart('#'), journal.Settings));
            }

            goal = goal with { Area = known };
        }

        if (parsed.GetValue(Kind) is { } kind)
        {
            if (!Enum.TryParse<GoalKind>(kind, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            {
                return Refused(here.Refuse($"`{kind}` is no kind of goal.", "There are process (something to do) and outcome (something to reach)."));
            }

            goal = goal with { Kind = known };
        }

        if (parsed.GetValue(Start) is { } start)
        {
            if (journal.DayOf(start) is not { } date)
            {
                return Refused(here.RefuseDate(start));
            }

            goal = goal with { Start = date };
        }

        if (parsed.GetValue(Days) is { } days)
        {
            if (days is < 1 or > MostDays)
            {
                return Refused(here.Refuse($"A goal runs from 1 to {MostDays} days; a small one runs 7."));
            }

            goal = goal with { Days = days };
        }

        if (parsed.GetValue(Schedule) is { } schedule)
        {
            if (ScheduleText.Read(schedule) is not { } known)
            {
                return Refused(here.Refuse($"`{schedule}` is no schedule.", $"Understood are {ScheduleText.Accepted}."));
            }

            goal = goal with { Schedule = known };
        }

        if (parsed.GetValue(Id) is { } id)
        {
            var word = id.TrimStart('@');
            if (!GoalEdit.IsId(word))
            {
                return Refused(here.Refuse($"`{word}` cannot be a goal's id.", "It takes letters, digits, - and _, with a letter among them: glass-of-water."));
            }

            if (GoalEdit.IsTaken(journal.Folder, word))
            {
                return Refused(here.Refuse($"There is a goal `{word}` already; nothing was changed.", $"`smallwins edit @{word}` opens it."));
            }

            goal = goal with { Id = word };
        }

        var smaller = parsed.GetValue(Smaller) is { } words ? words.Trim() : goal.Smaller;
        return goal with { Smaller = smaller is { Length: > 0 } ? smaller : null };

        static NewGoal? Refused(int _) => null;
    }

    /// <summary>Asks for what a goal is made of where its title was not given; null where the person left.</summary>
    /// <param name="parsed">The command as it was given: what its options say is not asked for.</param>
    /// <param name="question">What is asked first.</param>
    /// <param name="goal">What holds otherwise.</param>
    /// <param name="journal">The journal.</param>
    public NewGoal? Ask(ParseResult parsed, string question, NewGoal goal, OpenedJournal journal)
    {
        var prompt = new LinePrompt(here, begun => journal.Settings.Areas.Select(area => area.Id).Where(id => id.StartsWith(begun, StringComparison.OrdinalIgnoreCase)));
        var paper = Paper.Of(here);
        paper.Line(question);
        if (prompt.Ask("› ").Line?.Trim() is not { Length: > 0 } title)
        {
            here.Out.WriteLine("Nothing was changed.");
            return null;
        }

        goal = goal with { Title = title };
        if (parsed.GetResult(Smaller) is null)
        {
            paper.Line(goal.Smaller is { } usual ? $"And for a hard day? Enter for: {usual}" : "And for a hard day, something smaller still? Enter for none.");
            var smaller = prompt.Ask("› ");
            if (smaller.Line is null)
            {
                here.Out.WriteLine("Nothing was changed.");
                return null;
            }

            goal = goal with { Smaller = smaller.Line.Trim() is { Length: > 0 } words ? words : goal.Smaller };
        }

        while (goal.Area is null && parsed.GetResult(Area) is null && !journal.Settings.Areas.IsEmpty)
        {
            paper.Line($"An area? {string.Join(", ", journal.Settings.Areas.Select(area => area.Id))}; Enter for none.");
            if (prompt.Ask("› ").Line?.Trim().TrimStart('#') is not { Length: > 0 } area)
            {
                break;
            }

            goal = goal with { Area = Known.Area(journal.Journal, area) };
            if (goal.Area is null)
            {
                here.RefuseArea(area, journal.Settings);
            }
        }

        return goal;
    }
}
