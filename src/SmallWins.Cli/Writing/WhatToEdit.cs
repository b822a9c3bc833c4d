using System.Text.RegularExpressions;
using SmallWins.Cli.Tell;
using SmallWins.Domain;
using SmallWins.Edit;

namespace SmallWins.Cli.Writing;

/// <summary>What a person wants to write in: a day, a week, a goal, or the settings.</summary>
internal abstract partial record WhatToEdit
{
    /// <summary>A day.</summary>
    public sealed record OfDay(DateOnly Date) : WhatToEdit;

    /// <summary>A week.</summary>
    public sealed record OfWeek(Week Week) : WhatToEdit;

    /// <summary>A goal.</summary>
    public sealed record OfGoal(FileToEdit File) : WhatToEdit;

    /// <summary>The settings.</summary>
    public sealed record OfSettings : WhatToEdit;

    /// <summary>
    /// What some words mean; null where they mean nothing. A week is looked for first, then a date, then a goal: <c>mon</c> is the
    /// latest Monday also where a goal is called so, and <c>@mon</c> is that goal.
    /// </summary>
    /// <param name="words">The words; nothing for today.</param>
    /// <param name="journal">The journal.</param>
    public static WhatToEdit? Read(string words, OpenedJournal journal)
    {
        words = words.Trim();
        if (words.StartsWith('@'))
        {
            return Goal(words[1..]);
        }

        return words.Length == 0 ? new OfDay(journal.Today)
            : IsSettings(words) ? new OfSettings()
            : WeekOf(words, journal) is { } week ? new OfWeek(week)
            : journal.DayOf(words) is { } date ? new OfDay(date)
            : Goal(words);

        WhatToEdit? Goal(string id) => FileToEdit.OfGoal(journal.Folder, id) is { } file ? new OfGoal(file) : null;
    }

    /// <summary>Whether a word means the settings.</summary>
    public static bool IsSettings(string word) => word.Equals("settings", StringComparison.OrdinalIgnoreCase);

    // A number alone is no week here, and a date is a day.
    private static Week? WeekOf(string words, OpenedJournal journal) => words.ToLowerInvariant() switch
    {
        "week" => WeekWord.Latest(journal),
        "this week" => WeekWord.Read("this", journal),
        "last week" => WeekWord.Read("last", journal),
        var id when WeekId().IsMatch(id) => WeekWord.Read(id, journal),
        _ => null,
    };

    [GeneratedRegex("^([0-9]{4}-)?w[0-9]{1,2}$", RegexOptions.ExplicitCapture)]
    private static partial Regex WeekId();
}
