using SmallWins.Aggregate;

namespace SmallWins.Tests.Aggregate;

public sealed class StreakTests
{
    /// <summary>The table of docs/streaks.md, row by row.</summary>
    [Theory]
    [InlineData("###", "(3, 3)", StreakState.Alive, 0)]
    [InlineData("##.", "(2, 2)", StreakState.Open, 0)]
    [InlineData("##.#", "(3, 4)", StreakState.Alive, 0)]
    [InlineData("##..#", "(2, 2), (1, 1)", StreakState.Alive, 1)]
    [InlineData("##.#.#", "(4, 6)", StreakState.Alive, 0)]
    [InlineData("##.######.#", "(9, 11)", StreakState.Alive, 0)]
    [InlineData("##rrr##", "(4, 7)", StreakState.Alive, 0)]
    [InlineData("##.rrr#", "(3, 7)", StreakState.Alive, 0)]
    [InlineData("##.r.#", "(2, 2), (1, 1)", StreakState.Alive, 1)]
    [InlineData("#..", "(1, 1)", StreakState.Open, 0)]
    [InlineData("#...", "(1, 1)", StreakState.Resting, 0)]
    [InlineData("##rr", "(2, 2)", StreakState.Open, 0)]
    public void A_worked_example_has_its_streaks_state_and_returns(string drawing, string streaks, StreakState state, int returns)
    {
        var facts = Given.Facts(drawing);

        Assert.Equal(streaks, Said(facts.Streaks));
        Assert.Equal(state, facts.Streaks.State);
        Assert.Equal(returns, facts.Totals.Returns);
    }

    [Theory]
    [InlineData("##.#", 0, "(2, 2), (1, 1)", StreakState.Alive)]
    [InlineData("##r#", 0, "(3, 4)", StreakState.Alive)]
    [InlineData("##.", 0, "(2, 2)", StreakState.Open)]
    [InlineData("##..", 0, "(2, 2)", StreakState.Resting)]
    [InlineData("##..#", 2, "(3, 5)", StreakState.Alive)]
    [InlineData("##.r.#", 2, "(3, 6)", StreakState.Alive)]
    [InlineData("##...#", 2, "(2, 2), (1, 1)", StreakState.Alive)]
    [InlineData("##...", 2, "(2, 2)", StreakState.Open)]
    [InlineData("##....", 2, "(2, 2)", StreakState.Resting)]
    public void The_grace_says_how_many_empty_days_a_gap_may_have(string drawing, int grace, string streaks, StreakState state)
    {
        var history = Given.Facts(drawing, grace: grace).Streaks;

        Assert.Equal(streaks, Said(history));
        Assert.Equal(state, history.State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("r.r")]
    public void Without_a_lit_day_there_is_no_streak(string drawing)
    {
        var history = JournalAggregation.Of(Given.Drawn(drawing), Given.Monday.AddDays(2)).Streaks;

        Assert.Empty(history.All);
        Assert.Empty(history.Returns);
        Assert.Null(history.Latest);
        Assert.Null(history.Longest);
        Assert.Equal(StreakState.None, history.State);
    }

    [Fact]
    public void The_longest_is_the_earliest_of_equals()
    {
        var history = Given.Facts("#..###..##..###..#").Streaks;

        Assert.Equal(new Streak(Given.Monday.AddDays(3), Given.Monday.AddDays(5), 3), history.Longest);
        Assert.Equal(new Streak(Given.Monday.AddDays(17), Given.Monday.AddDays(17), 1), history.Latest);
    }

    [Fact]
    public void A_return_is_the_first_day_of_each_streak_but_the_first()
    {
        var history = Given.Facts("##..##...#").Streaks;

        Assert.Equal([Given.Monday.AddDays(4), Given.Monday.AddDays(9)], history.Returns);
        Assert.True(history.IsReturn(Given.Monday.AddDays(4)));
        Assert.False(history.IsReturn(Given.Monday));
        Assert.False(history.IsReturn(Given.Monday.AddDays(5)));
    }

    [Fact]
    public void One_who_has_come_back_sees_a_streak_of_one_and_never_none()
    {
        var history = Given.Facts("#####......#").Streaks;

        Assert.Equal((1, StreakState.Alive), (history.Latest!.Length, history.State));
    }

    [Fact]
    public void A_weekday_of_rest_neither_counts_nor_divides()
    {
        // Friday and Saturday lit, Sunday of rest, Monday empty, Tuesday lit.
        var journal = Given.Drawn("##..#", first: new DateOnly(2026, 1, 9));
        var today = new DateOnly(2026, 1, 13);

        Assert.Equal("(2, 2), (1, 1)", Said(JournalAggregation.Of(journal, today).Streaks));

        var resting = journal with { Settings = journal.Settings with { RestDays = [DayOfWeek.Sunday] } };
        Assert.Equal("(3, 5)", Said(JournalAggregation.Of(resting, today).Streaks));
    }

    [Fact]
    public void A_rest_day_with_a_win_is_lit()
    {
        var days = new[] { Given.Day(Given.Monday, Given.Win()), Given.Day(Given.Monday.AddDays(1), Given.Win()) with { Rest = true } };

        Assert.Equal("(2, 2)", Said(JournalAggregation.Of(Given.Journal(days), Given.Monday.AddDays(1)).Streaks));
    }

    [Fact]
    public void Rest_days_never_inflate_a_streak()
    {
        // Five real days with nineteen of rest between them: another tool showed 24.
        var facts = Given.Facts("#rrrrr#rrrrr#rrrrr#rrrr#");

        Assert.Equal((5, 24), (facts.Streaks.Latest!.Length, facts.Streaks.Latest.Span));
    }

    [Fact]
    public void One_grace_covers_its_own_gap_and_no_other()
    {
        Assert.Equal(2, Given.Facts("#" + new string('.', 60) + "#").Streaks.All.Length);
    }

    private static string Said(StreakHistory history) => string.Join(", ", history.All.Select(streak => $"({streak.Length}, {streak.Span})"));
}
