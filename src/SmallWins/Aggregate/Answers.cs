using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>
/// Finds the wins that answer the doubts of the settings: those that bear one of a doubt's tags, and those whose line has one
/// of its words or phrases, whole (<see cref="SpokenWords"/> says how they are compared).
/// </summary>
internal static class Answers
{
    /// <summary>The answers to each doubt that has some, in the order of the settings, each as a strand with the doubt's id.</summary>
    /// <param name="journal">The journal as of today, its days in order.</param>
    /// <param name="wordsOf">What a win's line says, without markup.</param>
    public static ImmutableArray<Strand> Of(Journal journal, Func<Win, string> wordsOf)
    {
        var sought = journal.Settings.Doubts.Select(doubt => Sought.By(doubt, journal.Settings)).ToList();
        if (sought.Count == 0)
        {
            return [];
        }

        foreach (var day in journal.Days)
        {
            foreach (var win in day.Wins)
            {
                SpokenWords? words = null;
                foreach (var one in sought)
                {
                    if (one.IsMarked(day, win) || one.IsSaid(words ??= SpokenWords.Of(wordsOf(win))))
                    {
                        one.Found.Add(win);
                    }
                }
            }
        }

        return [.. sought.Where(one => one.Found.Count > 0).Select(one => Strands.Along(one.Id, [.. one.Found], []))];
    }

    // A tag that is an area's id or alias is that area: written in a win, it would be no tag either.
    private sealed record Sought(string Id, ImmutableHashSet<string> Tags, ImmutableHashSet<string> Areas, ImmutableArray<SpokenWords> Phrases)
    {
        public List<Win> Found { get; } = [];

        public static Sought By(Doubt doubt, Settings settings)
        {
            var tags = doubt.Tags.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
            var areas = settings.Areas.Where(area => area.Aliases.Append(area.Id).Any(tags.Contains)).Select(area => area.Id);
            return new(doubt.Id, tags, [.. areas], [.. doubt.Words.Select(SpokenWords.Of)]);
        }

        public bool IsMarked(Day day, Win win) =>
            (win.Area is { } area && Areas.Contains(area)) || (!Tags.IsEmpty && day.TagsOf(win).Any(Tags.Contains));

        public bool IsSaid(SpokenWords words) => Phrases.Any(words.Contain);
    }
}
