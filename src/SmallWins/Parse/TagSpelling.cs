using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Parse;

/// <summary>Gives each tag one spelling: <c>#Garden</c> and <c>#garden</c> are one tag, written as on the earliest day that has it.</summary>
internal static class TagSpelling
{
    /// <summary>The days with all tags spelled alike.</summary>
    /// <param name="days">The days in the order of their dates.</param>
    public static ImmutableArray<Day> Unified(ImmutableArray<Day> days)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Func<string, bool> isSpelled = tag => spellings.TryAdd(tag, tag) || spellings[tag] == tag;
        Func<Win, bool> isWinSpelled = win => win.Tags.All(isSpelled);
        return [.. days.Select(day => day.Tags.All(isSpelled) & day.Wins.All(isWinSpelled) ? day : day with
        {
            Tags = Spelled(day.Tags),
            Wins = [.. day.Wins.Select(win => win with { Tags = Spelled(win.Tags) })],
        })];

        ImmutableArray<string> Spelled(ImmutableArray<string> tags) => tags.IsEmpty ? tags : [.. tags.Select(tag =>
        {
            spellings.TryAdd(tag, tag);
            return spellings[tag];
        })];
    }
}
