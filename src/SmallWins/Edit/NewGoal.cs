using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;

namespace SmallWins.Edit;

/// <summary>A goal to be written into a journal.</summary>
public sealed record NewGoal
{
    /// <summary>Its id, which no goal has; null for one made from the title, or from the goal that it grows from.</summary>
    public string? Id { get; init; }

    /// <summary>What it is called; not empty.</summary>
    public required string Title { get; init; }

    /// <summary>What it asks for.</summary>
    public GoalKind Kind { get; init; } = GoalKind.Process;

    /// <summary>The id of its area, or null.</summary>
    public string? Area { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>How many days it runs, 1 to 366.</summary>
    public int Days { get; init; } = 7;

    /// <summary>The days on which a step is due.</summary>
    public Schedule Schedule { get; init; } = Schedule.Daily;

    /// <summary>The version for a hard day, or null.</summary>
    public string? Smaller { get; init; }

    /// <summary>The goal that it grows out of, or null.</summary>
    public MicroGoal? GrowsFrom { get; init; }

    /// <summary>A goal taken up again as it is.</summary>
    /// <param name="goal">The earlier goal.</param>
    /// <param name="start">The first day.</param>
    public static NewGoal Again(MicroGoal goal, DateOnly start) => new()
    {
        Title = goal.Title,
        Kind = goal.Kind,
        Area = goal.Area,
        Start = start,
        Days = goal.Days,
        Schedule = goal.Schedule,
        Smaller = goal.Smaller,
        GrowsFrom = goal,
    };

    /// <summary>The goal that its file will be read as.</summary>
    /// <param name="taken">The ids that there are, compared without case.</param>
    internal MicroGoal Named(IReadOnlySet<string> taken)
    {
        var id = Id ?? (GrowsFrom is { } earlier && earlier.Title == Title ? NextGoal.IdAfter(earlier.Id, taken) : Free(GoalId.Of(Title), taken));
        var file = $"goals/{id}.md";
        return new MicroGoal
        {
            Id = id,
            Title = Title,
            Kind = Kind,
            Area = Area,
            Start = Start,
            Days = Days,
            Schedule = Schedule,
            Smaller = Smaller,
            GrowsFrom = GrowsFrom?.Id,
            Words = new Passage("", file),
            Source = SourceSpan.Start(file),
        };
    }

    private static string Free(string id, IReadOnlySet<string> taken) => taken.Contains(id) ? NextGoal.IdAfter(id, taken) : id;
}
