using System.Globalization;
using SmallWins.Domain;

namespace SmallWins.Cli;

/// <summary>Reads a day, a month or a year as a hurried person types it.</summary>
internal static class PeriodWords
{
    /// <summary>What is understood, for a message.</summary>
    public const string Accepted = "a year (2026), a month (2026-07) and " + DateWords.Accepted;

    /// <summary>The first and the last day that some words mean; null where they mean nothing.</summary>
    /// <param name="words">The words.</param>
    /// <param name="journal">The journal, which knows what today is and what weekdays are called.</param>
    public static (DateOnly First, DateOnly Last)? Read(string words, OpenedJournal journal)
    {
        words = words.Trim();
        if (words.Length == 4 && int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= BuildOptions.FirstYear and <= BuildOptions.LastYear)
        {
            return (new(year, 1, 1), new(year, 12, 31));
        }

        if (DateOnly.TryParseExact(words, ["yyyy-M", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= BuildOptions.FirstYear and <= BuildOptions.LastYear)
        {
            return (first, Month.Of(first).Last);
        }

        return journal.DayOf(words) is { } day ? (day, day) : null;
    }
}
