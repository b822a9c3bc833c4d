using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Parse.FrontMatter;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Language;

/// <summary>A place in front matter or in the settings, by the keys that lead to it.</summary>
/// <param name="Path">The keys from the outermost on, <c>[]</c> for an item of a list.</param>
/// <param name="Span">The characters there: of the key, or of what is being written.</param>
/// <param name="IsKey">Whether a key stands there, or belongs there; a value otherwise.</param>
/// <param name="Others">The keys that stand beside it in the same mapping.</param>
internal sealed record YamlPlace(ImmutableArray<string> Path, SourceSpan Span, bool IsKey, ImmutableArray<string> Others)
{
    // No person writes this; it marks the cursor in the text that is read to find out where it is.
    private const string Cursor = "\uE0FFcursor\uE0FF";

    /// <summary>The key at an offset, as the last one of its path; null where no key is.</summary>
    public static YamlPlace? OfKey(SourceText source, int offset)
    {
        return Region(source) is { } region && YamlReader.Read(source, region.Start, region.End, []) is { } root ? Find(root, []) : null;

        YamlPlace? Find(YamlNode node, ImmutableArray<string> path)
        {
            switch (node)
            {
                case YamlList list:
                    return list.Items.Select(item => Find(item, path.Add("[]"))).FirstOrDefault(found => found is not null);
                case YamlMap map:
                    var entry = map.Entries.FirstOrDefault(entry => entry.Key.Start <= offset && offset <= entry.Key.End);
                    return entry is not null
                        ? new YamlPlace(path.Add(entry.Key.Value), source.Span(entry.Key.Start, entry.Key.Length), IsKey: true, [])
                        : map.Entries.Select(one => Find(one.Value, path.Add(one.Key.Value))).FirstOrDefault(found => found is not null);
                default:
                    return null;
            }
        }
    }

    /// <summary>
    /// The place at which something is being written; null outside of front matter, and where the YAML around it cannot be read. What is
    /// half written is seldom YAML, so that it is read as it would be with a word in the cursor's place: as a value, or as a key.
    /// </summary>
    public static YamlPlace? OfCursor(SourceText source, int offset)
    {
        if (Region(source) is not { } region || offset < region.Start || offset > region.End)
        {
            return null;
        }

        var text = source.Text;
        var (start, end) = (offset, offset);
        while (start > region.Start && IsWordSign(text[start - 1]))
        {
            start--;
        }

        while (end < region.End && IsWordSign(text[end]))
        {
            end++;
        }

        var lineEnd = text.AsSpan(end, region.End - end).IndexOfAny('\r', '\n') is >= 0 and var length ? end + length : region.End;
        var hasColon = text.AsSpan(end, lineEnd - end).TrimStart().StartsWith(":");
        foreach (var (word, closing) in ((string, string)[])[(Cursor, ""), (Cursor + (hasColon ? "" : ":"), ""), (Cursor, Closing(text, lineEnd)), (Cursor + ": ", Closing(text, lineEnd))])
        {
            var written = text[region.Start..start] + word + text[end..lineEnd] + closing + text[lineEnd..region.End];
            if (YamlReader.Read(new SourceText(source.File, written), 0, written.Length, []) is { } root && Search(root, []) is { } place)
            {
                return place with { Span = source.Span(start, end - start) };
            }
        }

        return null;

        YamlPlace? Search(YamlNode node, ImmutableArray<string> path)
        {
            switch (node)
            {
                case YamlText word when word.Value.Contains(Cursor, StringComparison.Ordinal):
                    // A line that goes on from the one above is part of a sentence.
                    var isAlone = word.Value == Cursor || word.Value.TrimStart('#', '@') == Cursor;
                    return path.IsEmpty ? Key([], []) : isAlone || IsOnOneLine(word) ? new YamlPlace(path, source.Span(start, end - start), IsKey: false, []) : null;
                case YamlList list:
                    return list.Items.Select(item => Search(item, path.Add("[]"))).FirstOrDefault(found => found is not null);
                case YamlMap map:
                    return map.Entries.Any(entry => entry.Key.Value == Cursor)
                        ? Key(path, [.. map.Entries.Select(entry => entry.Key.Value).Where(key => key != Cursor)])
                        : map.Entries.Select(entry => Search(entry.Value, path.Add(entry.Key.Value))).FirstOrDefault(found => found is not null);
                default:
                    return null;
            }
        }

        YamlPlace Key(ImmutableArray<string> path, ImmutableArray<string> others) => new(path, source.Span(start, end - start), IsKey: true, others);

        bool IsOnOneLine(YamlText word) => word.Length <= text.Length && word.Length == word.Value.Length + (word.IsPlain ? 0 : 2);
    }

    private static TextRange? Region(SourceText source) =>
        source.File == JournalFolder.SettingsFile ? new TextRange(0, source.Text.Length) : FrontMatterBlock.Between(source.Text);

    private static bool IsWordSign(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '/' or '#' or '@';

    /// <summary>The brackets that a line has opened and not closed.</summary>
    private static string Closing(string text, int lineEnd)
    {
        var open = new Stack<char>();
        var start = lineEnd;
        while (start > 0 && text[start - 1] is not ('\r' or '\n'))
        {
            start--;
        }

        foreach (var c in text.AsSpan(start, lineEnd - start))
        {
            if (c is '[' or '{')
            {
                open.Push(c == '[' ? ']' : '}');
            }
            else if (c is ']' or '}' && open.Count > 0)
            {
                open.Pop();
            }
        }

        return string.Concat(open);
    }
}
