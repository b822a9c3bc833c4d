namespace SmallWins.Aggregate;

/// <summary>What a date is in the record. Every date is one of these and one alone; the first that holds, in this order.</summary>
public enum DayKind
{
    /// <summary>Before the first lit day, or any date of a journal without one.</summary>
    Outside,

    /// <summary>At least one win.</summary>
    Lit,

    /// <summary>Not lit, not after today, and set aside: by the day itself (<c>rest: true</c>) or by its weekday.</summary>
    Rest,

    /// <summary>Today or a later date: not over, so never empty.</summary>
    Open,

    /// <summary>Over, and neither lit nor set aside.</summary>
    Empty,
}
