using System.Collections.Frozen;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>The record as a calendar: answers for any date, and any week, what it is as of one day.</summary>
public sealed class DayCalendar
{
    private readonly FrozenSet<DateOnly> lit;
    private readonly FrozenSet<DateOnly> setAside;
    private readonly FrozenSet<DayOfWeek> restDays;

    private DayCalendar(Journal journal, DateOnly today)
    {
        Today = today;
        WeekStarts = journal.Settings.WeekStarts;
        restDays = journal.Settings.RestDays.ToFrozenSet();

        // What is dated later does not exist yet, whether or not the caller has taken it out.
        var days = journal.Days.Where(day => day.Date <= today).ToList();
        lit = days.Where(day => day.IsLit).Select(day => day.Date).ToFrozenSet();
        setAside = days.Where(day => day.Rest).Select(day => day.Date).ToFrozenSet();

        if (lit.Count > 0)
        {
            FirstLit = lit.Min();
            LastLit = lit.Max();
        }
    }

    /// <summary>The day as of which it answers.</summary>
    public DateOnly Today { get; }

    /// <summary>Monday or Sunday.</summary>
    public DayOfWeek WeekStarts { get; }

    /// <summary>The first lit day, with which the record begins; null where no day is lit.</summary>
    public DateOnly? FirstLit { get; }

    /// <summary>The most recent lit day; null where no day is lit.</summary>
    public DateOnly? LastLit { get; }

    /// <summary>How many days are lit.</summary>
    public int LitDays => lit.Count;

    /// <summary>Every date of the record, from the first lit day to today, both included; none where no day is lit.</summary>
    public IEnumerable<DateOnly> Dates
    {
        get
        {
            for (var date = FirstLit; date <= Today; date = date.Value.AddDays(1))
            {
                yield return date.Value;
            }
        }
    }

    /// <summary>Every week of the record, from that of the first lit day to today's, both included; none where no day is lit.</summary>
    public IEnumerable<Week> Weeks
    {
        get
        {
            if (FirstLit is not { } first)
            {
                yield break;
            }

            for (var week = WeekOf(first); week.First <= Today; week = week.Next)
            {
                yield return week;
            }
        }
    }

    /// <summary>The calendar of a journal as of a day; what is dated after it is left out.</summary>
    /// <param name="journal">The journal, its days in any order.</param>
    /// <param name="today">The day as of which to answer.</param>
    public static DayCalendar Of(Journal journal, DateOnly today) => new(journal, today);

    /// <summary>The week that holds a date, as this journal counts weeks.</summary>
    public Week WeekOf(DateOnly date) => Week.Of(date, WeekStarts);

    /// <summary>What a date is.</summary>
    public DayKind KindOf(DateOnly date)
    {
        if (FirstLit is not { } first || date < first)
        {
            return DayKind.Outside;
        }

        if (lit.Contains(date))
        {
            return DayKind.Lit;
        }

        if (date > Today)
        {
            return DayKind.Open;
        }

        if (setAside.Contains(date) || restDays.Contains(date.DayOfWeek))
        {
            return DayKind.Rest;
        }

        return date == Today ? DayKind.Open : DayKind.Empty;
    }

    /// <summary>
    /// What a week is, in the same terms: lit with at least one lit day, rest where all seven are rest days, open where it is
    /// not over and not lit, otherwise empty; outside before the week of the first lit day.
    /// </summary>
    public DayKind KindOf(Week week)
    {
        var kinds = week.Days.Select(KindOf).ToHashSet();
        return kinds switch
        {
            _ when kinds.Contains(DayKind.Lit) => DayKind.Lit,
            _ when kinds.SetEquals([DayKind.Rest]) => DayKind.Rest,
            _ when kinds.SetEquals([DayKind.Outside]) => DayKind.Outside,
            _ when week.Last >= Today => DayKind.Open,
            _ => DayKind.Empty,
        };
    }
}
