using System.Globalization;

namespace SmallWins.Read;

/// <summary>The date with which a day's file name begins: <c>2026-07-14</c>, or <c>2026_07_14</c> as Logseq writes it.</summary>
internal static class DatedName
{
    /// <summary>The first year that a day may lie in.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that a day may lie in.</summary>
    public const int LastYear = 2199;

    private const int Length = 10;

    /// <summary>The date as written at the beginning of a file's name, with hyphens; null where the name does not begin with one.</summary>
    public static string? Written(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        return BeginsWithDate(name) ? $"{name[..4]}-{name[5..7]}-{name[8..Length]}" : null;
    }

    /// <summary>The date of a file that is known to be a day's.</summary>
    public static DateOnly Of(string path)
    {
        // Asked for each file again and again, so no text is made of it.
        var name = Path.GetFileName(path.AsSpan());
        var (year, month, day) = BeginsWithDate(name) ? (Number(name[..4]), Number(name[5..7]), Number(name[8..Length])) : default;
        return year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : throw new ArgumentException($"{path} is not named after a day.", nameof(path));

        static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>Reads <c>2026-07-14</c>; false for a date that the calendar does not have.</summary>
    public static bool TryRead(ReadOnlySpan<char> written, out DateOnly date) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool BeginsWithDate(ReadOnlySpan<char> name) =>
        name.Length >= Length && name[4] is '-' or '_' && name[7] == name[4] && AreDigits(name[..4]) && AreDigits(name[5..7]) && AreDigits(name[8..Length])
        && (name.Length == Length || !char.IsAsciiDigit(name[Length]));

    private static bool AreDigits(ReadOnlySpan<char> part) => !part.ContainsAnyExceptInRange('0', '9');
}
