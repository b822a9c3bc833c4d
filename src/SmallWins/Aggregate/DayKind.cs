namespace SmallWins.Aggregate;

/// <summary>What a date is in the record.</summary>
public enum DayKind
{
    /// <summary>Before the first lit day, or any date of a journal without one.</summary>
    Outside,

    /// <summary>At least one win.</summary>
    Lit,

    /// <summary>Not lit, and set aside by the day itself or by its weekday.</summary>
    Rest,

    /// <summary>Neither lit nor set aside, and over.</summary>
    Empty,

    /// <summary>Today or a later date, not lit: not over, so never empty.</summary>
    Open,
}
