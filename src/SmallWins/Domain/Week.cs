namespace SmallWins.Domain;

/// <summary>
/// Seven days in a row as the person counts them. Where weeks start on Sunday, the id is the ISO week of the Monday in them.
/// </summary>
/// <param name="Id">The ISO week that names it.</param>
/// <param name="First">Its first day: a Monday, or the Sunday before.</param>
public readonly record struct Week(IsoWeek Id, DateOnly First)
{
    /// <summary>Its last day.</summary>
    public DateOnly Last => First.AddDays(6);

    /// <summary>Its seven days in order.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var i = 0; i < 7; i++)
            {
                yield return First.AddDays(i);
            }
        }
    }

    /// <summary>The week that holds a date, for weeks that start on the given day (Monday or Sunday).</summary>
    public static Week Of(DateOnly date, DayOfWeek starts)
    {
        var first = date.AddDays(-(((int)date.DayOfWeek - (int)starts + 7) % 7));
        return new Week(IsoWeek.Of(starts == DayOfWeek.Sunday ? first.AddDays(1) : first), first);
    }

    /// <summary>The week with an id, for weeks that start on the given day (Monday or Sunday).</summary>
    public static Week Of(IsoWeek id, DayOfWeek starts) => new(id, starts == DayOfWeek.Sunday ? id.Monday.AddDays(-1) : id.Monday);

    /// <summary>Whether a date lies in it.</summary>
    public bool Contains(DateOnly date) => First <= date && date <= Last;

    /// <summary>The week after this one.</summary>
    public Week Next => new(Id.Next, First.AddDays(7));

    /// <summary>The week before this one.</summary>
    public Week Previous => new(Id.Previous, First.AddDays(-7));

    /// <summary>The id, such as <c>2026-W29</c>.</summary>
    public override string ToString() => Id.ToString();
}
