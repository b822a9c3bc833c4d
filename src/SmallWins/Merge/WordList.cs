using System.Text;
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
        return InPlace(written, removed, lineEnd) ?? Anew([.. Kept(removed), .. written], lineEnd);
    }

    // As insertions behind the last word, and lines that go; null where that cannot be done.
    private string? InPlace(List<string> added, IReadOnlyList<string> removed, string lineEnd)
    {
        if (entry.Value is not YamlList { Items: [.., var last] } list)
        {
            return null;
        }

        var isFlow = entry.Text[list.Start - entry.Start] == '[';
        if (isFlow)
        {
            return removed.Count > 0 ? null : entry.With(last.End, last.End, string.Concat(added.Select(word => ", " + word)));
        }

        var lines = list.Items.Select(item => Line(item.Start - entry.Start, item.End - entry.Start)).ToList();
        var kept = Words.Select(word => !removed.Contains(word)).ToList();
        if (lines.Exists(line => line.Lead.Trim() != "-") || (added.Count == 0 && !kept.Contains(true)))
        {
            return null;
        }

        var text = new StringBuilder();
        var at = 0;
        foreach (var (line, isKept) in lines.Zip(kept))
        {
            text.Append(entry.Text.AsSpan(at, (isKept ? line.Next : line.Start) - at));
            at = line.Next;
        }

        text.Append(text.Length > 0 && text[^1] is not ('\r' or '\n') ? lineEnd : "").AppendJoin("", added.Select(word => lines[^1].Lead + word + lineEnd));
        return text.Append(entry.Text.AsSpan(at)).ToString();

        (int Start, string Lead, int Next) Line(int start, int end)
        {
            var first = entry.Text.AsSpan(0, start).LastIndexOfAny('\r', '\n') + 1;
            return (first, entry.Text[first..start], Parse.Markdown.TextRange.NextLine(entry.Text, end));
        }
    }

    // A value that stands on its key's line leaves what is before and behind it.
    private string Anew(List<string> words, string lineEnd)
    {
        var list = $"[{string.Join(", ", words)}]";
        var value = entry.Value;

        // YAML ends a list before its bracket.
        var end = value is YamlList && entry.Text.AsSpan(value.End - entry.Start) is [']', ..] ? value.End + 1 : value.End;
        var isOnOneLine = end > value.Start && entry.Text.AsSpan(entry.KeyStart - entry.Start, end - entry.KeyStart).IndexOfAny('\r', '\n') < 0;
        return isOnOneLine ? entry.With(value.Start, end, list) : $"{entry.Text[..(entry.KeyStart - entry.Start)]}{entry.Key}: {list}{lineEnd}";
    }

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
