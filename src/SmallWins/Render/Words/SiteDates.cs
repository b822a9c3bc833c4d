using System.Globalization;
using System.Text.RegularExpressions;

namespace SmallWins.Render.Words;

/// <summary>
/// Dates as the site's culture writes them, in the calendar that the files are named by. The patterns are the culture's
/// own; a file of words for exactly this culture may bring others (<c>date.full: dddd d MMMM yyyy</c>).
/// </summary>
internal sealed partial class SiteDates
{
    private readonly CultureInfo culture;
    private readonly Dictionary<string, string> patterns;

    // A culture gives a copy of its names each time it is asked.
    private readonly string[] months;
    private readonly string[] monthsInShort;
    private readonly string[] weekdays;
    private readonly string[] weekdaysInShort;
    private readonly string[] weekdaysNarrow;

    /// <summary>The dates of a culture.</summary>
    /// <param name="culture">The site's culture.</param>
    /// <param name="own">A pattern of the words' own for a style (<c>full</c>), or null.</param>
    public SiteDates(CultureInfo culture, Func<string, string?> own)
    {
        this.culture = (CultureInfo)culture.Clone();
        if (this.culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() is { } gregorian)
        {
            this.culture.DateTimeFormat.Calendar = gregorian;
        }

        var format = this.culture.DateTimeFormat;
        patterns = new()
        {
            ["full"] = format.LongDatePattern,
            ["long"] = WithoutWeekday(format.LongDatePattern),
            ["day_month"] = format.MonthDayPattern,
            ["month_year"] = format.YearMonthPattern,
            ["time"] = format.ShortTimePattern,
        };
        foreach (var style in patterns.Keys.ToList())
        {
            patterns[style] = own(style) ?? patterns[style];
        }

        patterns["weekday_day_month"] = Year().Replace(patterns["full"], "").Trim(' ', ',', '.', '/', '-');
        months = format.MonthNames;
        monthsInShort = [.. format.AbbreviatedMonthNames.Select(name => name.TrimEnd('.'))];
        weekdays = format.DayNames;
        weekdaysInShort = [.. format.AbbreviatedDayNames.Select(name => name.TrimEnd('.'))];
        weekdaysNarrow = [.. format.ShortestDayNames.Select(name => StringInfo.GetNextTextElement(name))];
    }

    /// <summary>The styles that a date can be written in.</summary>
    public static IReadOnlyList<string> Styles { get; } =
        ["full", "long", "day_month", "month_year", "month", "month_short", "weekday", "weekday_short", "weekday_narrow", "weekday_day_month", "day", "year"];

    /// <summary>A date in one of <see cref="Styles"/>.</summary>
    public string Write(DateOnly date, string style) => style switch
    {
        "month" => months[date.Month - 1],
        "month_short" => monthsInShort[date.Month - 1],
        "weekday" => weekdays[(int)date.DayOfWeek],
        "weekday_short" => weekdaysInShort[(int)date.DayOfWeek],
        "weekday_narrow" => weekdaysNarrow[(int)date.DayOfWeek],
        "day" => date.Day.ToString(culture),
        "year" => date.Year.ToString("0000", CultureInfo.InvariantCulture),
        _ => date.ToString(patterns[style], culture),
    };

    /// <summary>A time of day.</summary>
    public string Write(TimeOnly time) => time.ToString(patterns["time"], culture);

    /// <summary>The days from one to another, as short as they can be said: "13–19 July 2026".</summary>
    public string Span(DateOnly first, DateOnly last)
    {
        var end = Write(last, "long");
        if (first == last)
        {
            return end;
        }

        if (first.Year != last.Year)
        {
            return $"{Write(first, "long")} – {end}";
        }

        // "13 July" can lose its month where the day comes first; elsewhere the month stays.
        var pattern = patterns["day_month"];
        var start = first.Month == last.Month && DayFirst().Match(pattern) is { Success: true } day
            ? first.Day.ToString(culture) + (day.Groups["dot"].Success ? "." : "")
            : Write(first, "day_month");
        return first.Month == last.Month ? $"{start}–{end}" : $"{start} – {end}";
    }

    private static string WithoutWeekday(string pattern) => Weekday().Replace(pattern, "").Trim(' ', ',', '،');

    [GeneratedRegex(@"[,،]?\s*dddd[,،]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"[,،]?\s*('[^']*'\s*)?y+\s*('[^']*'|年|년)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    [GeneratedRegex(@"^d(?<dot>\.)?\s", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();
}
