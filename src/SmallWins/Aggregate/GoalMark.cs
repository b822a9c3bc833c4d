namespace SmallWins.Aggregate;

/// <summary>What one of a goal's days is, as of today. Every day is one of these and one alone.</summary>
public enum GoalMarkKind
{
    /// <summary>A step on a day that the schedule names, or one of the so many a week.</summary>
    Kept,

    /// <summary>A step on a day that asked for none: welcome, and it changes no number of the goal.</summary>
    Welcome,

    /// <summary>Due, over, and without a step: nothing but paper.</summary>
    Paper,

    /// <summary>A day that asks for nothing by itself: the schedule does not name it, or any other day of the week will do.</summary>
    NotDue,

    /// <summary>Set aside, by itself or by its weekday, and without a step: not due.</summary>
    Rest,

    /// <summary>Today, due, without a step yet; it is not over.</summary>
    Open,

    /// <summary>After today, and due.</summary>
    ToCome,
}

/// <summary>One of a goal's days.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct GoalMark(DateOnly Date, GoalMarkKind Kind)
{
    /// <summary>Whether a step was taken on it.</summary>
    public bool HasStep => Kind is GoalMarkKind.Kept or GoalMarkKind.Welcome;
}
