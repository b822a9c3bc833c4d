using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>Sums up the weeks of a journal.</summary>
internal static class WeekSummaries
{
    /// <summary>One summary a week, from the week of the first lit day to today's, in order.</summary>
    /// <param name="journal">The journal as of the calendar's today, its days in order.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="firsts">Its firsts.</param>
    public static ImmutableArray<WeekSummary> Of(Journal journal, DayCalendar calendar, ImmutableArray<First> firsts)
    {
        var days = journal.Days.ToLookup(day => calendar.WeekOf(day.Date));
        var firstsOf = firsts.ToLookup(first => calendar.WeekOf(first.On));
        var words = journal.Weeks.ToDictionary(written => written.Id);

        var summaries = ImmutableArray.CreateBuilder<WeekSummary>();
        WeekSummary? before = null;
        foreach (var week in calendar.Weeks)
        {
            var summary = Summary(journal, calendar, week, [.. days[week]], before, words.GetValueOrDefault(week.Id)) with { Firsts = [.. firstsOf[week]] };
            summaries.Add(summary);
            before = summary;
        }

        return summaries.DrainToImmutable();
    }

    /// <summary>The summary of a week outside of a record: nothing counts in it.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="week">The week.</param>
    public static WeekSummary Outside(Journal journal, DayCalendar calendar, Week week) =>
        Summary(journal, calendar, week, [], before: null, journal.Weeks.FirstOrDefault(words => words.Id == week.Id));

    private static WeekSummary Summary(Journal journal, DayCalendar calendar, Week week, ImmutableArray<Day> days, WeekSummary? before, WeekWords? words)
    {
        ImmutableArray<Win> wins = [.. days.SelectMany(day => day.Wins)];
        var litDays = days.Count(day => day.IsLit);
        var areas = Tally.Areas(days, journal.Settings);

        return new WeekSummary
        {
            Week = week,
            Days = [.. week.Days.Select(date => (date, calendar.KindOf(date)))],
            LitDays = litDays,
            Wins = wins,
            Areas = areas,
            Tags = Tally.Tags(days),
            Goals = Tally.Goals(days, journal.Goals),
            Highlights = Highlights(days, wins, words?.Highlight),
            Mood = Tally.Mean(days.Select(day => day.Mood)),
            Energy = Tally.Mean(days.Select(day => day.Energy)),
            Firsts = [],
            LitDaysGained = before is null ? null : litDays - before.LitDays,
            AreasGained = before is null ? [] : Gains(areas, before.Areas),
            WinsSoFar = (before?.WinsSoFar ?? 0) + wins.Length,
            LitDaysSoFar = (before?.LitDaysSoFar ?? 0) + litDays,
            Words = words,
        };
    }

    // The day that the person named comes first, then what was starred. Else a day about which much was written is one that
    // mattered, and its first win stands for it.
    private static ImmutableArray<Win> Highlights(ImmutableArray<Day> days, ImmutableArray<Win> wins, DateOnly? chosen)
    {
        var starred = wins.Where(win => win.Star);
        var named = days.FirstOrDefault(day => day.Date == chosen && day.IsLit)?.MostTelling;
        ImmutableArray<Win> highlights = named is null ? [.. starred] : [named, .. starred.Where(win => win != named)];
        var mostTold = days.Where(day => day.IsLit).MaxBy(day => day.Wins.Sum(win => win.Details.Markdown.Length));
        return highlights.IsEmpty && mostTold is not null ? [mostTold.Wins[0]] : highlights;
    }

    private static ImmutableArray<Count> Gains(ImmutableArray<Count> areas, ImmutableArray<Count> before)
    {
        var earlier = before.ToDictionary(count => count.Id, count => count.Number);
        return
        [
            .. areas.Select(count => count with { Number = count.Number - earlier.GetValueOrDefault(count.Id) })
                .Where(gain => gain.Number > 0),
        ];
    }
}
