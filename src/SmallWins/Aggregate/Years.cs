using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>What a month holds.</summary>
public sealed record MonthFacts
{
    /// <summary>The month.</summary>
    public required Month Month { get; init; }

    /// <summary>How many wins.</summary>
    public required int Wins { get; init; }

    /// <summary>How many lit days.</summary>
    public required int LitDays { get; init; }

    /// <summary>How many wins each area has, in the settings' order; areas without a win are not in it.</summary>
    public required ImmutableArray<Count> Areas { get; init; }

    /// <summary>The mean of the moods given as levels, 1 to 5, or null.</summary>
    public required double? Mood { get; init; }

    /// <summary>The mean of the energies given as levels, 1 to 5, or null.</summary>
    public required double? Energy { get; init; }

    /// <summary>The mood of each day that gives it as a level, 1 to 5, in order.</summary>
    public required ImmutableArray<(DateOnly Date, int Level)> Moods { get; init; }
}

/// <summary>What a year holds.</summary>
public sealed record YearFacts
{
    /// <summary>The calendar's year.</summary>
    public required int Year { get; init; }

    /// <summary>How many wins.</summary>
    public required int Wins { get; init; }

    /// <summary>How many lit days.</summary>
    public required int LitDays { get; init; }

    /// <summary>How many wins each area has, in the settings' order; areas without a win are not in it.</summary>
    public required ImmutableArray<Count> Areas { get; init; }

    /// <summary>The mean of the moods given as levels, 1 to 5, or null; every day weighs the same.</summary>
    public required double? Mood { get; init; }

    /// <summary>The mean of the energies given as levels, 1 to 5, or null; every day weighs the same.</summary>
    public required double? Energy { get; init; }

    /// <summary>Its months in order: those from the month of the first day written to today's.</summary>
    public required ImmutableArray<MonthFacts> Months { get; init; }
}

/// <summary>Sums up the months and years of a journal.</summary>
internal static class Years
{
    /// <summary>One entry a year, from the year of the first day written to today's, in order; none where no day is written.</summary>
    /// <param name="journal">The journal as of today, its days in order.</param>
    /// <param name="today">The day as of which.</param>
    public static ImmutableArray<YearFacts> Of(Journal journal, DateOnly today)
    {
        if (journal.Days is not [var first, ..])
        {
            return [];
        }

        var byMonth = journal.Days.ToLookup(day => Month.Of(day.Date));
        var byYear = journal.Days.ToLookup(day => day.Date.Year);
        var months = MonthsFrom(first.Date, today)
            .Select(month => MonthOf(month, [.. byMonth[month]], journal.Settings))
            .ToLookup(facts => facts.Month.Year);

        return [.. months.Select(year => YearOf(year.Key, [.. byYear[year.Key]], [.. year], journal.Settings))];
    }

    private static IEnumerable<Month> MonthsFrom(DateOnly first, DateOnly today)
    {
        for (var month = Month.Of(first); month.First <= today; month = month.Next)
        {
            yield return month;
        }
    }

    private static MonthFacts MonthOf(Month month, ImmutableArray<Day> days, Settings settings) => new()
    {
        Month = month,
        Wins = days.Sum(day => day.Wins.Length),
        LitDays = days.Count(day => day.IsLit),
        Areas = Tally.Areas(days, settings),
        Mood = Tally.Mean(days.Select(day => day.Mood)),
        Energy = Tally.Mean(days.Select(day => day.Energy)),
        Moods = [.. days.Where(day => day.Mood?.Level is not null).Select(day => (day.Date, day.Mood!.Level!.Value))],
    };

    private static YearFacts YearOf(int year, ImmutableArray<Day> days, ImmutableArray<MonthFacts> months, Settings settings) => new()
    {
        Year = year,
        Wins = months.Sum(month => month.Wins),
        LitDays = months.Sum(month => month.LitDays),
        Areas = Tally.Areas(days, settings),
        Mood = Tally.Mean(days.Select(day => day.Mood)),
        Energy = Tally.Mean(days.Select(day => day.Energy)),
        Months = months,
    };
}
