using SmallWins.Domain;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Domain;

public sealed class JournalTests
{
    private static readonly Journal Journal = Given.Drawn("#.r#") with
    {
        Weeks = [Given.Words("2026-W01"), Given.Words("2026-W02"), Given.Words("2026-W03")],
        Goals = [Given.Goal("water")],
    };

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(30, 3)]
    public void As_of_a_day_the_later_days_do_not_exist(int today, int days)
    {
        Assert.Equal(Journal.Days.Take(days), Journal.AsOf(Given.Monday.AddDays(today)).Days);
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, 5, "2026-W01 2026-W02")]
    [InlineData(DayOfWeek.Monday, 6, "2026-W01 2026-W02")]
    [InlineData(DayOfWeek.Monday, 7, "2026-W01 2026-W02 2026-W03")]
    [InlineData(DayOfWeek.Sunday, 5, "2026-W01 2026-W02")]
    [InlineData(DayOfWeek.Sunday, 6, "2026-W01 2026-W02 2026-W03")]
    public void As_of_a_day_there_are_words_about_the_weeks_that_have_begun(DayOfWeek starts, int today, string weeks)
    {
        var journal = Journal with { Settings = Journal.Settings with { WeekStarts = starts } };

        Assert.Equal(weeks, string.Join(' ', journal.AsOf(Given.Monday.AddDays(today)).Weeks.Select(words => words.Id)));
    }

    [Fact]
    public void As_of_a_day_settings_and_goals_stay()
    {
        var then = Journal.AsOf(Given.Monday.AddDays(-1));

        Assert.Equal((Journal.Settings, Journal.Goals), (then.Settings, then.Goals));
    }

    [Fact]
    public void The_tags_of_a_win_are_its_own_and_then_those_of_its_day()
    {
        var day = Given.Day(Given.Monday, Given.Win(tags: ["sea", "calm"])) with { Tags = ["monday", "sea"] };

        Assert.Equal(["sea", "calm", "monday"], day.TagsOf(day.Wins[0]));
    }
}
