namespace SmallWins.Aggregate;

/// <summary>
/// How many of the last 28 days that count are lit. Lit and empty days count; rest days and an open today do not, and
/// the window reaches back past them to the first lit day at most.
/// </summary>
/// <param name="Lit">How many of them are lit.</param>
/// <param name="Of">How many there are: 28, or fewer where the record is shorter.</param>
public sealed record Rhythm(int Lit, int Of)
{
    /// <summary>How many days the window holds.</summary>
    public const int Window = 28;

    /// <summary>The fraction, 0 to 1; 0 where nothing counts yet.</summary>
    public double Fraction => Of == 0 ? 0 : (double)Lit / Of;

    /// <summary>The rhythm of a record as of its today.</summary>
    /// <param name="calendar">The record.</param>
    public static Rhythm OfLatest(DayCalendar calendar)
    {
        var days = DaysCounted(calendar).ToList();
        return new Rhythm(days.Count(date => calendar.KindOf(date) == DayKind.Lit), days.Count);
    }

    /// <summary>The days that a rhythm counts, the latest first.</summary>
    /// <param name="calendar">The record.</param>
    internal static IEnumerable<DateOnly> DaysCounted(DayCalendar calendar)
    {
        var counted = 0;
        for (var date = calendar.Today; counted < Window && date >= calendar.FirstLit; date = date.AddDays(-1))
        {
            if (calendar.KindOf(date) is DayKind.Lit or DayKind.Empty)
            {
                counted++;
                yield return date;
            }
        }
    }
}
