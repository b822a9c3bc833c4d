using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SmallWins.Domain;

namespace SmallWins.Parse;

/// <summary>Writes a goal that grows out of another, as its file would have it: what the site and <c>check</c> suggest can be read again.</summary>
internal static partial class NextGoal
{
    /// <summary>An id for what grows out of a goal: <c>water</c>, <c>water-2</c>, <c>water-3</c>; the first that is not taken.</summary>
    /// <param name="id">The goal's id.</param>
    /// <param name="taken">Which ids there are, compared as the caller likes.</param>
    public static string IdAfter(string id, IReadOnlySet<string> taken)
    {
        var counted = Counted().Match(id);
        var (stem, number) = counted.Success
            ? (counted.Groups["stem"].Value, int.Parse(counted.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
            : (id, 1);
        string next;
        do
        {
            number++;
            next = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }
        while (taken.Contains(next));
        return next;
    }

    /// <summary>The front matter's lines of a goal taken up again as it is.</summary>
    public static ImmutableArray<string> AsItIs(MicroGoal goal, DateOnly start) =>
        Lines(goal, goal.Title, goal.Kind, start, goal.Days, goal.Schedule, goal.Smaller);

    /// <summary>The front matter's lines of a smaller goal: something to do, for a week.</summary>
    /// <param name="goal">What it grows out of.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="start">Its first day, or null to leave that to the person.</param>
    public static ImmutableArray<string> Smaller(MicroGoal goal, string title, DateOnly? start) =>
        Lines(goal, title, GoalKind.Process, start, 7, Schedule.Daily, smaller: null);

    private static ImmutableArray<string> Lines(MicroGoal goal, string title, GoalKind kind, DateOnly? start, int days, Schedule schedule, string? smaller) =>
    [
        .. new (string Key, string? Value)[]
        {
            ("title", Text(title)),
            ("kind", kind == GoalKind.Process ? "process" : "outcome"),
            ("area", goal.Area is { } area ? Text(area) : null),
            ("start", start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("days", days.ToString(CultureInfo.InvariantCulture)),
            ("schedule", schedule.Equals(Schedule.Daily) ? null : Written(schedule)),
            ("smaller", smaller is null ? null : Text(smaller)),
            ("grows_from", goal.Id),
        }.Where(line => line.Value is not null).Select(line => $"{line.Key}: {line.Value}"),
    ];

    private static string Written(Schedule schedule)
    {
        if (schedule.TimesAWeek is { } times)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{times}/week");
        }

        return schedule.Equals(Schedule.MondayToFriday)
            ? "weekdays"
            : $"[{string.Join(", ", schedule.Weekdays.Select(day => day.ToString()[..3].ToLowerInvariant()))}]";
    }

    // What YAML could take for something else stands in quotes.
    private static string Text(string text) =>
        Plain().IsMatch(text) && text is not "null" ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^(?<stem>.+)-(?<number>[0-9]{1,4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{N} ,.;()/’“”„‘–…!?'&+-]*(?<! )$", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
