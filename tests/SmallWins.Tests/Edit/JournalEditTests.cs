using System.Text;
using SmallWins.Domain;
using SmallWins.Edit;

namespace SmallWins.Tests.Edit;

public sealed class JournalEditTests : IDisposable
{
    private const string Today = "days/2026/2026-07-14.md";
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_first_win_of_a_day_makes_its_file()
    {
        var added = Add("Sent it").Value!;
        Assert.Equal((Today, 1, true), (added.File, added.Line, added.IsNewFile));
        Assert.Equal("- Sent it\n", temp.Read(Today));
        Assert.Equal("*\n", temp.Read(".smallwins/.gitignore"));
    }

    [Fact]
    public void A_file_keeps_its_byte_order_mark_and_every_byte_of_its_own()
    {
        temp.Write(Today, "");
        File.WriteAllBytes(temp[Today], [.. Encoding.UTF8.Preamble, .. "---\r\nmood: 4\r\n---\r\n- é\r\n"u8]);
        Assert.False(Add("Sent it").Value!.IsNewFile);
        Assert.Equal([.. Encoding.UTF8.Preamble, .. "---\r\nmood: 4\r\n---\r\n- é\r\n- Sent it\r\n"u8], File.ReadAllBytes(temp[Today]));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_stays_as_it_is()
    {
        temp.Write(Today, "");
        File.WriteAllBytes(temp[Today], [.. "- caf"u8, 0xE9, .. "\n"u8]);
        var problem = Assert.Single(Add("Sent it").Problems);
        Assert.Equal($"{Today}:1:6", problem.Span.ToString());
        Assert.Equal([.. "- caf"u8, 0xE9, .. "\n"u8], File.ReadAllBytes(temp[Today]));
    }

    [Theory]
    [InlineData("---\nmood: 4\n", "1:1")]
    [InlineData("- a\n<<<<<<< HEAD\n- b\n=======\n- c\n>>>>>>> other\n", "2:1")]
    public void A_file_whose_lines_cannot_be_told_apart_stays_as_it_is(string text, string place)
    {
        temp.Write(Today, text);
        Assert.Equal($"{Today}:{place}", Add("Sent it").Problems[0].Span.ToString());
        Assert.Equal(text, temp.Read(Today));
    }

    [Fact]
    public void A_file_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Permissions are another thing there.");
            return;
        }

        temp.Write(Today, "- a\n");
        File.SetUnixFileMode(temp[Today], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherExecute);
        Add("b");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherExecute, File.GetUnixFileMode(temp[Today]));
    }

    [Fact]
    public void A_file_that_is_a_link_stays_one()
    {
        temp.Write("elsewhere.md", "- a\n");
        Directory.CreateDirectory(temp["days/2026"]);
        File.CreateSymbolicLink(temp[Today], temp["elsewhere.md"]);
        Add("b");
        Assert.Equal("- a\n- b\n", temp.Read("elsewhere.md"));
        Assert.NotNull(new FileInfo(temp[Today]).LinkTarget);
    }

    [Fact]
    public void What_a_killed_writer_left_is_cleared_away()
    {
        temp.Write("days/2026/.2026-07-14.md.smallwins-new", "- half a w");
        Add("b");
        Assert.Equal(["days/2026/2026-07-14.md"], temp.Files().Where(file => file.StartsWith("days/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Many_at_once_lose_nothing()
    {
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Assert.NotNull(Add($"win {i}").Value));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"- win {i}").Order(StringComparer.Ordinal), File.ReadLines(temp[Today]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_picture_from_elsewhere_is_copied_under_a_free_name()
    {
        using var elsewhere = new TempFolder();
        elsewhere.Write("The Sent (folder).JPG", "one");
        temp.Write("photos/The-Sent-folder.jpg", "another");
        Add("Sent it", elsewhere["The Sent (folder).JPG"]);
        Assert.Equal("- Sent it\n  ![The Sent folder 2](../../photos/The-Sent-folder-2.jpg)\n", temp.Read(Today));
        Assert.Equal(("another", "one"), (temp.Read("photos/The-Sent-folder.jpg"), temp.Read("photos/The-Sent-folder-2.jpg")));
        Add("Again", elsewhere["The Sent (folder).JPG"]);
        Assert.Equal(2, Directory.GetFiles(temp["photos"]).Length);
    }

    [Fact]
    public void A_picture_in_the_journal_stays_where_it_is()
    {
        temp.Write("media/a b.png", "one");
        Add("Sent it", temp["media/a b.png"]);
        Assert.Equal("- Sent it\n  ![a b](<../../media/a b.png>)\n", temp.Read(Today));
        Assert.False(Directory.Exists(temp["photos"]));
    }

    private Diagnostics.Checked<AddedWin?> Add(string text, string? photo = null) =>
        JournalEdit.Add(temp.Path, Settings.Default, new NewWin { Text = text, Date = new DateOnly(2026, 7, 14), Photo = photo });
}
