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

        var (calendar, firsts) = OnAllCores.Both(() => DayCalendar.Of(known, today), () => Firsts.Of(known));
        var streaks = StreakHistory.Of(calendar, known.Settings.Grace);

        // What goes through every win needs nothing of one another, and takes nearly all the time; the longest first.
        ImmutableArray<WeekSummary> weeks = [];
        ImmutableArray<YearFacts> years = [];
        ImmutableArray<Strand> areas = [], tags = [];
        ImmutableArray<GoalFacts> goals = [];
        OnThisDay? onThisDay = null;
        Trends? trends = null;
        OnAllCores.Do(
            () => weeks = WeekSummaries.Of(known, calendar, firsts),
            () => tags = Strands.OfTags(known, firsts),
            () => years = Years.Of(known, today),
            () => trends = Trends.Of(known, calendar, streaks, areas = Strands.OfAreas(known, firsts)),
            () => goals = GoalProgress.Of(known, today),
            () => onThisDay = OnThisDay.Of(known, today));

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
            Goals = goals,
            OnThisDay = onThisDay!,
            Note = Note.Of(known.Days, today),
            Trends = trends!,
        };
    }
}
