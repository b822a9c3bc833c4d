using SmallWins.Language;

namespace SmallWins.Tests.Language;

public sealed class SnapshotTests : IDisposable
{
    private const string First = "days/2026/2026-07-14.md";

    private readonly Written written = new();

    public void Dispose() => written.Dispose();

    [Fact]
    public void What_is_typed_is_a_problem_as_soon_as_it_is_one_and_until_it_is_mended()
    {
        var slip = written.Snapshot.With(Written.Today, "---\nmod: 4\n---\n- Ran @glass-of-watr ![](../../photos/te.jpg)\n");
        Assert.Equal("2:1 SW1111; 4:7 SW1207; 4:22 SW1602", Said(slip));
        Assert.Equal("", Said(slip.With(Written.Today, "---\nmood: 4\n---\n- Ran @glass-of-water ![](../../photos/tea.jpg)\n")));
    }

    [Fact]
    public void A_change_of_the_settings_is_felt_in_the_days()
    {
        var without = written.Snapshot.With("smallwins.yml", "areas: [{ id: work }]\n");
        Assert.Equal("3:7 SW1204", Said(without));
        Assert.Null(without.Journal.Days[0].Wins[0].Area);
        Assert.Equal("health", without.With("smallwins.yml", "areas: [{ id: health }, { id: work }]\n").Journal.Days[0].Wins[0].Area);
    }

    [Fact]
    public void A_keystroke_reads_one_file_again_and_no_other()
    {
        var before = written.Snapshot;
        Assert.Equal(2, before.Journal.Days.Length);
        var after = before.With(First, "- Coffee\n");
        Assert.Same(before.Parsed.Days.Value[1], after.Parsed.Days.Value[1]);
        Assert.Same(before.Parsed.Goals.Value[0], after.Parsed.Goals.Value[0]);
        Assert.NotSame(before.Parsed.Days.Value[0], after.Parsed.Days.Value[0]);
        Assert.Same(after, after.With(First, "- Coffee\n"));
    }

    [Fact]
    public void The_folder_can_be_read_again_without_reading_what_is_the_same()
    {
        var before = written.Snapshot;
        Assert.Equal(2, before.Journal.Days.Length);
        written.Folder.Write(Written.Today, "- New\n");
        var after = JournalSnapshot.Read(before.Root, DateTimeOffset.UnixEpoch, before);
        Assert.Equal(3, after.Journal.Days.Length);
        Assert.Same(before.Parsed.Days.Value[0], after.Parsed.Days.Value[0]);
    }

    [Fact]
    public void A_file_that_is_not_saved_yet_is_part_of_the_journal()
    {
        var journal = written.Snapshot.With("days/2026/2026-07-16.md", "- New @mine\n").With("goals/mine.md", "---\ntitle: Mine\nstart: 2026-07-16\n---\n");
        Assert.Equal("mine", journal.Journal.Days[2].Wins[0].Goals[0]);
    }

    [Fact]
    public void A_byte_order_mark_and_any_line_ends_are_no_matter()
    {
        var journal = written.Snapshot.With(Written.Today, "\uFEFF---\r\nmood: 4\r\n---\r\n- Ran #health\r\n");
        Assert.Equal("Ran", journal.Journal.Days[2].Wins[0].Text.Markdown);
        Assert.Equal("**Health** (area)\n\n2 wins on 2 days, from 14 July 2026 to 18 July 2026.", JournalLanguage.HoverAt(journal, Written.Today, new TextPosition(4, 8))?.Markdown);
    }

    [Fact]
    public void At_midnight_it_is_another_day()
    {
        var evening = JournalSnapshot.Read(written.Root, new DateTimeOffset(2026, 7, 18, 23, 0, 0, TimeSpan.Zero));
        Assert.Same(evening, evening.At(new DateTimeOffset(2026, 7, 19, 3, 59, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 7, 19), evening.At(new DateTimeOffset(2026, 7, 19, 4, 0, 0, TimeSpan.Zero)).Today);
    }

    [Theory]
    [InlineData("days/2026/2026-07-14.md", "days/2026/2026-07-14.md")]
    [InlineData("new.md", "new.md")]
    [InlineData("_site/index.html", null)]
    [InlineData("templates/day.sbn", null)]
    [InlineData("templates", null)]
    [InlineData("photos/templates/a.jpg", "photos/templates/a.jpg")]
    [InlineData("tools/node_modules/a/readme.md", null)]
    [InlineData(".git/config", null)]
    [InlineData("../elsewhere.md", null)]
    public void What_is_no_part_of_the_journal_is_left_alone(string path, string? expected) =>
        Assert.Equal(expected, written.Snapshot.PathOf(Path.GetFullPath(Path.Combine(written.Root, path))));

    [Theory]
    [InlineData("days/2026/notes.md", "SW1006")]
    [InlineData("days/2026/2026-02-30.md", "SW1007")]
    [InlineData("days/1026/1026-07-14.md", "SW1008")]
    public void What_is_the_matter_with_a_name_is_told_of_a_file_that_is_open_and_of_one_that_is_not_saved_yet(string file, string code)
    {
        Assert.Equal($"1:1 {code}", Said(written.Snapshot.With(file, "- Tea\n")));
        written.Folder.Write(file, "- Tea\n");
        Assert.Equal($"1:1 {code}", Said(written.Snapshot));
        Assert.Equal($"1:1 {code}", Said(written.Snapshot.With(file, "- Tea\n")));
    }

    [Fact]
    public void What_a_file_on_disk_holds_is_no_matter_once_it_is_open()
    {
        File.WriteAllBytes(written.Folder[First], [0x2D, 0x20, 0xFF]);
        Assert.Equal("1:3 SW1004", Said(written.Snapshot));
        Assert.Equal("", Said(written.Snapshot.With(First, "- Tea\n")));
    }

    [Fact]
    public void A_link_that_leads_out_of_the_journal_stays_out_of_it_when_it_is_open()
    {
        using var elsewhere = new TempFolder();
        File.CreateSymbolicLink(written.Folder[Written.Today], elsewhere.Write("day.md", "- Tea\n"));
        var open = written.Snapshot.With(Written.Today, "- Tea\n");
        Assert.Equal("1:1 SW1009", Said(open));
        Assert.Equal(2, open.Journal.Days.Length);
    }

    [Theory]
    [InlineData("---\nmod: 4\n---\n", 2, "Write `mood`", "---\nmood: 4\n---\n")]
    [InlineData("- Ran #helth\n", 1, "Write `#health`", "- Ran #health\n")]
    [InlineData("- Ran @jog\n", 1, "Write `@jug`", "- Ran @jug\n")]
    [InlineData("- Ran\n  ![a cup](tea.jpg)\n", 2, "Write `![a cup](../../photos/tea.jpg)`", "- Ran\n  ![a cup](../../photos/tea.jpg)\n")]
    [InlineData("See [a cup](../photos/tea.jpg).\n", 1, "Write `[a cup](../../photos/tea.jpg)`", "See [a cup](../../photos/tea.jpg).\n")]
    public void A_problem_with_an_exact_fix_has_a_quick_one_that_mends_it(string text, int line, string title, string expected)
    {
        var journal = written.Snapshot.With(Written.Today, text);
        var fix = Assert.Single(JournalLanguage.FixesAt(journal, Written.Today, new TextPosition(line, 1), new TextPosition(line, 1)));
        Assert.Equal(title, fix.Title);
        var at = journal.Files.Text(Written.Today)!.Offset(fix.Edit!.Span.Line, fix.Edit.Span.Column);
        var mended = text[..at] + fix.Edit.NewText + text[(at + fix.Edit.Span.Length)..];
        Assert.Equal(expected, mended);
        Assert.Equal("", Said(journal.With(Written.Today, mended)));
    }

    [Theory]
    [InlineData("rest_days: [sundy]", "Write `sunday`")]
    [InlineData("rest_days: sundy", "Write `sunday`")]
    [InlineData("rest_days: sat sundy", null)]
    public void A_fix_that_would_take_more_than_the_slip_is_not_offered(string settings, string? title)
    {
        var journal = written.Snapshot.With("smallwins.yml", settings + "\n");
        Assert.Equal(title, JournalLanguage.FixesAt(journal, "smallwins.yml", new TextPosition(1, 1), new TextPosition(1, 1)).SingleOrDefault()?.Title);
    }

    [Fact]
    public void A_name_without_a_goal_can_be_made_one()
    {
        var journal = written.Snapshot.With(Written.Today, "- Sat still @ten-minutes\n");
        var fix = Assert.Single(JournalLanguage.FixesAt(journal, Written.Today, new TextPosition(1, 15), new TextPosition(1, 15)));
        Assert.Equal("Make a goal of `@ten-minutes`", fix.Title);
        Assert.Equal(new NewFile("goals/ten-minutes.md", "---\ntitle: Ten minutes\nstart: 2026-07-18\n---\n"), fix.NewFile);
        Assert.Equal("ten-minutes", journal.With(fix.NewFile!.Path, fix.NewFile.Text).Journal.Days[2].Wins[0].Goals[0]);
    }

    private static string Said(JournalSnapshot journal) => string.Join("; ", journal.Problems.Select(problem => $"{problem.Span.Line}:{problem.Span.Column} {problem.Code}"));
}
