using CsCheck;

namespace SmallWins.Tests.House;

/// <summary>Reading files as they are.</summary>
public sealed class FileContentTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(70_000)]
    [InlineData(3_000_000)]
    public void A_file_is_read_from_its_beginning_to_its_end(int length)
    {
        var bytes = Bytes(length);
        File.WriteAllBytes(folder["file"], bytes);

        using var handle = UnlockedFile.ToRead(folder["file"]);
        using var content = FileContent.Of(handle);
        Assert.True(content.Bytes.SequenceEqual(bytes));
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(10, 9)]
    [InlineData(10, 10)]
    [InlineData(10, 11)]
    [InlineData(4096, 4096)]
    [InlineData(5000, 4097)]
    [InlineData(100_000, 50_000)]
    public void No_more_is_read_than_was_asked_for(int length, int most)
    {
        var bytes = Bytes(length);
        File.WriteAllBytes(folder["file"], bytes);

        using var handle = UnlockedFile.ToRead(folder["file"]);
        using var content = FileContent.Of(handle, most);
        Assert.True(content.Bytes.SequenceEqual(bytes.AsSpan(0, Math.Min(length, most))));
    }

    [Fact]
    public void A_file_that_dotnet_has_opened_is_read_alike() => Gen.Int[0, 20_000].Sample(
        length =>
        {
            var bytes = Bytes(length);
            File.WriteAllBytes(folder["file"], bytes);
            using var handle = File.OpenHandle(folder["file"]);
            using var content = FileContent.Of(handle);
            return content.Bytes.SequenceEqual(bytes);
        },
        iter: 30,
        threads: 1);

    [Fact]
    public void A_folder_is_no_file_to_be_read() => Assert.ThrowsAny<Exception>(() =>
    {
        using var handle = UnlockedFile.ToRead(folder.Path);
        using var content = FileContent.Of(handle);
    });

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(at => (byte)(at * 31 % 251))];
}
