using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Parse;

/// <summary>The words that mean something in this journal: its areas with their aliases, and its goals.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, string> areas = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> goals = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the words of a journal.</summary>
    public Vocabulary(Settings settings, IEnumerable<string> goalIds)
    {
        Settings = settings;
        WinsHeadings = settings.WinsHeadings.Select(HeadingWords).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var area in settings.Areas)
        {
            foreach (var word in area.Aliases.Prepend(area.Id))
            {
                areas.TryAdd(word, area.Id);
            }
        }

        foreach (var id in goalIds)
        {
            goals.TryAdd(id, id);
        }
    }

    /// <summary>The journal's settings.</summary>
    public Settings Settings { get; }

    /// <summary>The headings below which lists are wins, as <see cref="HeadingWords"/> gives them.</summary>
    public ImmutableHashSet<string> WinsHeadings { get; }

    /// <summary>Whether a day is read in the same way with another journal's words.</summary>
    public bool ReadsAs(Vocabulary other) =>
        IsSame(areas, other.areas) && IsSame(goals, other.goals) && WinsHeadings.SetEquals(other.WinsHeadings);

    /// <summary>What two of them share that read days in the same way, in one text; see <see cref="ReadsAs"/>.</summary>
    public string Signature() => string.Join(
        '\n',
        [
            .. areas.Select(pair => $"area {pair.Key.Length} {pair.Key} {pair.Value}").Order(StringComparer.Ordinal),
            .. goals.Select(pair => $"goal {pair.Key.Length} {pair.Key} {pair.Value}").Order(StringComparer.Ordinal),
            .. WinsHeadings.Select(heading => $"heading {heading.Length} {heading}").Order(StringComparer.Ordinal),
        ]);

    /// <summary>The id of the area that a word means, or null.</summary>
    public string? Area(string word) => areas.GetValueOrDefault(word);

    /// <summary>The id of the goal that a word names, or null.</summary>
    public string? Goal(string word) => goals.GetValueOrDefault(word);

    /// <summary>The area's word that was meant by a slip, or null.</summary>
    public string? NearArea(string word) => NearestName.To(word, areas.Keys);

    /// <summary>The goal that was meant by a slip, or null.</summary>
    public string? NearGoal(string word) => NearestName.To(word, goals.Keys);

    private static bool IsSame(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <summary>A heading without what people set around its words: <c>🌟 Wins:</c> is <c>Wins</c>.</summary>
    public static string HeadingWords(string heading)
    {
        var start = 0;
        var end = heading.Length;
        while (start < end && !char.IsLetterOrDigit(heading[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(heading[end - 1]))
        {
            end--;
        }

        return heading[start..end];
    }
}
