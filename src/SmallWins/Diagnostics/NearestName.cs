namespace SmallWins.Diagnostics;

/// <summary>Finds the name that a slip of the hand was most likely meant to be.</summary>
internal static class NearestName
{
    /// <summary>
    /// The known name that is the fewest single slips away (a letter too many, too few, another one, or two swapped), where
    /// that is at most a third of the name's length; the first of equals by name. Null where none is near.
    /// </summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        var allowed = Math.Max(1, name.Length / 3);
        return known
            .Select(candidate => (Name: candidate, Slips: Slips(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(candidate => candidate.Slips <= allowed)
            .OrderBy(candidate => candidate.Slips)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    // The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one slip.
    private static int Slips(string from, string to)
    {
        var d = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= to.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var change = from[i - 1] == to[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[from.Length, to.Length];
    }
}
