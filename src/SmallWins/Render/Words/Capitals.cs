using System.Globalization;

namespace SmallWins.Render.Words;

/// <summary>Words and sentences that begin with a capital letter.</summary>
internal static class Capitals
{
    /// <summary>Some words with a capital letter in front, as a culture writes it.</summary>
    /// <param name="words">The words; may be empty.</param>
    /// <param name="culture">The culture.</param>
    public static string Begun(string words, CultureInfo culture) => words.Length == 0 ? words : string.Concat(Upper(words[..1], culture), words.AsSpan(1));

    // Only Turkish and Azerbaijani have capitals of their own (i, İ). To learn that of a culture, .NET has ICU put its sorting together, which took a tenth of checking a small journal.
    private static string Upper(string letter, CultureInfo culture) =>
        culture.TwoLetterISOLanguageName is "tr" or "az" ? culture.TextInfo.ToUpper(letter) : letter.ToUpperInvariant();
}
