using SmallWins.Aggregate;
using SmallWins.Cli.Output;
using Spectre.Console;

namespace SmallWins.Cli.Tell;

/// <summary>The days of a goal as marks.</summary>
internal static class GoalMarks
{
    private const int MostInARow = 14;

    /// <summary>All days of a short goal; of a long one, the seven that hold a day.</summary>
    public static IEnumerable<GoalMark> Of(GoalFacts goal, DateOnly today) => goal.Marks.Length <= MostInARow
        ? goal.Marks
        : goal.Marks.Chunk(7).FirstOrDefault(week => week[^1].Date >= today) ?? [];

    /// <summary>The sign of a day.</summary>
    public static Ink Sign(GoalMark mark, Signs signs, Style? step) => mark.Kind switch
    {
        GoalMarkKind.Kept => new Ink(signs.Kept, step),
        GoalMarkKind.Welcome => new Ink(signs.Welcome, step),
        GoalMarkKind.Open or GoalMarkKind.ToCome => new Ink(signs.ToCome, Ink.Quiet),
        GoalMarkKind.Rest => new Ink(signs.Rest, Ink.Quiet),
        _ => new Ink(signs.Paper, Ink.Quiet),
    };
}
