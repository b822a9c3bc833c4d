using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>How often something occurs.</summary>
/// <param name="Id">The id of the area or goal, or the tag.</param>
/// <param name="Number">How often, at least once.</param>
public readonly record struct Count(string Id, int Number);

/// <summary>Counts and means over the days of a week, a month or a year. There are thousands of those, hence the loops.</summary>
internal static class Tally
{
    /// <summary>Wins by area, in the settings' order.</summary>
    public static ImmutableArray<Count> Areas(ImmutableArray<Day> days, Settings settings)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var day in days)
        {
            foreach (var win in day.Wins)
            {
                if (win.Area is { } area)
                {
                    Add(numbers, area);
                }
            }
        }

        return Ordered(numbers, settings.Areas.Select(area => area.Id));
    }

    /// <summary>Steps by goal, in the order of the goals.</summary>
    public static ImmutableArray<Count> Goals(ImmutableArray<Day> days, IEnumerable<MicroGoal> goals)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var day in days)
        {
            foreach (var win in day.Wins)
            {
                foreach (var goal in win.Goals)
                {
                    Add(numbers, goal);
                }
            }
        }

        return Ordered(numbers, goals.Select(goal => goal.Id));
    }

    /// <summary>Wins by tag, most first, then by name.</summary>
    public static ImmutableArray<Count> Tags(ImmutableArray<Day> days)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var day in days)
        {
            foreach (var win in day.Wins)
            {
                foreach (var tag in day.TagsOf(win))
                {
                    Add(numbers, tag);
                }
            }
        }

        return [.. numbers.Select(pair => new Count(pair.Key, pair.Value)).OrderByDescending(count => count.Number).ThenBy(count => count.Id, StringComparer.Ordinal)];
    }

    /// <summary>The mean of the levels, or null where none is given; words are not averaged.</summary>
    public static double? Mean(IEnumerable<Feeling?> feelings) => feelings.Average(feeling => feeling?.Level);

    private static void Add(Dictionary<string, int> numbers, string id) => CollectionsMarshal.GetValueRefOrAddDefault(numbers, id, out _)++;

    private static ImmutableArray<Count> Ordered(Dictionary<string, int> numbers, IEnumerable<string> order) =>
        numbers.Count == 0 ? [] : [.. order.Where(numbers.ContainsKey).Select(id => new Count(id, numbers[id]))];
}
