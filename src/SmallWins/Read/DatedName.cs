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
        return BeginsWithDate(name) && TryRead(name[..4], name[5..7], name[8..Length], out var date) ? date : throw new ArgumentException($"{path} is not named after a day.", nameof(path));
    }

    /// <summary>Reads <c>2026-07-14</c>; false for a date that the calendar does not have.</summary>
    public static bool TryRead(ReadOnlySpan<char> written, out DateOnly date)
    {
        date = default;
        return written.Length == Length && written[4] == '-' && BeginsWithDate(written) && TryRead(written[..4], written[5..7], written[8..], out date);
    }

    private static bool TryRead(ReadOnlySpan<char> writtenYear, ReadOnlySpan<char> writtenMonth, ReadOnlySpan<char> writtenDay, out DateOnly date)
    {
        var (year, month, day) = (Number(writtenYear), Number(writtenMonth), Number(writtenDay));
        var isDate = year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);
        date = isDate ? new(year, month, day) : default;
        return isDate;

        static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static bool BeginsWithDate(ReadOnlySpan<char> name) =>
        name.Length >= Length && name[4] is '-' or '_' && name[7] == name[4] && AreDigits(name[..4]) && AreDigits(name[5..7]) && AreDigits(name[8..Length])
        && (name.Length == Length || !char.IsAsciiDigit(name[Length]));

    private static bool AreDigits(ReadOnlySpan<char> part)
    {
        foreach (var character in part)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }
        }

        return true;
    }
}
