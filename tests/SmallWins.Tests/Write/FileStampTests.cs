using SmallWins.Write;

namespace SmallWins.Tests.Write;

/// <summary>When a stamp tells that a file was not written to again.</summary>
public sealed class FileStampTests
{
    private static readonly DateTime Whole = new(2026, 7, 18, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0.123, 0.2, true)]
    [InlineData(0.123, 0.144, true)]
    [InlineData(0.123, 0.142, false)]
    [InlineData(0.123, 0.123, false)]
    [InlineData(0.123, 0.001, false)]
    [InlineData(0, 2.1, true)]
    [InlineData(0, 2, false)]
    [InlineData(0, 1, false)]
    [InlineData(0, 0.5, false)]
    public void A_file_is_older_than_another_by_a_tick_of_the_clock(double seconds, double ofTheOther, bool isOlder) =>
        Assert.Equal(isOlder, At(seconds).IsOlderThan(At(ofTheOther)));

    [Fact]
    public void What_is_no_file_has_no_stamp()
    {
        using var temp = new TempFolder();
        Directory.CreateDirectory(temp["folder"]);
        temp.Write("file", "12345");
        File.CreateSymbolicLink(temp["link"], temp["file"]);

        Assert.Null(FileStamp.Of(temp["folder"]));
        Assert.Null(FileStamp.Of(temp["link"]));
        Assert.Null(FileStamp.Of(temp["nothing"]));
        Assert.Equal(new FileStamp(5, File.GetLastWriteTimeUtc(temp["file"]).Ticks), FileStamp.Of(temp["file"]));
    }

    private static FileStamp At(double seconds) => new(100, Whole.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)).Ticks);
}
