using System.Text;
using SmallWins.Read;

namespace SmallWins.Tests.Read;

public sealed class JournalFolderTests
{
    [Fact]
    public void Files_are_sorted_by_what_they_are_in_the_order_of_their_paths()
    {
        using var journal = new JournalOnDisk(
            ("smallwins.yml", ""), ("days/b/2026-07-14.md", ""), ("days/a/2026_07_15 Wed.MARKDOWN", ""), ("days/2026-07-13-x.md", ""), ("days/x.jpg", ""),
            ("weeks/2026-W29.md", ""), ("weeks/old/x.md", ""), ("goals/b.md", ""), ("goals/a.md", ""), ("photos/p.jpg", ""), ("2026-07-14.md", ""));
        var (files, problems) = journal.Read();
        Assert.Empty(problems);
        Assert.Equal(["days/2026-07-13-x.md", "days/a/2026_07_15 Wed.MARKDOWN", "days/b/2026-07-14.md"], files.Days.Select(file => file.File));
        Assert.Equal(["weeks/2026-W29.md"], files.Weeks.Select(file => file.File));
        Assert.Equal(["goals/a.md", "goals/b.md"], files.Goals.Select(file => file.File));
        Assert.Equal(["2026-07-14.md", "days/x.jpg", "photos/p.jpg", "weeks/old/x.md"], files.Others);
        Assert.NotNull(files.Settings);
    }

    [Theory]
    [InlineData("journals/2024_01_02.md;2024-01-03.md", "journals/2024_01_02.md")]
    [InlineData("2024-01-03.md;diary/2024-01-02 Tue.md;ideas.md;2024-01-031.md", "2024-01-03.md;diary/2024-01-02 Tue.md")]
    [InlineData("days/2024-01-02.md;journals/2024_01_02.md", "days/2024-01-02.md")]
    public void Days_are_found_where_people_keep_them(string paths, string days)
    {
        using var journal = new JournalOnDisk([.. paths.Split(';').Select(path => (path, ""))]);
        Assert.Equal(days.Split(';'), journal.Read().Value.Days.Select(file => file.File));
    }

    [Fact]
    public void What_is_not_the_persons_writing_is_left_aside()
    {
        using var journal = new JournalOnDisk(
            (".git/2026-07-14.md", ""), (".obsidian/x.json", ""), ("node_modules/a/2026-07-14.md", ""), ("templates/day.html", ""), ("_site/2026-07-14.md", ""),
            (".smallwins/x", ""), (".hidden.md", ""), ("notes/.trash/2026-07-13.md", ""), ("notes/.2026-07-13.md", ""), ("notes/old/node_modules/2026-07-13.md", ""),
            ("notes/templates/x.md", ""), ("2026-07-14.md", ""));
        var (files, problems) = journal.Read("_site");
        Assert.Empty(problems);
        Assert.Equal(["2026-07-14.md"], files.Days.Select(file => file.File));
        Assert.Equal(["notes/templates/x.md"], files.Others);
    }

    [Fact]
    public void No_link_leads_out_of_the_journal_and_none_goes_in_circles()
    {
        using var outside = new JournalOnDisk(("secret.md", "secret"), ("folder/2026-07-14.md", "secret"));
        using var journal = new JournalOnDisk(("days/2026-07-14.md", "- a"), ("pool/real.jpg", "x"));
        File.CreateSymbolicLink(journal.Full("days/2026-07-15.md"), outside.Full("secret.md"));
        File.CreateSymbolicLink(journal.Full("days/2026-07-16.md"), journal.Full("days/nowhere.md"));
        File.CreateSymbolicLink(journal.Full("days/2026-07-17.md"), journal.Full("days/2026-07-17.md"));
        Directory.CreateSymbolicLink(journal.Full("days/out"), outside.Full("folder"));
        Directory.CreateSymbolicLink(journal.Full("days/up"), journal.Root);
        File.CreateSymbolicLink(journal.Full("days/2026-07-18.md"), Path.Join("out", "2026-07-14.md"));
        File.CreateSymbolicLink(journal.Full("inside.jpg"), Path.Join("pool", "real.jpg"));
        var (files, problems) = journal.Read();
        Assert.Equal(["days/2026-07-14.md"], files.Days.Select(file => file.File));
        Assert.Equal(["inside.jpg", "pool/real.jpg"], files.Others);
        Assert.Equal(
            ["days/2026-07-15.md", "days/2026-07-16.md", "days/2026-07-17.md", "days/2026-07-18.md", "days/out", "days/up"],
            problems.Where(problem => problem.Code == "SW1009").Select(problem => problem.Span.File));
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61 }, "a")]
    [InlineData(new byte[] { }, "")]
    [InlineData(new byte[] { 0x61, 0x0D, 0x0A, 0x62 }, "a\r\nb")]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x91, 0x8D }, "👍")]
    public void A_file_is_UTF_8_with_or_without_a_mark(byte[] bytes, string text)
    {
        var read = TextFile.Decode(bytes, "a.md");
        Assert.Equal(text, read.Value!.Text);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xE9 }, "a.md:1:2")]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x91, 0x8D, 0x0A, 0xF0, 0x9F }, "a.md:2:1")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x0D, 0x0A, 0xC3, 0xA9, 0xFF }, "a.md:2:2")]
    [InlineData(new byte[] { 0xC0, 0x80 }, "a.md:1:1")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "a.md:1:1")]
    public void The_first_byte_that_is_not_UTF_8_is_pointed_at(byte[] bytes, string place)
    {
        var read = TextFile.Decode(bytes, "a.md");
        Assert.Null(read.Value);
        Assert.Equal(("SW1004", place), (read.Problems.Single().Code, read.Problems.Single().Span.ToString()));
    }

    [Fact]
    public void Reading_twice_says_the_same_in_the_same_order()
    {
        using var journal = new JournalOnDisk([.. Enumerable.Range(1, 28).Select(day => ($"days/2026-02-{day:00}.md", day % 3 == 0 ? "---\n" : "- a #b\n")), ("days/2026-02-30.md", "")]);
        journal.Write("days/2026-03-01.md", Encoding.Latin1.GetBytes("é"));
        var first = journal.Parse();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(first.Problems, journal.Parse().Problems);
        }

        Assert.Equal(11, first.Problems.Length);
    }

    [Fact]
    public void An_empty_folder_is_an_empty_journal()
    {
        using var journal = new JournalOnDisk();
        var (parsed, problems) = journal.Parse();
        Assert.Empty(problems);
        Assert.Empty(parsed.Journal.Days);
        Assert.Same(SmallWins.Domain.Settings.Default, parsed.Journal.Settings);
    }
}
