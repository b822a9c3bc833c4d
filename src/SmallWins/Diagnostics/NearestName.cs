namespace SmallWins.Diagnostics;

/// <summary>Finds the name that a slip of the hand was most likely meant to be.</summary>
internal static class NearestName
{
    /// <summary>
    /// The known name that is the fewest single slips away (a letter too many, too few, another one, or two swapped), where
    /// that is one, or two in a name of six letters or more; the first of equals by name. Case makes no difference. Null where
    /// none is near.
    /// </summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        var written = name.ToLowerInvariant();
        return known
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= Allowed(name, candidate))
            .Select(candidate => (Name: candidate, Slips: Slips(written, candidate.ToLowerInvariant())))
            .Where(candidate => candidate.Slips <= Allowed(name, candidate.Name))
            .OrderBy(candidate => candidate.Slips)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    // In a word of two letters, a slip makes any other word.
    private static int Allowed(string a, string b) => Math.Min(a.Length, b.Length) switch { < 3 => 0, < 6 => 1, _ => 2 };

    // The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one slip. Three rows of the table are enough.
    private static int Slips(string a, string b)
    {
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
