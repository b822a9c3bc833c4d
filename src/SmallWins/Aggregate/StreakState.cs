namespace SmallWins.Aggregate;

/// <summary>How the latest streak, of days or of weeks, stands.</summary>
public enum StreakState
{
    /// <summary>There is no lit day yet.</summary>
    None,

    /// <summary>Today, or this week, is lit.</summary>
    Alive,

    /// <summary>Today, or this week, may still add to it.</summary>
    Open,

    /// <summary>It lies behind a pause longer than the grace; the next lit day is a return.</summary>
    Resting,
}
