using SmallWins.Domain;

namespace SmallWins.Tests.Parse;

public sealed class GoalAndWeekTests
{
    [Fact]
    public void All_of_a_goal_is_read()
    {
        var goals = InMemory.Parse(
            ("smallwins.yml", InMemory.Settings),
            ("goals/sip.md", "---\ntitle: A sip\nstart: 2026-07-06\n---\n"),
            ("goals/glass.md", "---\ntitle: A glass\nkind: process\narea: body\nstart: 2026-07-13\ndays: 14\nschedule: [fri, mon]\nsmaller: A sip\ngrows_from: sip\nlet_go: 2026-07-20\n---\nWhy.\n")).Value.Journal.Goals;
        Assert.Equal(["sip", "glass"], goals.Select(goal => goal.Id));
        var glass = goals[1];
        Assert.Equal(("A glass", "health", new DateOnly(2026, 7, 13), 14, "A sip", "sip"), (glass.Title, glass.Area, glass.Start, glass.Days, glass.Smaller, glass.GrowsFrom));
        Assert.Equal((new DateOnly(2026, 7, 20), "Why.", new Schedule([DayOfWeek.Monday, DayOfWeek.Friday], null)), (glass.LetGo!.Value, glass.Words.Markdown, glass.Schedule));
        Assert.Equal((7, GoalKind.Process, Schedule.Daily), (goals[0].Days, goals[0].Kind, goals[0].Schedule));
    }

    [Theory]
    [InlineData("daily", 7, null)]
    [InlineData("weekdays", 5, null)]
    [InlineData("3/week", 7, 3)]
    [InlineData("3 / week", 7, 3)]
    [InlineData("2x/week", 7, 2)]
    [InlineData("mon, wed", 2, null)]
    [InlineData("[Mon, monday, sun]", 2, null)]
    [InlineData("thursday", 1, null)]
    public void A_schedule_has_the_forms_that_people_write(string schedule, int weekdays, int? times)
    {
        var parsed = InMemory.Parse(("goals/a.md", $"---\ntitle: A\nstart: 2026-07-06\nschedule: {schedule}\n---\n"));
        Assert.Empty(parsed.Problems);
        var read = parsed.Value.Journal.Goals.Single().Schedule;
        Assert.Equal((weekdays, times), (read.Weekdays.Length, read.TimesAWeek));
    }

    [Fact]
    public void Each_circle_is_said_once_and_leads_nowhere()
    {
        var parsed = InMemory.Parse([.. new[] { "a:b", "b:c", "c:a", "d:a", "e:e", "f:" }.Select(pair => (
            $"goals/{pair[0]}.md", $"---\ntitle: T\nstart: 2026-07-06\ngrows_from: {pair[2..]}\n---\n"))]);
        Assert.Equal(["goals/a.md", "goals/e.md"], parsed.Problems.Select(problem => problem.Span.File));
        Assert.All(parsed.Problems, problem => Assert.Equal("SW1408", problem.Code));
        Assert.Equal("d", parsed.Value.Journal.Goals.Single(goal => goal.GrowsFrom is not null).Id);
    }

    [Fact]
    public void A_goal_that_is_a_draft_shows_nowhere_and_its_marks_are_no_slips()
    {
        (string, string)[] files =
        [
            ("goals/a-glass.md", "---\ntitle: A\nstart: 2026-07-06\ndraft: true\n---\n[x](x.md)\n"),
            ("goals/b-glass.md", "---\ntitle: B\nstart: 2026-07-06\ngrows_from: a-glass\n---\n"),
            (InMemory.DayPath, "- Drank @a-glass\n"),
        ];
        var parsed = InMemory.Parse(files);
        Assert.Empty(parsed.Problems);
        Assert.Empty(parsed.Value.References);
        Assert.Null(parsed.Value.Journal.Goals.Single().GrowsFrom);
        Assert.Empty(parsed.Value.Journal.Days.Single().Wins.Single().Goals);
        Assert.Equal("a-glass", InMemory.Parse(drafts: true, files).Value.Journal.Goals.Single(goal => goal.Id == "b-glass").GrowsFrom);
    }

    [Theory]
    [InlineData("felt: too much", Felt.TooMuch)]
    [InlineData("felt: Too_Much", Felt.TooMuch)]
    [InlineData("felt: easy", Felt.Easy)]
    [InlineData("felt: right", Felt.Right)]
    [InlineData("felt:", null)]
    public void A_week_says_how_it_felt(string line, Felt? felt)
    {
        var parsed = InMemory.Parse(("weeks/2026-W29.md", $"---\n{line}\ntitle: T\nhighlight: 2026-07-19\n---\nWords.\n"));
        Assert.Empty(parsed.Problems);
        var week = parsed.Value.Journal.Weeks.Single();
        Assert.Equal(("2026-W29", "T", new DateOnly(2026, 7, 19), felt, "Words."), (week.Id.ToString(), week.Title, week.Highlight!.Value, week.Felt, week.Words.Markdown));
    }

    [Theory]
    [InlineData("monday", "2026-07-19", true)]
    [InlineData("monday", "2026-07-12", false)]
    [InlineData("sunday", "2026-07-12", true)]
    [InlineData("sunday", "2026-07-19", false)]
    public void A_highlight_lies_in_the_week_as_the_person_counts_it(string starts, string highlight, bool isInside)
    {
        var parsed = InMemory.Parse(("smallwins.yml", $"week_starts: {starts}"), ("weeks/2026-W29.md", $"---\nhighlight: {highlight}\n---\n"));
        Assert.Equal(isInside, parsed.Value.Journal.Weeks.Single().Highlight is not null);
        Assert.Equal(isInside, parsed.Problems.IsEmpty);
    }

    [Fact]
    public void Drafts_and_private_words_of_a_week_are_kept_as_they_are_meant()
    {
        var weeks = InMemory.Parse(("weeks/2026-W28.md", "---\ndraft: true\n---\n"), ("weeks/2026-W29.md", "---\nprivate: true\n---\n")).Value.Journal.Weeks;
        Assert.Equal(["2026-W29 True"], weeks.Select(week => $"{week.Id} {week.Private}"));
    }
}
