using System.Globalization;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Language;

/// <summary>Says what there is to know about a name or a key.</summary>
internal static class Hovers
{
    /// <summary>What is known about the name or key at a place, or null.</summary>
    public static Hover? At(JournalSnapshot journal, string file, TextPosition position)
    {
        if (Named.At(journal, file, position) is { } named)
        {
            var words = named.Kind == MentionKind.Goal ? Goal(journal, named) : Word(journal, named);
            return words is null ? null : new Hover(words, named.Span);
        }

        return journal.Files.Text(file) is { } source && YamlPlace.OfKey(source, source.Offset(position.Line, position.Column)) is { } place
            && Schema.Of(journal, file)?.At(place.Path)?.Description is { } description
            ? new Hover($"`{place.Path[^1]}`: {description}", place.Span)
            : null;
    }

    /// <summary>How a goal stands, in a sentence.</summary>
    public static string State(GoalFacts facts, DateOnly today)
    {
        var goal = facts.Goal;
        var kept = $"{facts.Kept} of {Days(facts.Due)} kept";
        return facts.State switch
        {
            GoalState.LetGo => $"Put down on purpose on {Date(goal.LetGo!.Value)}; {kept}.",
            GoalState.Ahead => $"Begins on {Date(goal.Start)}, for {Days(goal.Days)}.",
            GoalState.Complete => $"Complete: {kept}.",
            GoalState.Running => $"Day {today.DayNumber - goal.Start.DayNumber + 1} of {goal.Days}; {kept} so far.",
            _ => $"Its days are over; {kept}. It can go on as it is, or become smaller.",
        };
    }

    private static string? Goal(JournalSnapshot journal, Named named)
    {
        if (named.Goal(journal) is not { } file)
        {
            return null;
        }

        if (journal.Goals.FirstOrDefault(facts => facts.Goal.Id == file.Id) is not { } facts)
        {
            return $"`@{file.Id}` is a goal whose file is not complete yet.";
        }

        string?[] lines =
        [
            $"**{Escaped(facts.Goal.Title)}**",
            State(facts, journal.Today),
            facts.Chain.StepDays > 0 ? $"{Days(facts.Chain.StepDays)} with a step so far, beside an arc of {GoalChain.Arc}." : null,
            facts.Goal.Smaller is { } smaller ? $"Smaller version: {Escaped(smaller)}" : null,
        ];
        return string.Join("\n\n", lines.OfType<string>());
    }

    private static string Word(JournalSnapshot journal, Named named)
    {
        var known = journal.AsOfToday;
        if (named.Area(journal) is { } id)
        {
            var area = journal.Journal.Settings.Areas.First(area => area.Id == id);
            return $"**{Escaped(area.Name)}** (area)\n\n{Count([.. known.Days.SelectMany(day => day.Wins).Where(win => win.Area == id)])}";
        }

        Win[] wins = [.. known.Days.SelectMany(day => day.Wins.Where(win => day.TagsOf(win).Contains(named.Name, StringComparer.OrdinalIgnoreCase)))];
        return $"**#{named.Name}** (tag)\n\n{Count(wins)}";
    }

    private static string Count(Win[] wins)
    {
        if (wins.Length == 0)
        {
            return "No win yet.";
        }

        var strand = Strands.Along("", [.. wins], []);
        var first = Date(strand.First);
        return $"{strand.Wins.ToString("N0", CultureInfo.InvariantCulture)} {(strand.Wins == 1 ? "win" : "wins")} on {Days(strand.LitDays)}, "
            + (strand.First == strand.Last ? $"{first}." : $"from {first} to {Date(strand.Last)}.");
    }

    private static string Days(int days) => days == 1 ? "1 day" : $"{days.ToString("N0", CultureInfo.InvariantCulture)} days";

    private static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    // A title is text, and the editor reads Markdown.
    private static string Escaped(string text) => string.Concat(text.Select(c => c is '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '!' ? $"\\{c}" : c.ToString()));
}
