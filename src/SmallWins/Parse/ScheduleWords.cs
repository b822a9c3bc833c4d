using System.Globalization;
using System.Text.RegularExpressions;
using SmallWins.Domain;
using SmallWins.Parse.FrontMatter;

namespace SmallWins.Parse;

/// <summary>The words for a schedule: <c>daily</c>, <c>weekdays</c>, weekdays by name, <c>3/week</c>.</summary>
internal static partial class ScheduleWords
{
    /// <summary>Reads a schedule that is written as one text; null where it is none.</summary>
    public static Schedule? Read(string text)
    {
        var words = Words.Divided(text.Trim().TrimStart('[').TrimEnd(']').ToLowerInvariant());
        var word = string.Concat(words);
        return word switch
        {
            "daily" => Schedule.Daily,
            "weekdays" => Schedule.MondayToFriday,
            _ when TimesAWeek().Match(word) is { Success: true } match =>
                Schedule.Weekly(int.Parse(match.Groups["times"].ValueSpan, CultureInfo.InvariantCulture)),
            _ => Days(words),
        };
    }

    /// <summary>The schedule of days that are named; null where one is no weekday, or there is none.</summary>
    public static Schedule? Days(IReadOnlyCollection<string> names)
    {
        var days = names.Select(Words.Weekday).ToList();
        return days.Count == 0 || days.Contains(null) ? null : new Schedule([.. Schedule.Daily.Weekdays.Where(day => days.Contains(day))], null);
    }

    /// <summary>A schedule as a file has it, which <see cref="Read"/> reads.</summary>
    public static string Write(Schedule schedule) => schedule switch
    {
        { TimesAWeek: { } times } => string.Create(CultureInfo.InvariantCulture, $"{times}/week"),
        _ when schedule.Equals(Schedule.Daily) => "daily",
        _ when schedule.Equals(Schedule.MondayToFriday) => "weekdays",
        _ => $"[{string.Join(", ", schedule.Weekdays.Select(day => day.ToString()[..3].ToLowerInvariant()))}]",
    };

    [GeneratedRegex("^(?<times>[1-7])x?/week$", RegexOptions.ExplicitCapture)]
    private static partial Regex TimesAWeek();
}
