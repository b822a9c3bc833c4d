using System.Collections.Immutable;

namespace SmallWins.Domain;

/// <summary>A whole journal, read and understood.</summary>
public sealed record Journal
{
    /// <summary>Its settings.</summary>
    public required Settings Settings { get; init; }

    /// <summary>Its days in the order of their dates, each date once. Drafts are not among them unless they were asked for.</summary>
    public ImmutableArray<Day> Days { get; init; } = [];

    /// <summary>The words about weeks, in order, each week once.</summary>
    public ImmutableArray<WeekWords> Weeks { get; init; } = [];

    /// <summary>Its goals, by start and then id.</summary>
    public ImmutableArray<MicroGoal> Goals { get; init; } = [];

    /// <summary>The files that its days, weeks and goals were read from.</summary>
    internal IEnumerable<string> Files =>
        [.. Days.SelectMany(day => day.Files), .. Weeks.Select(week => week.Source.File), .. Goals.Select(goal => goal.Source.File)];

    /// <summary>
    /// The journal as it stood at the end of a day: what is dated later does not exist yet and must show nowhere, whatever
    /// page it might have been on.
    /// </summary>
    public Journal AsOf(DateOnly today) => this with
    {
        Days = [.. Days.Where(day => day.Date <= today)],
        Weeks = [.. Weeks.Where(week => Week.Of(week.Id, Settings.WeekStarts).First <= today)],
    };
}
