using SmallWins.Domain;
using SmallWins.Parse;

namespace SmallWins.Edit;

/// <summary>A goal's schedule in the words of its file.</summary>
public static class ScheduleText
{
    /// <summary>What is understood, for a message.</summary>
    public const string Accepted = "daily, weekdays, days such as mon,wed,fri, and 3/week";

    /// <summary>Reads <c>daily</c>, <c>weekdays</c>, <c>mon,wed,fri</c> or <c>3/week</c>; null for anything else.</summary>
    public static Schedule? Read(string words) => ScheduleWords.Read(words);

    /// <summary>A schedule in those words.</summary>
    public static string Write(Schedule schedule) => ScheduleWords.Write(schedule);
}
