using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>How often something occurs.</summary>
/// <param name="Id">The id of the area or goal, or the tag.</param>
/// <param name="Number">How often, at least once.</param>
public sealed record Count(string Id, int Number);

/// <summary>Counts and means over the days of a week, a month or a year.</summary>
internal static class Tally
{
    /// <summary>Wins by area, in the settings' order.</summary>
    public static ImmutableArray<Count> Areas(IEnumerable<Win> wins, Settings settings) =>
        Ordered(wins.Select(win => win.Area).OfType<string>(), settings.Areas.Select(area => area.Id));

    /// <summary>Steps by goal, in the order of the goals.</summary>
    public static ImmutableArray<Count> Goals(IEnumerable<Win> wins, IEnumerable<MicroGoal> goals) =>
        Ordered(wins.SelectMany(win => win.Goals), goals.Select(goal => goal.Id));

    /// <summary>Wins by tag, most first, then by name.</summary>
    public static ImmutableArray<Count> Tags(IEnumerable<Day> days) =>
    [
        .. days.SelectMany(day => day.Wins.SelectMany(day.TagsOf)).CountBy(tag => tag)
            .Select(pair => new Count(pair.Key, pair.Value))
            .OrderByDescending(count => count.Number).ThenBy(count => count.Id, StringComparer.Ordinal),
    ];

    /// <summary>The mean of the levels, or null where none is given; words are not averaged.</summary>
    public static double? Mean(IEnumerable<Feeling?> feelings) => feelings.Average(feeling => feeling?.Level);

    private static ImmutableArray<Count> Ordered(IEnumerable<string> occurrences, IEnumerable<string> order)
    {
        var numbers = occurrences.CountBy(id => id).ToDictionary();
        return [.. order.Where(numbers.ContainsKey).Select(id => new Count(id, numbers[id]))];
    }
}
