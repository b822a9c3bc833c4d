using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Parse.FrontMatter;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Edit;

/// <summary>Sets one key in the front matter of a text, and changes nothing else of it.</summary>
internal static class FrontMatterText
{
    /// <summary>
    /// The text with a key set to a value. Where the key stands, its value is replaced and a comment behind it stays; where it
    /// does not, it gets a line of its own behind the keys that come before it; a text without front matter gets one.
    /// </summary>
    /// <param name="text">The text, without a byte-order mark.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value as YAML has it, in one line and with quotes where it needs some.</param>
    /// <param name="keys">The keys of this kind of file, in their usual order; the key is among them.</param>
    /// <returns>The new text; null where the front matter has an error, or is written in a way that leaves no place for a line.</returns>
    public static string? Set(string text, string key, string value, ImmutableArray<string> keys)
    {
        if (Read(text, keys) is not { } before)
        {
            return null;
        }

        foreach (var (start, end, put) in Places(text, before, key, value, keys))
        {
            var after = string.Concat(text.AsSpan(0, start), put, text.AsSpan(end));
            if (Read(after, keys) is { } reread && IsThatChange(text, before, after, reread, key, value))
            {
                return after;
            }
        }

        return null;
    }

    private static IEnumerable<(int Start, int End, string Text)> Places(
        string text, FrontMatterBlock block, string key, string value, ImmutableArray<string> keys)
    {
        var lineEnd = LineEnd(text);
        if (!block.IsPresent)
        {
            yield return (0, 0, $"---{lineEnd}{key}: {value}{lineEnd}---{lineEnd}");
        }
        else if (Find(block, key) is { } entry)
        {
            var colon = text.IndexOf(':', entry.Key.End) + 1;
            if (!IsUnwritten(entry.Value) && !text.AsSpan(colon..entry.Value.Start).ContainsAny('\r', '\n'))
            {
                yield return (entry.Value.Start, ValueEnd(text, entry), value);
            }

            yield return (colon, ValueEnd(text, entry), " " + value);
        }
        else
        {
            var line = $"{key}: {value}{lineEnd}";
            var earlier = keys.Take(keys.IndexOf(key)).Reverse().Select(name => Find(block, name)).FirstOrDefault(found => found is not null);
            var at = TextRange.NextLine(text, earlier is null ? 0 : ValueEnd(text, earlier));
            yield return (at, at, line);
            var last = block.Keys.Entries.IsEmpty ? 0 : block.Keys.Entries.Max(one => TextRange.NextLine(text, ValueEnd(text, one)));
            yield return (last, last, line);
        }
    }

    private static YamlEntry? Find(FrontMatterBlock block, string key) =>
        block.Keys.Entries.FirstOrDefault(entry => entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase));

    // A value that is not written has the place of what follows it.
    private static int ValueEnd(string text, YamlEntry entry) =>
        IsUnwritten(entry.Value) ? text.IndexOf(':', entry.Key.End) + 1 : End(text, entry.Value);

    // YAML counts the space behind some values as theirs, the bracket that closes a list as none of it, and of a list without
    // brackets all up to what follows.
    private static int End(string text, YamlNode value) => value switch
    {
        YamlList when text[value.Start] == '[' => text.IndexOf(']', value.End) + 1,
        YamlMap when text[value.Start] == '{' => text.IndexOf('}', value.End) + 1,
        YamlList { Items: [.., var last] } => End(text, last),
        YamlMap { Entries: [.., var last] } => ValueEnd(text, last),
        _ => text.AsSpan(0, value.End).TrimEnd().Length,
    };

    private static bool IsUnwritten(YamlNode value) => value is YamlText { IsPlain: true, Value: "" };

    private static string LineEnd(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? "\n" : text.AsSpan(end).StartsWith("\r\n") ? "\r\n" : text[end].ToString();
    }

    // TOML has no keys here; a line of ours above it would turn it into words.
    private static FrontMatterBlock? Read(string text, ImmutableArray<string> keys)
    {
        var problems = new List<Diagnostic>();
        var block = FrontMatterBlock.Of(new SourceText("", text), keys, problems);
        return problems.Exists(problem => problem.Severity == Severity.Error) || (block.IsPresent && text.StartsWith('+')) ? null : block;
    }

    // The reading of the result is the judge: that key, every other one as before, and the same words below.
    private static bool IsThatChange(string text, FrontMatterBlock before, string after, FrontMatterBlock reread, string key, string value) =>
        reread.IsPresent
        && text.AsSpan(before.BodyStart).SequenceEqual(after.AsSpan(reread.BodyStart))
        && Find(reread, key) is { } set
        && Written(after, set) == value
        && Others(text, before, key).SequenceEqual(Others(after, reread, key));

    private static IEnumerable<(string, string)> Others(string text, FrontMatterBlock block, string key) => block.Keys.Entries
        .Where(entry => !entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
        .Select(entry => (entry.Key.Value, Written(text, entry)));

    private static string Written(string text, YamlEntry entry) =>
        IsUnwritten(entry.Value) ? "" : text[entry.Value.Start..ValueEnd(text, entry)];
}
