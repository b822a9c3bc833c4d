using System.Text;

namespace SmallWins.Tests;

public sealed class UnlockedFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("plain.html")]
    [InlineData("ä ö – 日本 🌱.html")]
    public void A_file_is_made_and_read_under_its_name(string name)
    {
        var path = Path.Combine(folder.Path, name);
        using (var made = UnlockedFile.ToMake(path))
        {
            UnlockedFile.Write(made, "small"u8);
        }

        using var read = UnlockedFile.ToRead(path);
        using var content = FileContent.Of(read);

        Assert.Equal("small", Encoding.UTF8.GetString(content.Bytes));
        Assert.Equal([name], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000_000)]
    public void All_of_a_content_is_written(int length)
    {
        var path = Path.Combine(folder.Path, "a.html");
        var content = Enumerable.Range(0, length).Select(at => (byte)(at * 31 >> 3)).ToArray();
        using (var made = UnlockedFile.ToMake(path))
        {
            UnlockedFile.Write(made, content);
        }

        Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(content));
    }

    [Fact]
    public void A_full_disk_is_told_as_NET_tells_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "Only Linux has a file on a disk that is always full.");
        using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write);

        Assert.Contains("No space left on device", Assert.ThrowsAny<IOException>(() => UnlockedFile.Write(full, "small"u8)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_is_not_made_again()
    {
        var path = Path.Combine(folder.Path, "a.html");
        File.WriteAllText(path, "mine");

        Assert.ThrowsAny<IOException>(() => UnlockedFile.ToMake(path));
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Fact]
    public void What_is_not_there_is_told_as_NET_tells_it()
    {
        Assert.Contains("none.md", Assert.Throws<FileNotFoundException>(() => UnlockedFile.ToRead(Path.Combine(folder.Path, "none.md"))).Message, StringComparison.Ordinal);
        Assert.Throws<DirectoryNotFoundException>(() => UnlockedFile.ToMake(Path.Combine(folder.Path, "none", "a.html")));
        Assert.ThrowsAny<ArgumentException>(() => UnlockedFile.ToRead(Path.Combine(folder.Path, "no\0ne.md")));
    }

    [Fact]
    public void What_is_made_may_be_used_by_whom_the_system_says()
    {
        var (ours, theirs) = (Path.Combine(folder.Path, "ours"), Path.Combine(folder.Path, "theirs"));
        UnlockedFile.ToMake(ours).Dispose();
        File.WriteAllText(theirs, "");

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(theirs) == File.GetUnixFileMode(ours));
    }
}
