namespace SmallWins.Merge;

/// <summary>How much of one sentence is in another, by the pairs of neighbouring letters that they share.</summary>
internal static class Likeness
{
    private const double OfAPart = 0.8;
    private const int ShortestPart = 4;

    /// <summary>The Sørensen–Dice coefficient of their pairs of letters, 0 to 1; a sentence that was written on is still itself.</summary>
    public static double Of(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        var isPart = shorter.Length >= ShortestPart && longer.Contains(shorter, StringComparison.OrdinalIgnoreCase);
        return Math.Max(isPart ? OfAPart : 0, Dice(a, b));
    }

    private static double Dice(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2)
        {
            return 0;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < a.Length; i++)
        {
            var pair = PairAt(a, i);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        var shared = 0;
        for (var i = 1; i < b.Length; i++)
        {
            var pair = PairAt(b, i);
            if (pairs.GetValueOrDefault(pair) is > 0 and var left)
            {
                pairs[pair] = left - 1;
                shared++;
            }
        }

        return 2.0 * shared / (a.Length + b.Length - 2);
    }

    private static (char First, char Second) PairAt(string text, int at) => (char.ToLowerInvariant(text[at - 1]), char.ToLowerInvariant(text[at]));
}
