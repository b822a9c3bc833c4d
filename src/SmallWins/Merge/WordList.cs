using System.Text.RegularExpressions;
using SmallWins.Parse;
using SmallWins.Parse.FrontMatter;

namespace SmallWins.Merge;

/// <summary>Words that a key lists: as <c>[a, b]</c>, one below the other, or as a text <c>a b</c>.</summary>
internal sealed partial class WordList
{
    private readonly MatterEntry entry;

    private WordList(MatterEntry entry, IReadOnlyList<string> words) => (this.entry, Words) = (entry, words);

    /// <summary>The words, as they are meant.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words of a key; null where its value is no list of words.</summary>
    public static WordList? Of(MatterEntry entry) => entry.Value switch
    {
        { IsNothing: true } => new WordList(entry, []),
        YamlText text => new WordList(entry, Parse.FrontMatter.Words.Divided(text.Value)),
        YamlList list when list.Items.All(item => item is YamlText) => new WordList(entry, [.. list.Items.Cast<YamlText>().Select(item => item.Value)]),
        _ => null,
    };

    /// <summary>Whether a word is in it; tags are compared as tags are.</summary>
    public bool Has(string word) => Words.Any(one => Normal(one) == Normal(word));

    /// <summary>The key's lines with some words more and some fewer.</summary>
    public string With(IReadOnlyList<string> added, IReadOnlyList<string> removed, string lineEnd)
    {
        if (added.Count == 0 && removed.Count == 0)
        {
            return entry.Text;
        }

        var written = added.Distinct(StringComparer.OrdinalIgnoreCase).Select(Written).ToList();
        return removed.Count == 0 && Longer(written, lineEnd) is { } longer ? longer : Anew([.. Kept(removed), .. written], lineEnd);
    }

    // As one insertion behind the last word; null where there is no such place.
    private string? Longer(List<string> added, string lineEnd)
    {
        if (entry.Value is not YamlList { Items: [.., var last] } list)
        {
            return null;
        }

        var isFlow = entry.Text[list.Start - entry.Start] == '[';
        if (isFlow)
        {
            return entry.With(last.End, last.End, string.Concat(added.Select(word => ", " + word)));
        }

        var at = last.Start - entry.Start;
        var lineStart = entry.Text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;
        var next = Parse.Markdown.TextRange.NextLine(entry.Text, last.End - entry.Start);
        var lead = entry.Text[lineStart..at];
        return lead.Trim() != "-" ? null
            : entry.With(entry.Start + next, entry.Start + next, (LineEnds.IsClosed(entry.Text[..next]) ? "" : lineEnd) + string.Concat(added.Select(word => lead + word + lineEnd)));
    }

    private string Anew(List<string> words, string lineEnd) =>
        $"{entry.Text[..(entry.KeyStart - entry.Start)]}{entry.Key}: [{string.Join(", ", words)}]{lineEnd}";

    private IEnumerable<string> Kept(IReadOnlyList<string> removed) =>
        Words.Where(word => !removed.Contains(word)).Select(Written);

    // In quotes where YAML would take it for something else.
    private static string Written(string word) =>
        PlainWord().IsMatch(word) && word is not ("null" or "Null" or "NULL")
            ? word
            : $"\"{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Normal(string word) => (Marks.Tag(word) ?? word).ToUpperInvariant();

    [GeneratedRegex(@"\A[\p{L}\p{N}]([\p{L}\p{N}_/. -]*[\p{L}\p{N}])?\z")]
    private static partial Regex PlainWord();
}
