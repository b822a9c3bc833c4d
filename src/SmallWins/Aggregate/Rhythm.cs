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
        var (lit, of) = (0, 0);
        for (var date = calendar.Today; of < Window && date >= calendar.FirstLit; date = date.AddDays(-1))
        {
            var kind = calendar.KindOf(date);
            lit += kind == DayKind.Lit ? 1 : 0;
            of += kind is DayKind.Lit or DayKind.Empty ? 1 : 0;
        }

        return new Rhythm(lit, of);
    }
}
