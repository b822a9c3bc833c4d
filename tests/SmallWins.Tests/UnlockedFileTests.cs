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
            RandomAccess.Write(made, "small"u8, 0);
        }

        using var read = UnlockedFile.ToRead(path);
        using var content = FileContent.Of(read);

        Assert.Equal("small", Encoding.UTF8.GetString(content.Bytes));
        Assert.Equal([name], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
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
