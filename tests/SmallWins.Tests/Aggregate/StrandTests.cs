using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Tests.Aggregate;

public sealed class StrandTests
{
    private static readonly JournalFacts Facts = JournalAggregation.Of(
        Given.Journal(
            Given.Day(new(2024, 12, 30), Given.Win("a", "work"), Given.Win("b", "health", ["sea"])),
            Given.Day(new(2025, 1, 2), Given.Win("c", "work"), Given.Win("d", "work", ["sea"])) with { Tags = ["sea", "cold"] },
            Given.Day(new(2025, 3, 1), Given.Win("e", "work")),
            Given.Day(new(2025, 3, 2)) with { Tags = ["unlit"] },
            Given.Day(new(2025, 4, 1), Given.Win("later", "people", ["later"]))),
        new(2025, 3, 31));

    [Fact]
    public void Areas_with_a_win_come_in_the_order_of_the_settings()
    {
        Assert.Equal(["health", "work"], Facts.Areas.Select(area => area.Id));
    }

    [Fact]
    public void Tags_come_with_the_most_wins_first_and_then_by_name()
    {
        Assert.Equal([("sea", 3), ("cold", 2)], Facts.Tags.Select(tag => (tag.Id, tag.Wins)));
    }

    [Fact]
    public void A_strand_has_its_wins_by_year_newest_day_first()
    {
        var work = Facts.Areas[1];

        Assert.Equal([2025, 2024], work.Years.Select(year => year.Year));
        Assert.Equal(["e", "c", "d"], work.Years[0].Wins.Select(win => win.Text.Markdown));
        Assert.Equal(["a"], work.Years[1].Wins.Select(win => win.Text.Markdown));
    }

    [Fact]
    public void A_strand_counts_its_wins_and_its_lit_days()
    {
        Assert.Equal((4, 3), (Facts.Areas[1].Wins, Facts.Areas[1].LitDays));
        Assert.Equal((3, 2), (Facts.Tags[0].Wins, Facts.Tags[0].LitDays));
    }

    [Fact]
    public void A_strand_knows_its_first_and_last_day_and_when_it_was_new()
    {
        var work = Facts.Areas[1];

        Assert.Equal((new DateOnly(2024, 12, 30), new DateOnly(2025, 3, 1)), (work.First, work.Last));
        Assert.Equal(
            [
                new First(FirstKind.Area, "work", new(2024, 12, 30), null),
                new First(FirstKind.Area, "work", new(2025, 3, 1), new(2025, 1, 2)),
            ],
            work.Firsts);
    }

    [Fact]
    public void A_tag_named_like_an_area_keeps_its_own_firsts()
    {
        var facts = JournalAggregation.Of(
            Given.Journal(
                Given.Day(new(2025, 1, 1), Given.Win(area: "health")),
                Given.Day(new(2025, 1, 2), Given.Win(area: "work", tags: ["health"]))),
            new(2025, 1, 2));

        Assert.Equal([new First(FirstKind.Tag, "health", new(2025, 1, 2), null)], Assert.Single(facts.Tags).Firsts);
        Assert.Equal([new First(FirstKind.Area, "health", new(2025, 1, 1), null)], facts.Areas[0].Firsts);
    }

    [Fact]
    public void A_strand_counts_its_wins_by_month()
    {
        Assert.Equal(
            [(new Month(2024, 12), 1), (new Month(2025, 1), 2), (new Month(2025, 3), 1)],
            Facts.Areas[1].Months);
    }
}
