namespace SmallWins.Diagnostics;

/// <summary>Finds the name that a slip of the hand was most likely meant to be.</summary>
internal static class NearestName
{
    private const int LongestOnStack = 64;

    /// <summary>
    /// The known name that is the fewest single slips away (a letter too many, too few, another one, or two swapped), where
    /// that is one, or two in a name of six letters or more; the first of equals by name. Case makes no difference. Null where
    /// none is near.
    /// </summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        // Every tag of a journal is asked about: it may be meant to be an area.
        var written = name.ToLowerInvariant();
        var (nearest, fewest) = (default(string), int.MaxValue);
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) <= Allowed(name, candidate)
                && Slips(written, candidate.ToLowerInvariant()) is var slips && slips <= Allowed(name, candidate)
                && (slips < fewest || (slips == fewest && string.CompareOrdinal(candidate, nearest) < 0)))
            {
                (nearest, fewest) = (candidate, slips);
            }
        }

        return nearest;
    }

    // In a word of two letters, a slip makes any other word.
    private static int Allowed(string a, string b) => Math.Min(a.Length, b.Length) switch { < 3 => 0, < 6 => 1, _ => 2 };

    // The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one slip. Three rows of the table are enough.
    private static int Slips(string a, string b)
    {
        var width = b.Length + 1;
        Span<int> rows = width <= LongestOnStack ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            var next = before;
            before = last;
            last = row;
            row = next;
        }

        return last[b.Length];
    }
}
