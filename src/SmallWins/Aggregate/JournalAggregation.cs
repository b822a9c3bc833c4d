using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>Computes everything there is to know from a journal: arithmetic on dates, without a clock, a time zone or a file.</summary>
public static class JournalAggregation
{
    /// <summary>The facts of a journal as of a day. What is dated after it counts nowhere.</summary>
    /// <param name="journal">The journal, its days in any order, each date once.</param>
    /// <param name="today">The day as of which.</param>
    public static JournalFacts Of(Journal journal, DateOnly today)
    {
        var known = journal.AsOf(today);
        known = known with { Days = known.Days.Sort((one, other) => one.Date.CompareTo(other.Date)) };

        var calendar = DayCalendar.Of(known, today);
        var streaks = StreakHistory.Of(calendar, known.Settings.Grace);
        var firsts = Firsts.Of(known);
        var areas = Strands.OfAreas(known, firsts);

        return new JournalFacts
        {
            Today = today,
            Calendar = calendar,
            Totals = Totals.Of(known, calendar, streaks),
            Streaks = streaks,
            WeekStreaks = WeekStreakHistory.Of(calendar),
            Rhythm = Rhythm.OfLatest(calendar),
            LatestLitDay = known.Days.LastOrDefault(day => day.IsLit),
            Weeks = WeekSummaries.Of(known, calendar, firsts),
            Years = Years.Of(known, today),
            Areas = areas,
            Tags = Strands.OfTags(known, firsts),
            Goals = GoalProgress.Of(known, today),
            OnThisDay = OnThisDay.Of(known, today),
            Note = Note.Of(known.Days, today),
            Trends = Trends.Of(known, calendar, streaks, areas),
        };
    }
}
