using System.Collections.Immutable;
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

        // What goes through every win needs nothing of one another, and takes nearly all the time.
        ImmutableArray<WeekSummary> weeks = [];
        ImmutableArray<YearFacts> years = [];
        ImmutableArray<Strand> tags = [];
        OnAllCores.Do(
            () => weeks = WeekSummaries.Of(known, calendar, firsts),
            () => tags = Strands.OfTags(known, firsts),
            () => years = Years.Of(known, today));

        return new JournalFacts
        {
            Today = today,
            Calendar = calendar,
            Totals = Totals.Of(known, calendar, streaks),
            Streaks = streaks,
            WeekStreaks = WeekStreakHistory.Of(calendar),
            Rhythm = Rhythm.OfLatest(calendar),
            LatestLitDay = known.Days.LastOrDefault(day => day.IsLit),
            Weeks = weeks,
            Years = years,
            Areas = areas,
            Tags = tags,
            Goals = GoalProgress.Of(known, today),
            OnThisDay = OnThisDay.Of(known, today),
            Note = Note.Of(known.Days, today),
            Trends = Trends.Of(known, calendar, streaks, areas),
        };
    }
}
