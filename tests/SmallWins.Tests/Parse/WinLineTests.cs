using System.Text.RegularExpressions;
using CsCheck;
using Markdig.Syntax;
using SmallWins.Parse.Markdown;

namespace SmallWins.Tests.Parse;

public sealed partial class WinLineTests
{
    [Theory]
    [InlineData("Sent the email #work", "Sent the email", "work", "")]
    [InlineData("#work Sent the email", "Sent the email", "work", "")]
    [InlineData("Went for a #body walk", "Went for a body walk", "health", "")]
    [InlineData("Ran #health #work #morning", "Ran", "health", "work morning")]
    [InlineData("Ran #health #body", "Ran", "health", "")]
    [InlineData("Ran #Health", "Ran", "health", "")]
    [InlineData("Ran #morning #Morning", "Ran", null, "morning")]
    [InlineData("Ticket #1 is done", "Ticket #1 is done", null, "")]
    [InlineData("Ticket #1a is done", "Ticket 1a is done", null, "1a")]
    [InlineData("Learned C#", "Learned C#", null, "")]
    [InlineData("Learned #c++ today", "Learned #c++ today", null, "")]
    [InlineData("In `#work` code", "In `#work` code", null, "")]
    [InlineData("A [link #work](x.md) here", "A [link #work](x.md) here", null, "")]
    [InlineData("A [[note#work]] here", "A [[note#work]] here", null, "")]
    [InlineData("See https://example.org/#work", "See https://example.org/#work", null, "")]
    [InlineData("See <https://example.org/#work>", "See <https://example.org/#work>", null, "")]
    [InlineData("A <b title=\"#work\">b</b>", "A <b title=\"#work\">b</b>", null, "")]
    [InlineData("Not \\#work", "Not \\#work", null, "")]
    [InlineData("Was (#work) there", "Was (work) there", "work", "")]
    [InlineData("Was \"#work\" there", "Was \"work\" there", "work", "")]
    [InlineData("**#work** done", "**work** done", "work", "")]
    [InlineData("a#work", "a#work", null, "")]
    [InlineData("Home, #work.", "Home, work.", "work", "")]
    [InlineData("#health: slept well", "health: slept well", "health", "")]
    [InlineData("#büro/ordnung_2 Gemacht", "Gemacht", null, "büro/ordnung_2")]
    [InlineData("Read #snake_case_tag now", "Read snake_case_tag now", null, "snake_case_tag")]
    [InlineData("#yoga", "yoga", null, "yoga")]
    [InlineData("#work ⭐ 1. place", "1\\. place", "work", "")]
    [InlineData("#work - dash", "\\- dash", "work", "")]
    [InlineData("#work [a]: b", "\\[a]: b", "work", "")]
    [InlineData("Fish & chips | mash #social", "Fish & chips | mash", "social", "")]
    public void Areas_and_tags_are_read_and_shown_as_written_in_the_format(string line, string text, string? area, string tags)
    {
        var win = InMemory.TheWin(line);
        Assert.Equal((text, area, tags), (win.Text.Markdown, win.Area, string.Join(' ', win.Tags)));
    }

    [Theory]
    [InlineData("Drank @glass-of-water", "Drank", 1)]
    [InlineData("Drank a @glass-of-water today", "Drank a glass-of-water today", 1)]
    [InlineData("@Glass-of-Water @glass-of-water", "Glass-of-Water glass-of-water", 1)]
    [InlineData("Wrote to anna@glass-of-water", "Wrote to anna@glass-of-water", 0)]
    [InlineData("Wrote to @anna", "Wrote to @anna", 0)]
    [InlineData("In `@glass-of-water` code", "In `@glass-of-water` code", 0)]
    public void A_goal_is_a_mark_where_it_exists_and_text_elsewhere(string line, string text, int goals)
    {
        var win = InMemory.TheWin(line);
        Assert.Equal((text, goals), (win.Text.Markdown, win.Goals.Length));
    }

    [Theory]
    [InlineData("07:30 Water", "Water", "07:30")]
    [InlineData("7:30 Water", "Water", "07:30")]
    [InlineData("⭐ 7:30 #health Water", "Water", "07:30")]
    [InlineData("07:30 - Water", "Water", "07:30")]
    [InlineData("07:30: Water", "Water", "07:30")]
    [InlineData("7:30 pm Dinner", "Dinner", "19:30")]
    [InlineData("12:05 am Moon", "Moon", "00:05")]
    [InlineData("24:30 Water", "24:30 Water", null)]
    [InlineData("07:30-08:00 Water", "07:30-08:00 Water", null)]
    [InlineData("At 07:30 water", "At 07:30 water", null)]
    [InlineData("`07:30` water", "`07:30` water", null)]
    public void A_time_counts_at_the_start(string line, string text, string? time)
    {
        var win = InMemory.TheWin(line);
        Assert.Equal((text, time), (win.Text.Markdown, win.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("Done ⭐", "Done", true, false)]
    [InlineData("Done⭐️", "Done", true, false)]
    [InlineData("⭐⭐ Done", "Done", true, false)]
    [InlineData("Done #star #private", "Done", true, true)]
    [InlineData("Saw a #star tonight", "Saw a star tonight", true, false)]
    [InlineData("Saw a ⭐ tonight", "Saw a ⭐ tonight", true, false)]
    [InlineData("Saw `⭐`", "Saw `⭐`", false, false)]
    public void Stars_and_private_are_switches_and_no_tags(string line, string text, bool star, bool isPrivate)
    {
        var win = InMemory.TheWin(line);
        Assert.Equal((text, star, isPrivate, 0), (win.Text.Markdown, win.Star, win.Private, win.Tags.Length));
    }

    [Theory]
    [InlineData("- Ran #helth", "1:7 SW1206")]
    [InlineData("- Drank @glas-of-water", "1:9 SW1207")]
    [InlineData("- Met @bob", "")]
    [InlineData("- Ran #run", "")]
    [InlineData("-\n", "1:1 SW1201")]
    [InlineData("- [x]\n- <!-- what went right? -->\n", "1:1 SW1201; 2:1 SW1201")]
    public void What_may_be_a_slip_is_mentioned(string text, string said) => Assert.Equal(said, InMemory.Day(text).Problems.Said());

    private static readonly Gen<string> Pieces = Gen.OneOf(new[] {
        "#", "@", "⭐", "*", "**", "_", "`", "[", "]", "(", ")", "<", ">", "\\", "|", "~~", ":", "07:30", "work", "health", "star",
        "private", "glass-of-water", "glas-of-water", "#work", "#1", "@glass-of-water", " ", "  ", "-", "1.", "!", "[[", "]]", "é", "日本", "👍🏽", "&amp;", "\"",
        "http://x.de/#a", "a@b.de", "\t", "word", ".", ",", "[x] ", "{", "}", "$", "=", "+", "\n  ", "\n" }.Select(Gen.Const).ToArray());

    private static readonly Gen<string> Lines = Pieces.Array[0, 14].Select(pieces =>
        string.Concat(pieces.Select((piece, i) => piece == "word" ? $"wörd{i}" : piece)));

    [Fact]
    public void No_line_however_odd_throws_or_loses_a_word() => Lines.Each(line =>
    {
        var text = "- " + line + "\n";
        var parsed = InMemory.Day(text);
        var day = parsed.Value.Journal.Days.FirstOrDefault();
        var kept = day is null ? "" : string.Concat(day.Wins.Select(win => win.Text.Markdown + win.Details.Markdown + win.Area + string.Concat(win.Tags) + string.Concat(win.Goals)))
            + string.Concat(day.Notes.Select(notes => notes.Markdown));
        if (!text.Contains("[ ]", StringComparison.Ordinal))
        {
            Assert.All(Word().Matches(text), word => Assert.Contains(word.Value, kept, StringComparison.Ordinal));
        }

        Assert.All(parsed.Problems, problem =>
        {
            var lines = text.Split('\n');
            Assert.InRange(problem.Span.Line, 1, lines.Length);
            Assert.InRange(problem.Span.Column - 1 + problem.Span.Length, 0, lines[problem.Span.Line - 1].Length);
        });
        Assert.All(day?.Wins ?? [], win => Assert.NotEqual("", win.Text.Markdown));
    }, iter: 2000);

    [Fact]
    public void A_win_stays_one_paragraph_when_it_stands_alone() => Lines.Each(line =>
    {
        foreach (var win in InMemory.Day("- " + line.Replace('\n', ' ')).Value.Journal.Days.SelectMany(day => day.Wins))
        {
            var blocks = MarkdownDialect.Parse(win.Text.Markdown).Where(block => block is not HtmlBlock).ToList();
            Assert.True(blocks.Count <= 1 && blocks.All(block => block is ParagraphBlock), win.Text.Markdown);
        }
    }, iter: 2000);

    [GeneratedRegex("wörd[0-9]+")]
    private static partial Regex Word();
}
