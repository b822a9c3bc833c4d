using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SmallWins.Render;

/// <summary>
/// File names for words that a person chose: lower-case ASCII letters, digits and hyphens, different for different words,
/// and fit for every file system.
/// </summary>
/// <remarks>
/// Words that differ in case alone share a slug: a file system may not tell them apart. Where two other words would come to
/// the same name, the one that is that name keeps it and the others get a fingerprint, so that a name depends on no order
/// and a new word seldom moves an old one.
/// </remarks>
internal static partial class Slugs
{
    private const int Longest = 60;

    /// <summary>A slug for each word.</summary>
    public static FrozenDictionary<string, string> Of(IEnumerable<string> words)
    {
        var distinct = words.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var crowded = distinct.CountBy(Folded).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();
        return distinct.ToFrozenDictionary(
            word => word,
            word =>
            {
                var folded = Folded(word);
                var isItself = folded.Equals(word, StringComparison.OrdinalIgnoreCase);
                return IsTaken(folded) || (crowded.Contains(folded) && !isItself)
                    ? $"{folded}-{FingerprintOf(word)}".TrimStart('-')
                    : folded;
            },
            StringComparer.OrdinalIgnoreCase);
    }

    // The empty name, the names that Windows keeps for devices whatever their ending, and those of the pages by year.
    private static bool IsTaken(string folded) => folded.Length == 0 || Devices().IsMatch(folded) || EndsInYear().IsMatch(folded);

    private static string Folded(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var character in word.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                folded.Append(character);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && folded.Length > 0 && folded[^1] != '-')
            {
                folded.Append('-');
            }
        }

        var slug = folded.ToString().Trim('-');
        return slug.Length > Longest ? $"{slug[..Longest]}-{FingerprintOf(word)}" : slug;
    }

    private static string FingerprintOf(string word) => Fingerprint.Of(Encoding.UTF8.GetBytes(word.ToLowerInvariant()));

    [GeneratedRegex("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Devices();

    [GeneratedRegex("-[0-9]{4}$")]
    private static partial Regex EndsInYear();
}
