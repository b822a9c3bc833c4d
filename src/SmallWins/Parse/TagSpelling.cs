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
        return [.. days.Select(day => IsSpelled(day.Tags) & day.Wins.All(win => IsSpelled(win.Tags)) ? day : day with
        {
            Tags = Spelled(day.Tags),
            Wins = [.. day.Wins.Select(win => win with { Tags = Spelled(win.Tags) })],
        })];

        bool IsSpelled(ImmutableArray<string> tags) => tags.All(tag => spellings.TryAdd(tag, tag) || spellings[tag] == tag);

        ImmutableArray<string> Spelled(ImmutableArray<string> tags) => tags.IsEmpty ? tags : [.. tags.Select(tag =>
        {
            spellings.TryAdd(tag, tag);
            return spellings[tag];
        })];
    }
}
