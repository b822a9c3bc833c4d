using System.Buffers;
using System.Collections.Immutable;

namespace SmallWins.Parse.FrontMatter;

/// <summary>
/// Reads the front matter that nearly all days have: a key a line, and after it a word or some, or a list of words in brackets. A YAML parser takes more
/// memory for these few lines than all else of the day. Whatever else YAML may be is left to the parser; what is read here, it reads alike.
/// </summary>
internal static class PlainYaml
{
    // Keys are compared each with each.
    private const int MostKeys = 24;

    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789äöüßÄÖÜéèêàçñ";

    private static readonly SearchValues<char> First = SearchValues.Create(Letters);
    private static readonly SearchValues<char> OfKeys = SearchValues.Create(Letters + "_-");
    private static readonly SearchValues<char> OfItems = SearchValues.Create(Letters + " _-./'!?+");
    private static readonly SearchValues<char> OfValues = SearchValues.Create(Letters + " _-./'!?+,()");

    /// <summary>Reads a part of a text; null where there is more to it than is read here, and where there is nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset of the first character.</param>
    /// <param name="end">The offset after the last one.</param>
    public static YamlMap? Read(string text, int start, int end)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        for (var at = start; at < end;)
        {
            var length = text.AsSpan(at..end).IndexOf('\n');
            var endOfLine = length < 0 ? end : at + length;
            if (Entry(text, at, endOfLine) is not { } entry || entries.Count == MostKeys || Has(entries, entry.Key.Value))
            {
                return null;
            }

            entries.Add(entry);
            at = endOfLine + 1;
        }

        return entries.Count == 0 ? null : new YamlMap(entries.ToImmutable(), start, end);
    }

    private static YamlEntry? Entry(string text, int start, int end)
    {
        var line = text.AsSpan(start..end);
        var colon = line.IndexOf(": ");
        if (colon < 0 || !IsOf(line[..colon], OfKeys))
        {
            return null;
        }

        var value = line[(colon + 2)..];
        YamlNode? node = value is ['[', .. var items, ']'] ? List(text, end - items.Length - 1, end - 1) : Word(text, end - value.Length, end, OfValues);
        return node is null ? null : new(new YamlText(line[..colon].ToString(), IsPlain: true, start, start + colon), node);
    }

    private static YamlList? List(string text, int start, int end)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (var at = start; at < end;)
        {
            var length = text.AsSpan(at..end).IndexOf(", ");
            if (Word(text, at, length < 0 ? end : at + length, OfItems) is not { } item || (length >= 0 && length == end - at - 2))
            {
                return null;
            }

            items.Add(item);
            at = length < 0 ? end : at + length + 2;
        }

        // The parser lets a list end before its bracket.
        return new(items.ToImmutable(), start - 1, end);
    }

    private static YamlText? Word(string text, int start, int end, SearchValues<char> signs) =>
        IsOf(text.AsSpan(start..end), signs) && text[end - 1] != ' ' ? new(text[start..end], IsPlain: true, start, end) : null;

    private static bool IsOf(ReadOnlySpan<char> words, SearchValues<char> signs) => !words.IsEmpty && First.Contains(words[0]) && !words.ContainsAnyExcept(signs);

    private static bool Has(ImmutableArray<YamlEntry>.Builder entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
            {
                return true;
            }
        }

        return false;
    }
}
