namespace SmallWins.Parse;

/// <summary>Finds the word that a person may have meant by a slip of the hand.</summary>
internal static class NearMiss
{
    /// <summary>
    /// The known word that is nearest to the written one, when it is near enough to be a slip: one letter added, left out,
    /// changed, or two swapped; two such slips in a word of six letters or more. Case makes no difference. Null for none.
    /// </summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var word in known)
        {
            var allowed = Math.Min(written.Length, word.Length) switch { < 3 => 0, < 6 => 1, _ => 2 };
            if (Math.Abs(written.Length - word.Length) <= allowed
                && Distance(written, word) is var distance && distance <= allowed && distance < least)
            {
                (nearest, least) = (word, distance);
            }
        }

        return nearest;
    }

    /// <summary>The number of slips between two words (optimal string alignment), without case.</summary>
    public static int Distance(string a, string b)
    {
        a = a.ToLowerInvariant();
        b = b.ToLowerInvariant();
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
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

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
