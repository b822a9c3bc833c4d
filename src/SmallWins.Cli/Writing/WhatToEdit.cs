using System.Globalization;
using System.Text.RegularExpressions;
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
    public sealed record OfGoal(MicroGoal Goal) : WhatToEdit;

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
            : words.Equals("settings", StringComparison.OrdinalIgnoreCase) ? new OfSettings()
            : WeekOf(words, journal) is { } week ? new OfWeek(week)
            : DateWords.Read(words, journal.Today, journal.Settings.Language) is { } date ? new OfDay(date)
            : Goal(words);

        WhatToEdit? Goal(string id) => Known.Goal(journal.Journal, id) is { } known ? new OfGoal(journal.Journal.Goals.First(goal => goal.Id == known)) : null;
    }

    /// <summary>The week that some words mean: <c>week</c>, <c>last week</c>, <c>2026-W29</c>, or <c>W29</c> for the latest of that number; null for none.</summary>
    public static Week? WeekOf(string words, OpenedJournal journal)
    {
        var (starts, current) = (journal.Settings.WeekStarts, Week.Of(journal.Today, journal.Settings.WeekStarts));
        words = words.Trim().ToLowerInvariant();
        switch (words)
        {
            case "week" or "this week":
                return current;
            case "last week":
                return current.Previous;
            case "next week":
                return current.Next;
        }

        if (NumberAlone().Match(words) is { Success: true } match)
        {
            // A year has 52 weeks or 53, so that the latest of a number may lie some years back.
            for (var week = current; week.Id.Year > current.Id.Year - 8; week = week.Previous)
            {
                if (week.Id.Number == int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
                {
                    return week;
                }
            }
        }

        return IsoWeek.TryParse(words, out var id) && id.Year is >= BuildOptions.FirstYear and <= BuildOptions.LastYear ? Week.Of(id, starts) : null;
    }

    [GeneratedRegex("^w(?<number>[0-9]{1,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAlone();
}
