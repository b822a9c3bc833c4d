using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SmallWins.Domain;

namespace SmallWins.Parse;

/// <summary>A goal that grows out of another, as the site and <c>check</c> suggest it.</summary>
internal static partial class NextGoal
{
    /// <summary>An id for what grows out of a goal: <c>water</c>, <c>water-2</c>, <c>water-3</c>; the first that is not taken.</summary>
    /// <param name="id">The goal's id.</param>
    /// <param name="taken">Which ids there are, compared as the caller likes.</param>
    public static string IdAfter(string id, IReadOnlySet<string> taken)
    {
        var counted = Counted().Match(id);
        var (stem, number) = counted.Success
            ? (counted.Groups["stem"].Value, int.Parse(counted.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
            : (id, 1);
        string next;
        do
        {
            number++;
            next = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }
        while (taken.Contains(next));
        return next;
    }

    /// <summary>The front matter's lines of a goal taken up again as it is.</summary>
    public static ImmutableArray<string> AsItIs(MicroGoal goal, DateOnly start) => GoalLines.Of(Again(goal, start));

    /// <summary>A goal taken up again as it is: what it was put down for stays with the earlier one.</summary>
    public static MicroGoal Again(MicroGoal goal, DateOnly start) => goal with { Start = start, GrowsFrom = goal.Id, LetGo = null };

    /// <summary>The front matter's lines of a smaller goal: something to do, for a week.</summary>
    /// <param name="goal">What it grows out of.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="start">Its first day, or null to leave that to the person.</param>
    public static ImmutableArray<string> Smaller(MicroGoal goal, string title, DateOnly? start)
    {
        var lines = GoalLines.Of(Again(goal, start ?? goal.Start) with { Title = title, Kind = GoalKind.Process, Days = 7, Schedule = Schedule.Daily, Smaller = null });
        return start is null ? [.. lines.Where(line => !line.StartsWith("start:", StringComparison.Ordinal))] : lines;
    }

    [GeneratedRegex(@"^(?<stem>.+)-(?<number>[0-9]{1,4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();
}
