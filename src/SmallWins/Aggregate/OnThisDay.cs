using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>
/// The same day in other years. Two dates of different years are the same day when month and day are; and 29 February is
/// the same day as 28 February of a year that has no 29th, so that what was written on it comes back every year.
/// </summary>
public sealed class OnThisDay
{
    private const int LongestMonth = 31;
    private static readonly Day[] None = [];

    // By the date of the calendar: asked twice for each day's page.
    private readonly Day[]?[] days = new Day[]?[12 * LongestMonth];

    private OnThisDay(IEnumerable<Day> days)
    {
        foreach (var same in days.OrderBy(day => day.Date).GroupBy(day => Place(day.Date.Month, day.Date.Day)))
        {
            this.days[same.Key] = [.. same];
        }
    }

    /// <summary>The days of a journal as of a day; what is dated after it is left out.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="today">The day as of which.</param>
    public static OnThisDay Of(Journal journal, DateOnly today) => new(journal.Days.Where(day => day.Date <= today));

    /// <summary>The days written in other years that are the same day as a date, in order; the date itself need not be written.</summary>
    public ImmutableArray<Day> InOtherYears(DateOnly date)
    {
        var same = Array.FindAll(On(date.Month, date.Day), day => day.Date.Year != date.Year);
        if (date is not { Month: 2, Day: >= 28 })
        {
            return [.. same];
        }

        var leap = (date.Month, date.Day) switch
        {
            (2, 29) => On(2, 28).Where(day => !DateTime.IsLeapYear(day.Date.Year)),
            (2, 28) when !DateTime.IsLeapYear(date.Year) => On(2, 29),
            _ => [],
        };

        return [.. same.Concat(leap).OrderBy(day => day.Date)];
    }

    /// <summary>Those of <see cref="InOtherYears"/> that are lit, in order; of many, those of the nearest years, and of two as near the newer.</summary>
    /// <param name="date">The date.</param>
    /// <param name="most">How many at most.</param>
    internal ImmutableArray<Day> LitInNearestYears(DateOnly date, int most)
    {
        // Where a leap year may have two of them, as it is said; these days are few.
        if (date is { Month: 2, Day: >= 28 })
        {
            return
            [
                .. InOtherYears(date).Where(day => day.IsLit)
                    .OrderBy(day => Math.Abs(day.Date.Year - date.Year)).ThenByDescending(day => day.Date).Take(most)
                    .OrderBy(day => day.Date),
            ];
        }

        // Asked twice for each day's page, so that a life of days is not sorted each time: from the date on to both sides, as far as it takes.
        var same = On(date.Month, date.Day);
        var older = CountBefore(same, date.Year);
        var newer = older < same.Length && same[older].Date.Year == date.Year ? older + 1 : older;
        var (first, end, lit) = (older, newer, 0);
        while (lit < most && (first > 0 || end < same.Length))
        {
            var isNewer = first == 0 || (end < same.Length && same[end].Date.Year - date.Year <= date.Year - same[first - 1].Date.Year);
            lit += same[isNewer ? end++ : --first].IsLit ? 1 : 0;
        }

        var found = ImmutableArray.CreateBuilder<Day>(lit);
        for (var at = first; at < end; at++)
        {
            if ((at < older || at >= newer) && same[at].IsLit)
            {
                found.Add(same[at]);
            }
        }

        return found.MoveToImmutable();
    }

    /// <summary>The days written on a date of the calendar, whatever the year, in order.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31; the 29th of February is a date of its own here.</param>
    public IEnumerable<Day> InEveryYear(int month, int day) => On(month, day);

    private static int CountBefore(Day[] same, int year)
    {
        var (low, high) = (0, same.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = same[middle].Date.Year < year ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int Place(int month, int day) => ((month - 1) * LongestMonth) + day - 1;

    private Day[] On(int month, int day) => days[Place(month, day)] ?? None;
}
