using System.Collections.Frozen;
using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>Looks through the wins of a journal for words; how they are compared, <see cref="SpokenWords"/> says.</summary>
internal sealed class WinSearch
{
    // A word of fewer letters begins too many others.
    private const int FewestLetters = 3;
    private const int FewestInCommon = 4;

    // A word that so large a part of all wins has says nothing about one of them.
    private const double Commonplace = 0.2;

    private readonly ImmutableArray<Line> lines;
    private readonly Settings settings;

    /// <summary>Takes a journal.</summary>
    /// <param name="journal">The journal as of today, its days in order.</param>
    /// <param name="wordsOf">What a win's line says, without markup.</param>
    public WinSearch(Journal journal, Func<Win, string> wordsOf)
    {
        settings = journal.Settings;
        lines =
        [
            .. journal.Days.Reverse().SelectMany(day => day.Wins.Select(win => new Line(
                win,
                [.. SpokenWords.Of(wordsOf(win)).Each],
                day.TagsOf(win).ToFrozenSet(StringComparer.OrdinalIgnoreCase)))),
        ];
    }

    /// <summary>
    /// The wins that have every one of some words in their line, or as one of their tags: those that have them whole first, then
    /// those with words that begin so; each newest day first. <c>#word</c> is an area or a tag.
    /// </summary>
    public IEnumerable<Win> WithAll(string words)
    {
        var asked = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var marks = asked.Where(IsMark).Select(mark => mark[1..]).ToList();
        var sought = SpokenWords.Of(string.Join(' ', asked.Where(word => !IsMark(word)))).Each.ToList();
        return sought.Count + marks.Count == 0 ? [] : lines
            .Where(line => marks.TrueForAll(mark => IsMarked(line, mark)) && sought.TrueForAll(word => line.Has(word) || line.Begins(word)))
            .OrderByDescending(line => sought.TrueForAll(line.Has))
            .Select(line => line.Win);
    }

    /// <summary>
    /// The wins that come near some words, the nearest first: those that have the most of the words, where a rare one weighs more
    /// than one that many wins have, and another form of a word ("finished" for "finishing") passes for it.
    /// </summary>
    public IEnumerable<Win> Near(string words)
    {
        var weighed = SpokenWords.Of(words).Each.Distinct()
            .Where(word => word.Length >= FewestLetters || !char.IsAscii(word[0]))
            .Select(word => (Word: word, In: lines.Count(line => line.Words.Any(said => IsFormOf(said, word)))))
            .Where(one => one.In > 0 && one.In <= Math.Max(1, Commonplace * lines.Length))
            .Select(one => (one.Word, Weight: Math.Log(1 + ((double)lines.Length / one.In))))
            .ToList();
        var near = lines
            .Select(line => (line.Win, Weight: weighed.Where(one => line.Words.Any(said => IsFormOf(said, one.Word))).Sum(one => one.Weight)))
            .Where(line => line.Weight > 0)
            .ToList();
        var least = near.Select(line => line.Weight).DefaultIfEmpty().Max() / 2;
        return near.Where(line => line.Weight >= least).OrderByDescending(line => line.Weight).Select(line => line.Win);
    }

    /// <summary>Whether two words are one word, or forms of one: they begin alike, for four letters and more than half of the longer.</summary>
    public static bool IsFormOf(string one, string other)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        return one == other || (common >= FewestInCommon && 2 * common > Math.Max(one.Length, other.Length));
    }

    private static bool IsMark(string word) => word is ['#', _, ..];

    private bool IsMarked(Line line, string mark)
    {
        var area = settings.Areas.FirstOrDefault(area => area.Aliases.Append(area.Id).Contains(mark, StringComparer.OrdinalIgnoreCase));
        return (area is not null && line.Win.Area == area.Id) || line.Tags.Contains(mark);
    }

    private sealed record Line(Win Win, ImmutableArray<string> Words, FrozenSet<string> Tags)
    {
        public bool Has(string word) => Words.Contains(word) || Tags.Contains(word);

        public bool Begins(string word) => Words.Any(said => said.StartsWith(word, StringComparison.Ordinal));
    }
}
