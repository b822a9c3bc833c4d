using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Cli.Output;

/// <summary>A day as its star shows it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="HasStar">Whether it has a highlight.</param>
internal readonly record struct StarDay(DateOnly Date, DayKind Kind, bool HasStar);

/// <summary>The stars of days.</summary>
internal sealed class Stars
{
    private readonly DayCalendar calendar;
    private readonly HashSet<DateOnly> highlights;

    /// <summary>Those of a journal.</summary>
    public Stars(OpenedJournal journal)
    {
        calendar = journal.Facts.Calendar;
        highlights = [.. journal.AsOfToday.Days.Where(day => day.Wins.Any(win => win.Star)).Select(day => day.Date)];
    }

    /// <summary>A day as its star shows it.</summary>
    public StarDay Of(DateOnly date) => new(date, calendar.KindOf(date), highlights.Contains(date));

    /// <summary>The sign of a day: an empty day is paper.</summary>
    public Ink Sign(DateOnly date, Signs signs) => Of(date) switch
    {
        { HasStar: true } => new Ink(signs.Highlight, Ink.Bright),
        { Kind: DayKind.Lit } => new Ink(signs.Lit, Ink.Gold),
        { Kind: DayKind.Rest } => new Ink(signs.Rest, Ink.Quiet),
        { Kind: DayKind.Open } when date == calendar.Today => new Ink(signs.Open, Ink.Quiet),
        _ => new Ink(" "),
    };

    /// <summary>A week as two lines: the weekdays, and their stars.</summary>
    public void WriteWeek(Paper paper, Week week)
    {
        paper.Line(["  ", .. week.Days.Select(date => new Ink(Weekday(date) + " ", Ink.Quiet))]);
        paper.Line(["  ", .. week.Days.SelectMany(date => (Ink[])[" ", Sign(date, paper.Signs), "  "])]);
    }

    /// <summary>A weekday in three letters.</summary>
    public static string Weekday(DateOnly date) => date.DayOfWeek.ToString()[..3];
}
