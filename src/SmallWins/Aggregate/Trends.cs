using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>What added up over time: sums from the first lit day on, which rise or rest and never sink.</summary>
public sealed record Trends
{
    /// <summary>
    /// All wins and lit days up to some dates: nothing on the day before the first lit day, the totals today, and so many
    /// dates between, evenly spaced, as a picture can show. Empty without a lit day.
    /// </summary>
    public required ImmutableArray<SumOfWins> Growth { get; init; }

    /// <summary>All wins of each area up to some of the same span's dates. Empty without a lit day.</summary>
    public required ImmutableArray<SumOfAreas> Areas { get; init; }

    /// <summary>How many wins carry a time within each hour of the day: 24 numbers, the first from midnight on.</summary>
    public required ImmutableArray<int> Hours { get; init; }

    /// <summary>The days that the rhythm counts, lit or empty, in order.</summary>
    public required ImmutableArray<DateOnly> RhythmDays { get; init; }

    /// <summary>Each coming back after a pause, in order.</summary>
    public required ImmutableArray<ReturnDay> Returns { get; init; }

    /// <summary>How it stood a year ago today; null where nothing was there yet, or nothing came since.</summary>
    public required SumOfWins? YearAgo { get; init; }

    // As many points as a line across a wide window can show, and half of that or less for layers, which are many.
    private const int MostPoints = 420;
    private const int MostLayerPoints = 120;

    /// <summary>The trends of a journal.</summary>
    /// <param name="journal">The journal as of the calendar's today, its days in order.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="streaks">Its streaks.</param>
    /// <param name="areas">The areas that have a win, in the order in which they are counted.</param>
    internal static Trends Of(Journal journal, DayCalendar calendar, StreakHistory streaks, ImmutableArray<Strand> areas)
    {
        var (today, lit) = (calendar.Today, journal.Days.Where(day => day.IsLit).ToList());
        ImmutableArray<SumOfWins> growth = calendar.FirstLit is { } first ? [.. Sums(lit, Dates(first, today, MostPoints))] : [];
        return new Trends
        {
            Growth = growth,
            Areas = calendar.FirstLit is { } start ? [.. SumsOfAreas(areas, Dates(start, today, MostLayerPoints))] : [],
            Hours = HoursOf(lit),
            RhythmDays = [.. Rhythm.DaysCounted(calendar).Reverse()],
            Returns = [.. streaks.All.Zip(streaks.All.Skip(1), (before, next) => new ReturnDay(next.First, next.First.DayNumber - before.Last.DayNumber - 1))],
            YearAgo = growth is [.., var now] ? YearAgoOf(lit, today, now) : null,
        };
    }

    private static SumOfWins? YearAgoOf(List<Day> lit, DateOnly today, SumOfWins now) =>
        Sums(lit, [today.Year > 1 ? today.AddYears(-1) : today]).Single() is { Wins: > 0 } then && then.Wins < now.Wins ? then : null;

    // From the day before the first to the last: each day, or each so many weeks, counted back from the last.
    private static IEnumerable<DateOnly> Dates(DateOnly first, DateOnly last, int most)
    {
        var begin = Math.Max(DateOnly.MinValue.DayNumber, first.DayNumber - 1);
        var span = last.DayNumber - begin;
        int[] steps = [1, 7, 28, 91, 364];
        var step = steps.FirstOrDefault(step => span / step < most, (span / most) + 1);
        yield return DateOnly.FromDayNumber(begin);
        for (var number = begin + 1 + ((span - 1) % step); number <= last.DayNumber; number += step)
        {
            yield return DateOnly.FromDayNumber(number);
        }
    }

    private static IEnumerable<SumOfWins> Sums(List<Day> lit, IEnumerable<DateOnly> dates)
    {
        var (at, wins) = (0, 0);
        foreach (var date in dates)
        {
            for (; at < lit.Count && lit[at].Date <= date; at++)
            {
                wins += lit[at].Wins.Length;
            }

            yield return new SumOfWins(date, wins, at);
        }
    }

    private static IEnumerable<SumOfAreas> SumsOfAreas(ImmutableArray<Strand> areas, IEnumerable<DateOnly> dates)
    {
        var days = areas.Select(area => area.Years.Reverse().SelectMany(year => year.Wins.Reverse()).Select(win => win.Date).ToList()).ToList();
        var sums = new int[areas.Length];
        foreach (var date in dates)
        {
            for (var area = 0; area < sums.Length; area++)
            {
                while (sums[area] < days[area].Count && days[area][sums[area]] <= date)
                {
                    sums[area]++;
                }
            }

            yield return new SumOfAreas(date, [.. sums]);
        }
    }

    private static ImmutableArray<int> HoursOf(List<Day> lit)
    {
        var hours = new int[24];
        foreach (var time in lit.SelectMany(day => day.Wins).Select(win => win.Time).OfType<TimeOnly>())
        {
            hours[time.Hour]++;
        }

        return [.. hours];
    }
}

/// <summary>What had added up by the end of a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Wins">All wins up to then.</param>
/// <param name="LitDays">All lit days up to then.</param>
public sealed record SumOfWins(DateOnly Date, int Wins, int LitDays);

/// <summary>What had added up in each area by the end of a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Wins">All wins up to then, one number for each area that has a win, in the settings' order.</param>
public sealed record SumOfAreas(DateOnly Date, ImmutableArray<int> Wins);

/// <summary>A coming back.</summary>
/// <param name="Date">The lit day that began a new streak.</param>
/// <param name="QuietDays">How many days, of rest or empty, lay between it and the lit day before.</param>
public sealed record ReturnDay(DateOnly Date, int QuietDays);
