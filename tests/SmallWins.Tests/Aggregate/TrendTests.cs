using CsCheck;
using SmallWins.Aggregate;

namespace SmallWins.Tests.Aggregate;

public sealed class TrendTests
{
    [Fact]
    public void Wins_and_lit_days_add_up_day_by_day_from_nothing()
    {
        var trends = Given.Facts("#.##").Trends;

        Assert.Equal(
            [
                new SumOfWins(Given.Monday.AddDays(-1), 0, 0),
                new SumOfWins(Given.Monday, 1, 1),
                new SumOfWins(Given.Monday.AddDays(1), 1, 1),
                new SumOfWins(Given.Monday.AddDays(2), 2, 2),
                new SumOfWins(Given.Monday.AddDays(3), 3, 3),
            ],
            trends.Growth);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(419)]
    [InlineData(420)]
    [InlineData(421)]
    [InlineData(3_000)]
    [InlineData(36_525)]
    [InlineData(400_000)]
    public void A_long_journal_has_no_more_points_than_a_picture_can_show_and_ends_today(int days)
    {
        var first = new DateOnly(900, 1, 1);
        var trends = JournalAggregation.Of(Given.Journal(Given.Day(first, Given.Win(area: "work"))), first.AddDays(days - 1)).Trends;

        Assert.InRange(trends.Growth.Length, 2, 422);
        Assert.InRange(trends.Areas.Length, 2, 122);
        Assert.Equal((first.AddDays(-1), first.AddDays(days - 1)), (trends.Growth[0].Date, trends.Growth[^1].Date));
        Assert.Equal(trends.Growth.Select(sum => sum.Date).Distinct().Order(), trends.Growth.Select(sum => sum.Date));
    }

    [Fact]
    public void Hours_count_the_wins_that_carry_a_time()
    {
        var day = Given.Day(
            Given.Monday,
            Given.Win() with { Time = new TimeOnly(0, 0) },
            Given.Win() with { Time = new TimeOnly(7, 30) },
            Given.Win() with { Time = new TimeOnly(7, 59) },
            Given.Win() with { Time = new TimeOnly(23, 59) },
            Given.Win());

        var hours = JournalAggregation.Of(Given.Journal(day), Given.Monday).Trends.Hours;

        Assert.Equal(24, hours.Length);
        Assert.Equal((1, 2, 1, 4), (hours[0], hours[7], hours[23], hours.Sum()));
    }

    [Theory]
    [InlineData("##..#", 4, 2)]
    [InlineData("##.r.#", 5, 3)]
    [InlineData("#......#", 7, 6)]
    public void A_return_knows_how_many_quiet_days_came_before(string drawing, int on, int quiet) =>
        Assert.Equal([new ReturnDay(Given.Monday.AddDays(on), quiet)], Given.Facts(drawing).Trends.Returns);

    [Fact]
    public void A_journal_younger_than_a_year_has_no_year_ago_and_one_that_rests_since_has_none_to_show()
    {
        Assert.Null(Given.Facts("###").Trends.YearAgo);
        Assert.Null(JournalAggregation.Of(Given.Drawn("###"), Given.Monday.AddYears(2)).Trends.YearAgo);
    }

    [Fact]
    public void A_year_ago_on_the_29th_of_february_is_the_28th()
    {
        var journal = Given.Journal(
            Given.Day(Given.Date("2023-02-28"), Given.Win()),
            Given.Day(Given.Date("2023-03-01"), Given.Win()),
            Given.Day(Given.Date("2024-02-29"), Given.Win()));

        Assert.Equal(new SumOfWins(Given.Date("2023-02-28"), 1, 1), JournalAggregation.Of(journal, Given.Date("2024-02-29")).Trends.YearAgo);
    }

    [Fact]
    public void An_empty_journal_has_no_trends()
    {
        var trends = JournalAggregation.Of(Given.Journal(), Given.Monday).Trends;

        Assert.Empty(trends.Growth);
        Assert.Empty(trends.Areas);
        Assert.Empty(trends.RhythmDays);
        Assert.Empty(trends.Returns);
        Assert.Null(trends.YearAgo);
    }

    [Fact]
    public void Sums_never_sink_and_end_at_the_totals() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var facts = journal.Facts;
                var growth = facts.Trends.Growth;

                Assert.All(growth.Zip(growth.Skip(1)), pair => Assert.True(pair.First.Date < pair.Second.Date && pair.First.Wins <= pair.Second.Wins && pair.First.LitDays <= pair.Second.LitDays));
                Assert.Equal((facts.Totals.Wins, facts.Totals.LitDays), growth is [.., var last] ? (last.Wins, last.LitDays) : (0, 0));
                Assert.True(growth.IsEmpty || growth[0] is { Wins: 0, LitDays: 0 });
            },
            iter: 500);

    [Fact]
    public void Sums_of_areas_never_sink_and_end_at_each_areas_wins() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var facts = journal.Facts;
                var areas = facts.Trends.Areas;

                Assert.All(areas.Zip(areas.Skip(1)), pair => Assert.All(pair.First.Wins.Zip(pair.Second.Wins), sums => Assert.True(sums.First <= sums.Second)));
                Assert.Equal(facts.Areas.Select(area => area.Wins), areas is [.., var last] ? last.Wins : []);
            },
            iter: 500);

    [Fact]
    public void The_days_of_the_rhythm_are_those_that_it_counts() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var facts = journal.Facts;
                var days = facts.Trends.RhythmDays;

                Assert.Equal(facts.Rhythm, new Rhythm(days.Count(date => facts.Calendar.KindOf(date) == DayKind.Lit), days.Length));
                Assert.Equal(days.Order(), days);
            },
            iter: 500);

    [Fact]
    public void Returns_are_as_many_as_the_totals_say_and_on_the_days_of_return() =>
        RandomJournal.Any.Each(
            journal =>
            {
                var facts = journal.Facts;

                Assert.Equal(facts.Totals.Returns, facts.Trends.Returns.Length);
                Assert.Equal(facts.Streaks.Returns, facts.Trends.Returns.Select(back => back.Date));
                Assert.All(facts.Trends.Returns, back => Assert.True(back.QuietDays > journal.Journal.Settings.Grace));
            },
            iter: 500);
}
