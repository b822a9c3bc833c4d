using SmallWins.Domain;
using SmallWins.Edit;

namespace SmallWins.Tests.Edit;

public sealed class FileToEditTests : IDisposable
{
    private const string Day = "days/2026/2026-07-14.md";
    private static readonly DateOnly Tuesday = new(2026, 7, 14);
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_new_day_begins_with_a_bullet_so_that_what_is_typed_is_a_win()
    {
        var file = FileToEdit.OfDay(temp.Path, Settings.Default, Tuesday);
        Assert.Equal(Day, file.File);
        Assert.Equal([], temp.Files());
        Assert.Equal((1, 3), file.Begin(temp.Path, Settings.Default));
        temp.Write(Day, temp.Read(Day).Insert(2, "Sent it"));
        Assert.False(file.Leave(temp.Path));
        Assert.Equal("Sent it", Journal().Days.Single().Wins.Single().Text.Markdown);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("-\n")]
    [InlineData("- ")]
    [InlineData("- \r\n\r\n")]
    public void A_day_in_which_nothing_was_written_goes_again(string? saved)
    {
        var file = FileToEdit.OfDay(temp.Path, Settings.Default, Tuesday);
        file.Begin(temp.Path, Settings.Default);
        temp.Write(Day, saved ?? temp.Read(Day));
        Assert.True(file.Leave(temp.Path));
        Assert.False(File.Exists(temp[Day]));
        Assert.False(file.Leave(temp.Path));
    }

    [Theory]
    [InlineData("- a\n- b\n  more\n\n## Notes\n\ntext\n", 3)]
    [InlineData("---\nmood: 4\n---\n- a\n\ntext\n", 4)]
    [InlineData("---\nmood: 4\n---\n", 4)]
    [InlineData("# Notes\n\ntext\n", 3)]
    [InlineData("## Wins\n\n## Notes\n\ntext\n", 1)]
    public void A_day_that_is_there_stays_as_it_is_and_is_opened_at_the_end_of_its_wins(string text, int line)
    {
        temp.Write(Day, text);
        var file = FileToEdit.OfDay(temp.Path, Settings.Default, Tuesday);
        Assert.Equal(line, file.Begin(temp.Path, Settings.Default).Line);
        Assert.False(file.Leave(temp.Path));
        Assert.Equal(text, temp.Read(Day));
    }

    [Fact]
    public void A_new_week_begins_with_its_facts_and_three_questions_that_no_page_shows()
    {
        var file = Week("One day and three wins.", "Sent the --> email\nnow");
        Assert.Equal(("weeks/2026-W29.md", (12, 1)), (file.File, file.Begin(temp.Path, Settings.Default)));
        Assert.Equal(
            """
            ---
            title:
            felt:       # easy | right | too much
            highlight:  # the date of the day that stood out
            ---
            <!-- Monday, 13 July 2026 to Sunday, 19 July 2026
                 One day and three wins.
                 Sent the → email now
                 These lines are not shown on the site. Write below them. -->

            <!-- What went right that you want to remember? -->


            <!-- What helped it along? -->


            <!-- What would be kind to the week that comes? -->

            """,
            temp.Read(file.File));
        Assert.True(Journal().Weeks.Single().Words.IsEmpty);

        temp.Write(file.File, temp.Read(file.File).Replace("remember? -->", "remember? -->\nThe email.", StringComparison.Ordinal).Replace("felt: ", "felt: right", StringComparison.Ordinal));
        var written = Journal().Weeks.Single();
        Assert.Equal(("The email.", Felt.Right), (written.Words.Markdown, written.Felt));
        Assert.False(file.Leave(temp.Path));
    }

    [Fact]
    public void A_week_in_which_nothing_was_written_goes_again_and_one_that_was_written_stays()
    {
        Assert.Equal("weeks/2026-W29.md", Week().File);
        Week().Begin(temp.Path, Settings.Default);
        Assert.True(Week().Leave(temp.Path));

        temp.Write("weeks/2026-w29.markdown", "A lot.\n\n");
        Assert.Equal(("weeks/2026-w29.markdown", (1, 7)), (Week().File, Week().Begin(temp.Path, Settings.Default)));
        Assert.False(Week().Leave(temp.Path));
        Assert.Equal("A lot.\n\n", temp.Read("weeks/2026-w29.markdown"));
    }

    [Fact]
    public void Goals_and_settings_are_opened_and_never_removed()
    {
        temp.Write("goals/water.md", "---\ntitle: Water\nstart: 2026-07-13\n---\nWhy.\n");
        var goal = FileToEdit.OfGoal(temp.Path, "Water")!;
        Assert.Equal(("goals/water.md", (5, 5), false), (goal.File, goal.Begin(temp.Path, Settings.Default), goal.Leave(temp.Path)));

        NewJournal.Start(temp.Path, Tuesday);
        var settings = FileToEdit.OfSettings();
        settings.Begin(temp.Path, Settings.Default);
        Assert.False(settings.Leave(temp.Path));
        Assert.True(File.Exists(temp["smallwins.yml"]));
    }

    private Journal Journal() => SiteBuild.Load(new BuildOptions { JournalFolder = temp.Path, Now = DateTimeOffset.UnixEpoch }).Journal;

    private FileToEdit Week(params string[] facts) => FileToEdit.OfWeek(temp.Path, SmallWins.Domain.Week.Of(Tuesday, DayOfWeek.Monday), facts);
}
