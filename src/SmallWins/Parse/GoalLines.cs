using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SmallWins.Domain;

namespace SmallWins.Parse;

/// <summary>Writes a goal as its file has it, so that it can be read again and is the same.</summary>
internal static partial class GoalLines
{
    /// <summary>The lines of a goal's front matter; keys that say nothing are left out.</summary>
    public static ImmutableArray<string> Of(MicroGoal goal) =>
    [
        .. new (string Key, string? Value)[]
        {
            ("title", Text(goal.Title)),
            ("kind", goal.Kind == GoalKind.Process ? "process" : "outcome"),
            ("area", goal.Area is { } area ? Text(area) : null),
            ("start", goal.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("days", goal.Days.ToString(CultureInfo.InvariantCulture)),
            ("schedule", goal.Schedule.Equals(Schedule.Daily) ? null : ScheduleWords.Write(goal.Schedule)),
            ("smaller", goal.Smaller is null ? null : Text(goal.Smaller)),
            ("grows_from", goal.GrowsFrom),
        }.Where(line => line.Value is not null).Select(line => $"{line.Key}: {line.Value}"),
    ];

    // What YAML could take for something else stands in quotes.
    private static string Text(string text) =>
        Plain().IsMatch(text) && text is not "null" ? text : $"\"{string.Concat(text.ReplaceLineEndings("\n").Select(Quoted))}\"";

    // YAML 1.2, 5.7: a line of three hyphens would end the front matter also within quotes.
    private static string Quoted(char sign) => sign switch
    {
        '\\' => "\\\\",
        '"' => "\\\"",
        '\n' => "\\n",
        _ when char.IsControl(sign) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}"),
        _ => sign.ToString(),
    };

    [GeneratedRegex(@"^\p{L}[\p{L}\p{N} ,.;()/’“”„‘–…!?'&+-]*(?<! )\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
