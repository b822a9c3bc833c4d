using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Tests.Aggregate;

public sealed class YearTests
{
    private static readonly JournalFacts Facts = JournalAggregation.Of(
        Given.Journal(
            Given.Day(new(2024, 11, 30)) with { Mood = new Feeling(2, null) },
            Given.Day(new(2024, 12, 30), Given.Win(area: "work"), Given.Win(area: "health")) with { Mood = new Feeling(5, null) },
            Given.Day(new(2025, 1, 2), Given.Win(area: "work")) with { Mood = new Feeling(4, null), Energy = new Feeling(1, null) },
            Given.Day(new(2025, 1, 3), Given.Win()) with { Mood = new Feeling(null, "grey") },
            Given.Day(new(2025, 1, 4)) with { Mood = new Feeling(3, null) },
            Given.Day(new(2025, 2, 1), Given.Win(area: "people")) with { Mood = new Feeling(1, null) },
            Given.Day(new(2025, 4, 1), Given.Win(area: "people"))),
        new(2025, 3, 31));

    [Fact]
    public void Years_and_months_run_from_the_first_day_written_to_today()
    {
        Assert.Equal([2024, 2025], Facts.Years.Select(year => year.Year));
        Assert.Equal(
            ["2024-11", "2024-12", "2025-01", "2025-02", "2025-03"],
            Facts.Years.SelectMany(year => year.Months).Select(month => month.Month.ToString()));
    }

    [Fact]
    public void Years_and_months_count_wins_and_lit_days()
    {
        Assert.Equal([(2, 1), (3, 3)], Facts.Years.Select(year => (year.Wins, year.LitDays)));
        Assert.Equal([(2, 2), (1, 1), (0, 0)], Facts.Years[1].Months.Select(month => (month.Wins, month.LitDays)));
    }

    [Fact]
    public void Years_and_months_count_wins_by_area()
    {
        Assert.Equal([new Count("health", 1), new Count("work", 1)], Facts.Years[0].Areas);
        Assert.Equal([new Count("work", 1), new Count("people", 1)], Facts.Years[1].Areas);
        Assert.Equal([new Count("work", 1)], Facts.Years[1].Months[0].Areas);
    }

    [Fact]
    public void A_mean_is_over_the_days_that_give_a_level()
    {
        Assert.Equal([2, 5], Facts.Years[0].Months.Select(month => month.Mood));
        Assert.Equal([3.5, 1, null], Facts.Years[1].Months.Select(month => month.Mood));
        Assert.Equal(8 / 3.0, Facts.Years[1].Mood);
        Assert.Equal(1, Facts.Years[1].Energy);
        Assert.Null(Facts.Years[0].Energy);
    }

    [Fact]
    public void A_month_tells_the_mood_of_each_day_that_gives_a_level()
    {
        Assert.Equal([(new DateOnly(2025, 1, 2), 4), (new DateOnly(2025, 1, 4), 3)], Facts.Years[1].Months[0].Moods);
    }

    [Fact]
    public void An_empty_journal_has_no_year()
    {
        Assert.Empty(JournalAggregation.Of(Given.Journal(), Given.Monday).Years);
    }
}
