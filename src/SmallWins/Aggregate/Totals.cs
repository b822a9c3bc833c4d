using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>The numbers that never go down as days go by.</summary>
/// <param name="Wins">All wins.</param>
/// <param name="LitDays">All days with a win.</param>
/// <param name="LitWeeks">All weeks with a lit day.</param>
/// <param name="Returns">How often a new streak began after a pause.</param>
public sealed record Totals(int Wins, int LitDays, int LitWeeks, int Returns)
{
    /// <summary>The totals of a journal.</summary>
    /// <param name="journal">The journal as of the calendar's today.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="streaks">Its streaks.</param>
    internal static Totals Of(Journal journal, DayCalendar calendar, StreakHistory streaks) => new(
        Wins: journal.Days.Sum(day => day.Wins.Length),
        LitDays: calendar.LitDays,
        LitWeeks: calendar.Weeks.Count(week => calendar.KindOf(week) == DayKind.Lit),
        Returns: streaks.Returns.Length);
}
