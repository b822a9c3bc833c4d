using System.Collections.Immutable;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Tests.Aggregate;

public sealed class WeekSummaryTests
{
    private static DateOnly On(int day) => Given.Monday.AddDays(day - 1);

    private static ImmutableArray<WeekSummary> Weeks(int today, params Day[] days) => JournalAggregation.Of(Given.Journal(days), On(today)).Weeks;

    [Fact]
    public void There_is_one_for_each_week_from_the_first_lit_day_to_today()
    {
        var weeks = Weeks(25, Given.RestDay(On(1)), Given.Day(On(10), Given.Win()), Given.Day(On(23), Given.Win()));

        Assert.Equal(["2026-W03", "2026-W04", "2026-W05"], weeks.Select(week => week.Week.Id.ToString()));
        Assert.Equal([1, 0, 1], weeks.Select(week => week.LitDays));
    }

    [Fact]
    public void It_knows_the_kinds_of_its_days()
    {
        var week = Assert.Single(Weeks(5, Given.Day(On(2), Given.Win()), Given.RestDay(On(4))));

        Assert.Equal(
            [DayKind.Outside, DayKind.Lit, DayKind.Empty, DayKind.Rest, DayKind.Open, DayKind.Open, DayKind.Open],
            week.Days.Select(day => day.Kind));
        Assert.Equal(week.Week.Days, week.Days.Select(day => day.Date));
    }

    [Fact]
    public void Wins_are_counted_by_area_in_the_order_of_the_settings()
    {
        var week = Assert.Single(Weeks(
            7,
            Given.Day(On(1), Given.Win(area: "people"), Given.Win(area: "health"), Given.Win()),
            Given.Day(On(2), Given.Win(area: "people"))));

        Assert.Equal([new Count("health", 1), new Count("people", 2)], week.Areas);
        Assert.Equal(4, week.Wins.Length);
    }

    [Fact]
    public void The_tags_of_a_day_count_for_each_of_its_wins_once()
    {
        var week = Assert.Single(Weeks(
            7,
            Given.Day(On(1), Given.Win(tags: ["calm", "monday"]), Given.Win()) with { Tags = ["monday"] },
            Given.Day(On(2), Given.Win(tags: ["brave"])),
            Given.Day(On(3)) with { Tags = ["unlit"] }));

        Assert.Equal([new Count("monday", 2), new Count("brave", 1), new Count("calm", 1)], week.Tags);
    }

    [Fact]
    public void Steps_are_counted_by_goal_in_the_order_of_the_goals()
    {
        var journal = Given.Journal(
            Given.Day(On(1), Given.Win(goals: ["walk", "water"]), Given.Win(goals: ["water"])),
            Given.Day(On(2), Given.Win())) with { Goals = [Given.Goal("water"), Given.Goal("sleep"), Given.Goal("walk")] };

        var week = Assert.Single(JournalAggregation.Of(journal, On(7)).Weeks);

        Assert.Equal([new Count("water", 2), new Count("walk", 1)], week.Goals);
    }

    [Fact]
    public void Its_highlights_are_the_starred_wins()
    {
        var week = Assert.Single(Weeks(
            7,
            Given.Day(On(1), Given.Win("a", details: "Much was told of this one."), Given.Win("b", star: true)),
            Given.Day(On(3), Given.Win("c", star: true))));

        Assert.Equal(["b", "c"], week.Highlights.Select(win => win.Text.Markdown));
    }

    [Theory]
    [InlineData("", "", "", "a")]
    [InlineData("", "told", "", "b")]
    [InlineData("", "", "told", "b")]
    [InlineData("told more", "told", "", "a")]
    [InlineData("told more", "told", "told", "a")]
    [InlineData("told more", "told", "told more", "b")]
    public void Without_a_star_its_highlight_is_the_first_win_of_the_day_with_the_most_details(string a, string b, string c, string highlight)
    {
        var week = Assert.Single(Weeks(
            7,
            Given.Day(On(1), Given.Win("a", details: a)),
            Given.Day(On(2), Given.Win("b", details: b), Given.Win("c", details: c))));

        Assert.Equal([highlight], week.Highlights.Select(win => win.Text.Markdown));
    }

    [Theory]
    [InlineData(1, "a|c")]
    [InlineData(3, "c")]
    [InlineData(5, "c")]
    public void The_day_that_the_person_named_stands_first_among_its_highlights(int named, string highlights)
    {
        var journal = Given.Journal(
            Given.Day(On(1), Given.Win("a"), Given.Win("b")),
            Given.Day(On(3), Given.Win("c", star: true))) with
        {
            Weeks = [Given.Words("2026-W02") with { Highlight = On(named) }],
        };

        var week = Assert.Single(JournalAggregation.Of(journal, On(7)).Weeks);
        Assert.Equal(highlights, string.Join('|', week.Highlights.Select(win => win.Text.Markdown)));
    }

    [Fact]
    public void A_week_outside_the_record_holds_nothing_but_its_words()
    {
        var journal = Given.Journal(Given.Day(On(8), Given.Win())) with { Weeks = [Given.Words("2026-W02")] };
        var week = WeekSummary.Of(journal, JournalAggregation.Of(journal, On(10)), Week.Of(On(1), DayOfWeek.Monday));

        Assert.Equal((0, 0, "2026-W02"), (week.LitDays, week.WinsSoFar, week.Words?.Id.ToString()));
    }

    [Fact]
    public void A_week_without_wins_has_no_highlight()
    {
        Assert.Empty(Weeks(14, Given.Day(On(1), Given.Win()))[1].Highlights);
    }

    [Fact]
    public void Mood_and_energy_are_means_of_the_levels_and_leave_words_out()
    {
        var weeks = Weeks(
            14,
            Given.Day(On(1), Given.Win()) with { Mood = new Feeling(4, null), Energy = new Feeling(null, "sleepy") },
            Given.Day(On(2)) with { Mood = new Feeling(1, null) },
            Given.Day(On(3), Given.Win()) with { Mood = new Feeling(null, "almost healthy") });

        Assert.Equal(2.5, weeks[0].Mood);
        Assert.Null(weeks[0].Energy);
        Assert.Null(weeks[1].Mood);
    }

    [Fact]
    public void Firsts_are_areas_and_tags_never_seen_before()
    {
        var weeks = Weeks(
            14,
            Given.Day(On(2), Given.Win(area: "work", tags: ["new"]), Given.Win(area: "health")),
            Given.Day(On(9), Given.Win(area: "people", tags: ["new"]), Given.Win(area: "health")) with { Tags = ["dusk"] });

        Assert.Equal(
            [
                new First(FirstKind.Area, "health", On(2), null),
                new First(FirstKind.Area, "work", On(2), null),
                new First(FirstKind.Tag, "new", On(2), null),
            ],
            weeks[0].Firsts);
        Assert.Equal(
            [new First(FirstKind.Area, "people", On(9), null), new First(FirstKind.Tag, "dusk", On(9), null)],
            weeks[1].Firsts);
    }

    [Theory]
    [InlineData(28, false)]
    [InlineData(29, true)]
    [InlineData(400, true)]
    public void What_was_not_there_in_the_28_days_before_is_a_first_again(int daysLater, bool isFirst)
    {
        var later = On(1 + daysLater);
        var week = Weeks(1 + daysLater, Given.Day(On(1), Given.Win(tags: ["sea"])), Given.Day(later, Given.Win(tags: ["sea"])))[^1];

        Assert.Equal(isFirst ? [new First(FirstKind.Tag, "sea", later, On(1))] : [], week.Firsts);
    }

    [Fact]
    public void Gains_are_measured_against_the_week_before()
    {
        var weeks = Weeks(
            21,
            Given.Day(On(1), Given.Win(area: "work"), Given.Win(area: "work")),
            Given.Day(On(8), Given.Win(area: "people"), Given.Win(area: "work")),
            Given.Day(On(9), Given.Win(area: "health"), Given.Win(area: "people")),
            Given.Day(On(15), Given.Win(area: "people")));

        Assert.Equal([null, 1, -1], weeks.Select(week => week.LitDaysGained));
        Assert.Empty(weeks[0].AreasGained);
        Assert.Equal([new Count("health", 1), new Count("people", 2)], weeks[1].AreasGained);
        Assert.Empty(weeks[2].AreasGained);
    }

    [Fact]
    public void What_has_grown_so_far_is_added_up_from_week_to_week()
    {
        var weeks = Weeks(
            21,
            Given.Day(On(1), Given.Win(), Given.Win()),
            Given.Day(On(2), Given.Win()),
            Given.Day(On(15), Given.Win(), Given.Win()));

        Assert.Equal([3, 3, 5], weeks.Select(week => week.WinsSoFar));
        Assert.Equal([2, 2, 3], weeks.Select(week => week.LitDaysSoFar));
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, 2026, 1, 12)]
    [InlineData(DayOfWeek.Sunday, 2026, 1, 11)]
    public void The_words_written_about_it_are_found_by_the_week_of_its_Monday(DayOfWeek starts, int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);
        var journal = Given.Journal(Given.Day(date, Given.Win())) with
        {
            Settings = Given.Settings with { WeekStarts = starts },
            Weeks = [Given.Words("2026-W02"), Given.Words("2026-W03")],
        };

        var week = Assert.Single(JournalAggregation.Of(journal, date).Weeks);

        Assert.Equal("About 2026-W03", week.Words?.Words.Markdown);
    }

    [Theory]
    [InlineData("2021-01-03", "2020-W53")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2025-12-28", "2025-W52")]
    public void A_week_near_the_turn_of_the_year_has_its_ISO_id(string date, string id)
    {
        var day = Given.Date(date);

        Assert.Equal(id, Assert.Single(JournalAggregation.Of(Given.Journal(Given.Day(day, Given.Win())), day).Weeks).Week.Id.ToString());
    }
}
