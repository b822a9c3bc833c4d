namespace SmallWins.Aggregate;

/// <summary>How a goal stands. The first that holds, in this order, is its state.</summary>
public enum GoalState
{
    /// <summary>Put down on purpose, from the date in <c>let_go</c> on.</summary>
    LetGo,

    /// <summary>It starts after today.</summary>
    Ahead,

    /// <summary>All that was due is kept, or its days are over with at least half of it kept, rounded up.</summary>
    Complete,

    /// <summary>Its days are not over.</summary>
    Running,

    /// <summary>Its days are over: it may be taken up again as it is, or be made smaller.</summary>
    Ready,
}
