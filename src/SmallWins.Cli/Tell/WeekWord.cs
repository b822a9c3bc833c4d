using System.Globalization;
using SmallWins.Domain;

namespace SmallWins.Cli.Tell;

/// <summary>Reads a week as a hurried person types it.</summary>
internal static class WeekWord
{
    /// <summary>What is understood, for a message.</summary>
    public const string Accepted = "2026-W29, W29 or 29 (the latest of that number), this, last, -2 (two weeks ago), and any date, such as yesterday or 14 jul";

    // A week 53 comes every five or six years, or after seven where a century's end takes a leap day.
    private const int YearsUntilAnyNumberIsBack = 8;

    /// <summary>The week to look back on: this one; and on its first day, while nothing is written in it, the one before.</summary>
    public static Week Latest(OpenedJournal journal)
    {
        var week = Week.Of(journal.Today, journal.Settings.WeekStarts);
        var isBegun = journal.Today > week.First || journal.AsOfToday.Days.Any(day => day.Date >= week.First && day.IsLit);
        return isBegun ? week : week.Previous;
    }

    /// <summary>The week that some words mean, or null.</summary>
    public static Week? Read(string words, OpenedJournal journal)
    {
        var (starts, now) = (journal.Settings.WeekStarts, Week.Of(journal.Today, journal.Settings.WeekStarts));
        words = words.Trim();
        return words.ToLowerInvariant() switch
        {
            "this" => now,
            "last" => now.Previous,
            ['-', .. var ago] when int.TryParse(ago, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && weeks < 10_000 =>
                Week.Of(journal.Today.AddDays(-7 * weeks), starts),
            _ when IsoWeek.TryParse(words, out var id) => Week.Of(id, starts),
            [.. var number] when Number(number) is { } week => Latest(week, now.Id) is { } id ? Week.Of(id, starts) : null,
            _ => journal.DayOf(words) is { } date ? Week.Of(date, starts) : null,
        };
    }

    private static int? Number(string words) =>
        int.TryParse(words.AsSpan(words.StartsWith('w') ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 53 ? number : null;

    private static IsoWeek? Latest(int number, IsoWeek now)
    {
        for (var year = now.Year; year > now.Year - YearsUntilAnyNumberIsBack; year--)
        {
            if (IsoWeek.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{number:00}"), out var week) && week <= now)
            {
                return week;
            }
        }

        return null;
    }
}
