using System.Globalization;
using System.Text;

namespace SmallWins.Cli;

/// <summary>Text from files made fit for a terminal.</summary>
internal static class Plain
{
    private const int TabStop = 4;

    /// <summary>The text without characters that a terminal would take for orders, or that turn the direction of what follows.</summary>
    public static string Text(string text) => string.Concat(text.Select(c => (char.IsControl(c) && c != '\n') || TurnsDirection(c) ? '·' : c));

    /// <summary>As <see cref="Text"/>, on one line: a name of a file may hold a line's end, and must not pass for a line of ours.</summary>
    public static string Line(string text) => Text(text).Replace('\n', '·');

    /// <summary>The text with spaces for tabs, as wide as an editor shows them from a column on.</summary>
    public static string WithoutTabs(string text, int column = 0)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var width = rune.Value == '\t' ? TabStop - (column % TabStop) : Width(rune);
            line.Append(rune.Value == '\t' ? new string(' ', width) : Text(rune.ToString()));
            column += width;
        }

        return line.ToString();
    }

    /// <summary>How many columns of a terminal a text takes; it has no tabs.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>How a number is written: <c>1,204</c>.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How a number of things is written: <c>1 day</c>, <c>1,204 days</c>.</summary>
    public static string Count(int number, string one) =>
        $"{Number(number)} {(number == 1 ? one : one + "s")}";

    /// <summary>A date in full: <c>Saturday, 18 July 2026</c>.</summary>
    public static string LongDate(DateOnly date) => date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A date in short: <c>18 Jul 2026</c>.</summary>
    public static string ShortDate(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    // The embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9).
    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // The wide ranges of Unicode's East Asian Width and of emoji, in blocks.
    private static int Width(Rune rune) => rune.Value switch
    {
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1F64F or >= 0x1F680 and <= 0x1F6FF or >= 0x1F900 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD => 2,
        0x231A or 0x231B or 0x23E9 or 0x23EA or 0x23EB or 0x23EC or 0x2705 or 0x2728 or 0x274C or 0x2B50 or 0x2B55 => 2,
        _ => 1,
    };
}
