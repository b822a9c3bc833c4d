namespace SmallWins.Render.Words;

/// <summary>
/// Which form of a word goes with a whole number. The rules are those of the Unicode CLDR for cardinals
/// (<c>common/supplemental/plurals.xml</c>), as far as they speak of whole numbers.
/// </summary>
internal static class PluralRules
{
    /// <summary>The names that a form may have, as the CLDR has them.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>The form for a number.</summary>
    /// <param name="language">A culture's name, such as <c>de</c> or <c>pt-PT</c>.</param>
    /// <param name="number">The number, not negative.</param>
    /// <returns>One of <see cref="Forms"/>; a language without a rule of its own here follows the most common one.</returns>
    public static string FormOf(string language, int number) => Language(language) switch
    {
        "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" or "lo" or "my" or "km" or "yo" or "ig" => "other",
        "am" or "as" or "bn" or "fa" or "gu" or "hi" or "hy" or "kn" or "zu" or "ak" or "ln" or "mg" or "pa" or "ti" =>
            number <= 1 ? "one" : "other",
        "fr" => French(number),
        "pt" => language.Equals("pt-PT", StringComparison.OrdinalIgnoreCase) ? Spanish(number) : French(number),
        "es" or "it" or "ca" => Spanish(number),
        "ru" or "uk" or "be" => Slavic(number, otherwise: "many"),
        "hr" or "sr" or "bs" => Slavic(number, otherwise: "other"),
        "pl" => number == 1 ? "one" : Slavic(number, otherwise: "many") is "few" ? "few" : "many",
        "cs" or "sk" => number == 1 ? "one" : number is >= 2 and <= 4 ? "few" : "other",
        "sl" or "dsb" or "hsb" => (number % 100) switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
        "lt" => (number % 10, number % 100) switch
        {
            (_, >= 11 and <= 19) or (0, _) => "other",
            (1, _) => "one",
            _ => "few",
        },
        "lv" => (number % 10, number % 100) switch
        {
            (_, >= 11 and <= 19) or (0, _) => "zero",
            (1, _) => "one",
            _ => "other",
        },
        "is" or "mk" => number % 10 == 1 && number % 100 != 11 ? "one" : "other",
        "ro" or "mo" => number == 1 ? "one" : number == 0 || number % 100 is >= 1 and <= 19 ? "few" : "other",
        "he" or "iw" => number switch { 1 => "one", 2 => "two", _ => "other" },
        "ga" => number switch { 1 => "one", 2 => "two", >= 3 and <= 6 => "few", >= 7 and <= 10 => "many", _ => "other" },
        "cy" => number switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
        "mt" => Maltese(number),
        "ar" => Arabic(number),
        _ => number == 1 ? "one" : "other",
    };

    private static string Language(string culture) => (culture.IndexOf('-', StringComparison.Ordinal) is > 0 and var end ? culture[..end] : culture).ToLowerInvariant();

    private static bool IsMillions(int number) => number != 0 && number % 1_000_000 == 0;

    private static string French(int number) => number <= 1 ? "one" : IsMillions(number) ? "many" : "other";

    private static string Spanish(int number) => number == 1 ? "one" : IsMillions(number) ? "many" : "other";

    private static string Slavic(int number, string otherwise) => (number % 10, number % 100) switch
    {
        (_, >= 11 and <= 14) => otherwise,
        (1, _) => "one",
        (>= 2 and <= 4, _) => "few",
        _ => otherwise,
    };

    private static string Maltese(int number) => (number, number % 100) switch
    {
        (1, _) => "one",
        (2, _) => "two",
        (0, _) or (_, >= 3 and <= 10) => "few",
        (_, >= 11 and <= 19) => "many",
        _ => "other",
    };

    private static string Arabic(int number) => (number, number % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };
}
