using SmallWins.Aggregate;

namespace SmallWins.Tests.Aggregate;

public sealed class DayCalendarTests
{
    private static readonly Dictionary<DayKind, char> Signs = new()
    {
        [DayKind.Outside] = '-', [DayKind.Lit] = '#', [DayKind.Rest] = 'r', [DayKind.Empty] = '.', [DayKind.Open] = 'o',
    };

    // Ten days from Monday; the second number is how many of them are over or today.
    [Theory]
    [InlineData("..#r.#..", 8, "--#r.#.ooo")]
    [InlineData("..#r.#.r", 8, "--#r.#.roo")]
    [InlineData("..#r.#.#", 8, "--#r.#.#oo")]
    [InlineData("..#r.#.#", 7, "--#r.#oooo")]
    [InlineData("r.#r.#.r", 4, "--#roooooo")]
    [InlineData("#", 1, "#ooooooooo")]
    [InlineData("..r.", 4, "----------")]
    [InlineData("...#", 2, "----------")]
    public void Every_date_is_of_one_kind(string drawing, int dayOfToday, string kinds)
    {
        var calendar = DayCalendar.Of(Given.Drawn(drawing), Given.Monday.AddDays(dayOfToday - 1));

        Assert.Equal(kinds, string.Concat(Enumerable.Range(0, 10).Select(n => Signs[calendar.KindOf(Given.Monday.AddDays(n))])));
    }

    [Fact]
    public void A_weekday_of_rest_is_rest_up_to_today_and_open_later()
    {
        var journal = Given.Drawn("#") with { Settings = Given.Settings with { RestDays = [DayOfWeek.Sunday] } };
        var calendar = DayCalendar.Of(journal, Given.Monday.AddDays(6));

        Assert.Equal(DayKind.Rest, calendar.KindOf(Given.Monday.AddDays(6)));
        Assert.Equal(DayKind.Open, calendar.KindOf(Given.Monday.AddDays(13)));
    }

    [Fact]
    public void The_record_runs_from_the_first_lit_day_to_today()
    {
        var calendar = DayCalendar.Of(Given.Drawn("r.#.#."), Given.Monday.AddDays(5));

        Assert.Equal(Given.Monday.AddDays(2), calendar.FirstLit);
        Assert.Equal(Given.Monday.AddDays(4), calendar.LastLit);
        Assert.Equal(Enumerable.Range(2, 4).Select(n => Given.Monday.AddDays(n)), calendar.Dates);
        Assert.Equal("2026-W02", Assert.Single(calendar.Weeks).Id.ToString());
    }

    [Fact]
    public void A_journal_without_a_lit_day_has_no_record()
    {
        var calendar = DayCalendar.Of(Given.Drawn("r.."), Given.Monday.AddDays(2));

        Assert.Null(calendar.FirstLit);
        Assert.Null(calendar.LastLit);
        Assert.Empty(calendar.Dates);
        Assert.Empty(calendar.Weeks);
    }

    [Theory]
    [InlineData(-1, DayKind.Outside)]
    [InlineData(0, DayKind.Lit)]
    [InlineData(1, DayKind.Rest)]
    [InlineData(2, DayKind.Empty)]
    [InlineData(3, DayKind.Open)]
    [InlineData(4, DayKind.Open)]
    public void A_week_is_of_one_kind_too(int weeksOn, DayKind kind)
    {
        var calendar = DayCalendar.Of(Given.Drawn("..#...." + "rrrrrrr" + "rrr.rrr" + ".r"), Given.Monday.AddDays(22));

        Assert.Equal(kind, calendar.KindOf(calendar.WeekOf(Given.Monday.AddDays(7 * weeksOn))));
    }
}
