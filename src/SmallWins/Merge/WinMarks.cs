namespace SmallWins.Merge;

/// <summary>The marks in a win's line (<c>#word</c>, <c>@goal</c>, ⭐), told from its sentence.</summary>
internal static class WinMarks
{
    /// <summary>A line without regard to spaces and to the order of its marks.</summary>
    public static string Sorted(string line)
    {
        var words = Words(line);
        return string.Join(' ', words.Where(word => !IsMark(word)).Concat(words.Where(IsMark).Select(Normal).Distinct().Order(StringComparer.Ordinal)));
    }

    /// <summary>A line to which two sides gave marks and nothing else, with those of both; null where they changed its sentence, or took marks away.</summary>
    public static string? United(string ancestor, string ours, string theirs)
    {
        var (before, mine, other) = (Words(ancestor), Words(ours), Words(theirs));
        if (Sentence(mine) != Sentence(before) || Sentence(other) != Sentence(before) || Marks(before).Except(Marks(mine)).Any() || Marks(before).Except(Marks(other)).Any())
        {
            return null;
        }

        var added = other.Where(word => IsMark(word) && !Marks(mine).Contains(Normal(word)));
        return string.Join(' ', added.Prepend(ours.TrimEnd()));
    }

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Sentence(IEnumerable<string> words) => string.Join(' ', words.Where(word => !IsMark(word)));

    private static HashSet<string> Marks(IEnumerable<string> words) => [.. words.Where(IsMark).Select(Normal)];

    private static bool IsMark(string word) => word[0] is '⭐' || (word.Length > 1 && word[0] is '#' or '@');

    private static string Normal(string mark) => mark is "⭐\uFE0F" || mark.Equals("#star", StringComparison.OrdinalIgnoreCase) ? "⭐" : mark;
}
