using System.Globalization;
using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Read;

namespace SmallWins.Parse.FrontMatter;

/// <summary>The words by which people write truth, dates, times and weekdays.</summary>
internal static partial class Words
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>True for <c>true</c>, <c>yes</c> or <c>on</c>, false for <c>false</c>, <c>no</c> or <c>off</c>, in any case; null for anything else.</summary>
    public static bool? Flag(YamlNode node) => (node as YamlText)?.Value.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => null,
    };

    /// <summary>The date at the start of a text such as <c>2026-07-14</c>, <c>2026/07/14</c>, <c>2026-07-14T21:30:00+02:00</c> or <c>[[2026-07-14]]</c>.</summary>
    public static DateOnly? Date(string text)
    {
        // As nearly all of them are written; the file of each day has one.
        if (text is [_, _, _, _, '-', _, _, '-', _, _, ..] && (text.Length == 10 || !char.IsAsciiDigit(text[10])) && DatedName.TryRead(text.AsSpan(0, 10), out var plain))
        {
            return plain;
        }

        var match = DateAtStart().Match(text);
        return match.Success && DateOnly.TryParseExact(
            $"{match.Groups["y"].ValueSpan}-{match.Groups["m"].ValueSpan}-{match.Groups["d"].ValueSpan}",
            "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    /// <summary>A time such as <c>7:30</c> or <c>07:30</c>; seconds are read and dropped.</summary>
    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Trim(), ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new TimeOnly(time.Hour, time.Minute)
            : null;

    /// <summary>A weekday by its English name or its first two letters or more: <c>mon</c>, <c>Monday</c>.</summary>
    public static DayOfWeek? Weekday(string text)
    {
        text = text.Trim().TrimEnd('.').ToLowerInvariant();
        var index = text.Length < 2 ? -1 : Array.FindIndex(Weekdays, day => day.StartsWith(text, StringComparison.Ordinal));
        return index < 0 ? null : (DayOfWeek)index;
    }

    /// <summary>The weekday that was meant by a slip, or null.</summary>
    public static string? NearWeekday(string text) => NearestName.To(text, Weekdays);

    /// <summary>The words of a list given as one text, divided by commas or, without any, by spaces.</summary>
    public static string[] Divided(string text) => text.Split(
        text.Contains(',', StringComparison.Ordinal) ? [','] : [' ', '\t', '\n'],
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^[\s\[""']*(?<y>[0-9]{4})(?<sign>[-/._])(?<m>[0-9]{2})\k<sign>(?<d>[0-9]{2})(?![0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex DateAtStart();
}
