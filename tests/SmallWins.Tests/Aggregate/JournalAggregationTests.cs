using SmallWins.Aggregate;

namespace SmallWins.Tests.Aggregate;

public sealed class JournalAggregationTests
{
    [Fact]
    public void Totals_count_wins_lit_days_lit_weeks_and_returns()
    {
        var facts = JournalAggregation.Of(
            Given.Journal(
                Given.Day(Given.Monday, Given.Win(), Given.Win()),
                Given.Day(Given.Monday.AddDays(1), Given.Win()),
                Given.Day(Given.Monday.AddDays(2)),
                Given.Day(Given.Monday.AddDays(20), Given.Win())),
            Given.Monday.AddDays(30));

        Assert.Equal(new Totals(Wins: 4, LitDays: 3, LitWeeks: 2, Returns: 1), facts.Totals);
    }

    [Fact]
    public void The_latest_lit_day_is_the_last_with_a_win_up_to_today()
    {
        var journal = Given.Drawn("#.#.r#");

        Assert.Equal(Given.Monday.AddDays(2), JournalAggregation.Of(journal, Given.Monday.AddDays(4)).LatestLitDay?.Date);
        Assert.Null(JournalAggregation.Of(journal, Given.Monday.AddDays(-1)).LatestLitDay);
    }

    [Fact]
    public void An_empty_journal_has_facts_that_are_all_nothing()
    {
        var facts = JournalAggregation.Of(Given.Journal(), Given.Monday);

        Assert.Equal(new Totals(0, 0, 0, 0), facts.Totals);
        Assert.Equal(new Rhythm(0, 0), facts.Rhythm);
        Assert.Empty(facts.Weeks);
        Assert.Empty(facts.Areas);
        Assert.Empty(facts.Tags);
        Assert.Null(facts.LatestLitDay);
    }

    [Fact]
    public void A_journal_of_a_hundred_years_is_summed_up()
    {
        var first = new DateOnly(1926, 1, 1);
        var journal = Given.Journal(Enumerable.Range(0, 36_525).Select(n => Given.Day(first.AddDays(n), Given.Win(area: "work", tags: ["daily"]))));

        var facts = JournalAggregation.Of(journal, first.AddDays(36_524));

        Assert.Equal(new Totals(36_525, 36_525, 5219, 0), facts.Totals);
        Assert.Equal(36_525, facts.Streaks.Longest?.Length);
        Assert.Equal(100, facts.Years.Length);
        Assert.Equal(36_525, facts.Weeks[^1].WinsSoFar);
    }
}
