using System.Globalization;

namespace SmallWins.Cli;

/// <summary>Reads a date as a hurried person types it.</summary>
internal static class DateWords
{
    /// <summary>What is understood, for a message.</summary>
    public const string Accepted = "yesterday, mon (the latest Monday), -2 (two days ago), 14.7., 14 jul and 2026-07-14, in the years 1900 to 2199";

    private static readonly string[] WithYear = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy"];
    private static readonly string[] WithoutYear = ["d.M.", "d MMM", "d MMMM", "MMM d", "MMMM d"];

    /// <summary>The date that some words mean, or null. A weekday, or a day and month, is the latest one up to today.</summary>
    /// <param name="words">The words.</param>
    /// <param name="today">Today.</param>
    /// <param name="language">The culture whose names of weekdays are understood besides the English ones.</param>
    public static DateOnly? Read(string words, DateOnly today, string language = "")
    {
        words = words.Trim().Replace(",", "", StringComparison.Ordinal).ToLowerInvariant();
        DateOnly? date = words switch
        {
            "today" or "now" => today,
            "yesterday" => today.AddDays(-1),
            "tomorrow" => today.AddDays(1),
            _ => DaysAgo(words, today) ?? Dated(words) ?? Weekday(words, today, language) ?? DayAndMonth(words, today),
        };
        return date is { Year: >= BuildOptions.FirstYear and <= BuildOptions.LastYear } ? date : null;
    }

    private static DateOnly? DaysAgo(string words, DateOnly today) =>
        words.StartsWith('-') && int.TryParse(words, CultureInfo.InvariantCulture, out var days) && days > -10_000 ? today.AddDays(days) : null;

    private static DateOnly? Weekday(string words, DateOnly today, string language)
    {
        for (var ago = 0; ago < 7; ago++)
        {
            var date = today.AddDays(-ago);
            if (Names(date.DayOfWeek, "").Concat(Names(date.DayOfWeek, language)).Contains(words))
            {
                return date;
            }
        }

        return null;
    }

    // The name, and its beginnings of two letters or more: no two weekdays share those in the languages that abbreviate so.
    private static IEnumerable<string> Names(DayOfWeek day, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var name = culture.DateTimeFormat.GetDayName(day).ToLowerInvariant();
        var names = Enumerable.Range(2, Math.Max(0, name.Length - 1)).Select(length => name[..Math.Min(length, name.Length)]);
        var isClear = Enum.GetValues<DayOfWeek>().Select(other => culture.DateTimeFormat.GetDayName(other).ToLowerInvariant())
            .Select(other => other[..Math.Min(2, other.Length)]).Distinct().Count() == 7;
        return isClear ? names : [name, culture.DateTimeFormat.GetAbbreviatedDayName(day).ToLowerInvariant().TrimEnd('.')];
    }

    private static DateOnly? Dated(string words) =>
        ByDigits(words) ?? (DateOnly.TryParseExact(words, WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);

    // As dates are mostly written. Before .NET reads its first date, it has ICU put sorting rules together: 6 ms of every command that is given one.
    private static DateOnly? ByDigits(string words)
    {
        return words is [_, _, _, _, '-', _, _, '-', _, _]
            && Number(words.AsSpan(0, 4)) is >= 1 and var year && Number(words.AsSpan(5, 2)) is >= 1 and <= 12 and var month
            && Number(words.AsSpan(8, 2)) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

        static int? Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static DateOnly? DayAndMonth(string words, DateOnly today)
    {
        // Each form is read with a year of its own, since 29 February exists in some of them alone.
        for (var year = today.Year; year > today.Year - 8; year--)
        {
            var formats = Array.ConvertAll(WithoutYear, form => form + " yyyy");
            if (DateOnly.TryParseExact($"{words} {year}", formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date <= today)
            {
                return date;
            }
        }

        return null;
    }
}
