using SmallWins.Domain;
using SmallWins.Edit;
using SmallWins.Parse;

namespace SmallWins.Tests.Edit;

public class NewWinTests
{
    private static readonly Vocabulary Words = new(
        Settings.Default with { Areas = [new("health", "Health", "green", ["body"]), new("work", "Work", "blue", [])] }, ["letters", "calm"]);

    [Theory]
    [InlineData("Sent the email", "Sent the email")]
    [InlineData("  Sent the email \n", "Sent the email")]
    [InlineData("Sent *the* `email` #work ⭐", "Sent *the* `email` #work ⭐")]
    [InlineData("7:30 One glass of water", "7:30 One glass of water")]
    [InlineData("#work Sent it", "#work Sent it")]
    [InlineData("# of pages: 3", "\\# of pages: 3")]
    [InlineData("- called", "\\- called")]
    [InlineData("* called", "\\* called")]
    [InlineData("+ called", "\\+ called")]
    [InlineData("1. called", "1\\. called")]
    [InlineData("1) called", "1\\) called")]
    [InlineData("1984 read", "1984 read")]
    [InlineData("[ ] called", "\\[ ] called")]
    [InlineData("[x] called", "\\[x] called")]
    [InlineData("> called", "\\> called")]
    [InlineData("---", "\\---")]
    [InlineData("```", "\\```")]
    [InlineData("<div> is a tag", "\\<div> is a tag")]
    [InlineData("[a]: b", "\\[a]: b")]
    [InlineData("[read](https://example.org) it", "[read](https://example.org) it")]
    [InlineData("Tab\tand\u0007bell", "Tab andbell")]
    public void A_win_is_one_line_of_text_whatever_it_begins_with(string text, string line) =>
        Assert.Equal([line], Win(text).Lines(Words));

    [Fact]
    public void Further_lines_are_details() =>
        Assert.Equal(["Sent it", "one", "", "- two", "\\---"], Win("Sent it\r\n\none  \n\n- two\n---\n\n").Lines(Words));

    [Fact]
    public void Options_become_marks_at_the_end() =>
        Assert.Equal(
            ["Sent it #work @letters @calm ⭐ #private"],
            (Win("Sent it") with { Area = "work", Goals = ["letters", "calm"], Star = true, Private = true }).Lines(Words));

    [Fact]
    public void A_mark_that_the_words_have_is_not_written_twice() =>
        Assert.Equal(
            ["Sent it #Work @letters ⭐"],
            (Win("Sent it #Work @letters ⭐") with { Area = "work", Goals = ["letters"], Star = true }).Lines(Words));

    [Theory]
    [InlineData("Ran #body", "health", "Ran #body")]
    [InlineData("Ran #body", "work", "#work Ran #body")]
    public void The_area_that_was_asked_for_is_the_first_one(string text, string area, string line) =>
        Assert.Equal([line], (Win(text) with { Area = area }).Lines(Words));

    [Fact]
    public void A_picture_is_the_last_of_the_details() =>
        Assert.Equal(["Sent it", "at last", "![the sent folder](../../photos/the-sent-folder.jpg)"], Win("Sent it\nat last").Lines(Words, "../../photos/the-sent-folder.jpg"));

    [Theory]
    [InlineData("", false)]
    [InlineData(" \n ", false)]
    [InlineData("⭐ #star #Private", false)]
    [InlineData("#yoga", true)]
    [InlineData("#1", true)]
    [InlineData("@", true)]
    [InlineData("#work done", true)]
    [InlineData("🎉", true)]
    public void A_star_alone_is_no_win(string text, bool has) => Assert.Equal(has, Win(text).HasWords);

    private static NewWin Win(string text) => new() { Text = text, Date = new DateOnly(2026, 7, 14) };
}
