using SmallWins.Aggregate;

namespace SmallWins.Tests.Aggregate;

public sealed class WeekStreakTests
{
    private const string Lit = "...#...";
    private const string Empty = ".......";
    private const string AllRest = "rrrrrrr";
    private const string MostlyRest = "rrr.rrr";

    public static TheoryData<string, int[], StreakState> Drawings => new()
    {
        // The last drawn day is today.
        { "#", [1], StreakState.Alive },
        { Lit, [1], StreakState.Alive },
        { Lit + Lit + Lit, [3], StreakState.Alive },
        { Lit + ".", [1], StreakState.Open },
        { Lit + Empty, [1], StreakState.Open },
        { Lit + Empty + ".", [1], StreakState.Resting },
        { Lit + Empty + Lit, [1, 1], StreakState.Alive },
        { Lit + AllRest + Lit, [2], StreakState.Alive },
        { Lit + AllRest + AllRest + Lit, [2], StreakState.Alive },
        { Lit + AllRest + Empty + Lit, [1, 1], StreakState.Alive },
        { Lit + MostlyRest + Lit, [1, 1], StreakState.Alive },
        { Lit + AllRest + ".", [1], StreakState.Open },
        { Lit + AllRest, [1], StreakState.Open },
        { Lit + Lit + Empty + Lit + Empty + Empty, [2, 1], StreakState.Resting },
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Weeks_in_a_row_with_a_lit_day_are_a_week_streak(string drawing, int[] lengths, StreakState state)
    {
        var history = Given.Facts(drawing).WeekStreaks;

        Assert.Equal(lengths, history.All.Select(streak => streak.Length));
        Assert.Equal(state, history.State);
    }

    [Fact]
    public void Grace_is_for_days_and_not_for_weeks()
    {
        Assert.Equal(2, Given.Facts(Lit + Empty + Lit, grace: 30).WeekStreaks.All.Length);
    }

    [Fact]
    public void The_longest_is_the_earliest_of_equals_and_knows_its_weeks()
    {
        var history = Given.Facts(Lit + Empty + Lit + Lit + Empty + Lit + Lit).WeekStreaks;

        Assert.Equal("2026-W04", history.Longest!.First.Id.ToString());
        Assert.Equal("2026-W05", history.Longest.Last.Id.ToString());
        Assert.Equal("2026-W07", history.Latest!.First.Id.ToString());
    }

    [Fact]
    public void Weeks_go_on_across_a_turn_of_the_year_with_53_weeks()
    {
        DateOnly[] dates = [new(2020, 12, 24), new(2021, 1, 3), new(2021, 1, 4)];
        var facts = JournalAggregation.Of(Given.Journal(dates.Select(date => Given.Day(date, Given.Win()))), dates[^1]);

        Assert.Equal(["2020-W52", "2020-W53", "2021-W01"], facts.Weeks.Select(week => week.Week.Id.ToString()));
        Assert.Equal(3, facts.WeekStreaks.Latest!.Length);
        Assert.Equal(3, facts.Totals.LitWeeks);
    }

    [Fact]
    public void A_week_that_starts_on_Sunday_holds_its_Sunday()
    {
        // Sunday 11 January and Monday 12 January: neighbouring weeks, or one, by where weeks start.
        DateOnly[] dates = [new(2026, 1, 11), new(2026, 1, 12)];
        var journal = Given.Journal(dates.Select(date => Given.Day(date, Given.Win())));
        var sunday = journal with { Settings = journal.Settings with { WeekStarts = DayOfWeek.Sunday } };

        Assert.Equal(2, JournalAggregation.Of(journal, dates[1]).Totals.LitWeeks);
        var week = Assert.Single(JournalAggregation.Of(sunday, dates[1]).Weeks);
        Assert.Equal(("2026-W03", dates[0]), (week.Week.Id.ToString(), week.Week.First));
        Assert.Equal(2, week.LitDays);
    }

    [Fact]
    public void Without_a_lit_day_there_is_no_week_streak()
    {
        var history = Given.Facts("r..").WeekStreaks;

        Assert.Empty(history.All);
        Assert.Null(history.Latest);
        Assert.Null(history.Longest);
        Assert.Equal(StreakState.None, history.State);
    }
}
