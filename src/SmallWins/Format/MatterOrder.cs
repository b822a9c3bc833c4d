using SmallWins.Parse.FrontMatter;

namespace SmallWins.Format;

/// <summary>The keys of a front matter in the order in which they are documented, those of the person's own behind them as they stood.</summary>
internal static class MatterOrder
{
    /// <summary>The change, if any.</summary>
    public static IEnumerable<Change> Sorted(Layout layout)
    {
        var lines = layout.MatterLines;
        var keys = layout.Matter.Keys.Entries.Select(entry => entry.Key).ToList();
        if (keys.Count < 2 || !keys.TrueForAll(key => lines.Any(line => line.Start == key.Start)))
        {
            // Keys within brackets, say, have an order that is nobody's business.
            return [];
        }

        var parts = keys.Select((key, i) => new Part(key, StartOf(layout, i == 0 ? lines[0].Start : keys[i - 1].Start, key.Start, isFirst: i == 0))).ToList();
        var end = StartOf(layout, keys[^1].Start, lines[^1].Next, isFirst: false);
        var ends = parts.Skip(1).Select(part => part.Start).Append(end);
        var texts = parts.Zip(ends, (part, next) => (Rank: layout.Rank(part.Key), Text: layout.Text[part.Start..next])).ToList();
        var sorted = string.Concat(texts.OrderBy(part => part.Rank).Select(part => part.Text));
        return sorted == layout.Text[parts[0].Start..end] ? [] : [new Change(new Edit(parts[0].Start, end, sorted))];
    }

    /// <summary>
    /// Where what belongs to a key begins: comments right above it, and others divided by blank lines, are its own. Those at the very
    /// top with a blank line below them are about the whole, and stay there.
    /// </summary>
    private static int StartOf(Layout layout, int after, int key, bool isFirst)
    {
        var start = key;
        foreach (var line in layout.MatterLines.Reverse().Where(line => line.Start < key && line.Start >= after))
        {
            var isBlank = layout.IsBlank(line);
            if ((isBlank && isFirst) || !(isBlank || layout.Text[line.Start] == '#'))
            {
                break;
            }

            start = line.Start;
        }

        return start;
    }

    private static int Rank(this Layout layout, YamlText key)
    {
        var known = layout.Kind.Keys;
        var rank = known.IndexOf(key.Value, 0, known.Length, StringComparer.OrdinalIgnoreCase);
        return rank < 0 ? known.Length : rank;
    }

    private sealed record Part(YamlText Key, int Start);
}
