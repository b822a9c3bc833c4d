using ImageMagick;

namespace SmallWins.Tests.Attach;

public sealed class PictureCacheTests : IDisposable
{
    private const string Cache = ".smallwins/cache/pictures";
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private readonly TempFolder journal = new();

    public PictureCacheTests()
    {
        Directory.CreateDirectory(journal["photos"]);
        using var photo = new MagickImage(MagickColors.SeaGreen, 800, 600);
        photo.AddNoise(NoiseType.Gaussian, 0.4);
        photo.Write(journal["photos/one.jpg"], MagickFormat.Jpeg);
        photo.Rotate(180);
        photo.Write(journal["photos/two.jpg"], MagickFormat.Jpeg);
        journal.Write("days/2026-07-14.md", "- A win\n  ![one](../photos/one.jpg) ![two](../photos/two.jpg)\n");
    }

    public void Dispose() => journal.Dispose();

    [Fact]
    public void A_second_build_makes_no_picture_again()
    {
        Build();
        var first = Site();
        Mark();
        Directory.Delete(journal["_site"], recursive: true);

        Build();

        // What the marked entries hold is taken without a look at the original.
        Assert.All(first.Keys.Where(name => name.EndsWith("-800.jpg", StringComparison.Ordinal)), name => Assert.Equal("kept", System.Text.Encoding.UTF8.GetString(Site()[name])));
    }

    [Theory]
    [InlineData("cut short")]
    [InlineData("a byte changed")]
    [InlineData("longer")]
    [InlineData("empty")]
    [InlineData("other words")]
    public void An_entry_that_came_to_harm_is_made_again(string harm)
    {
        Build();
        var whole = Site();
        var entry = Entries()[0];
        var bytes = File.ReadAllBytes(entry);
        File.WriteAllBytes(entry, harm switch
        {
            "cut short" => bytes[..(bytes.Length / 2)],
            "a byte changed" => [.. bytes[..^100], (byte)~bytes[^100], .. bytes[^99..]],
            "longer" => [.. bytes, 0],
            "empty" => [],
            _ => [.. "something else\n"u8, .. bytes],
        });
        Directory.Delete(journal["_site"], recursive: true);

        Build();

        Assert.Equal(whole, Site());
        Assert.Equal(bytes, File.ReadAllBytes(entry));
    }

    [Fact]
    public void Without_a_cache_the_site_is_the_same()
    {
        Build();
        var whole = Site();
        Directory.Delete(journal["_site"], recursive: true);
        Directory.Delete(journal[".smallwins"], recursive: true);

        // Where the cache would be lies a file: a folder without rights stops no one who is root.
        journal.Write(".smallwins", "");
        Build();

        Assert.Equal(whole, Site());
    }

    [Fact]
    public void A_cache_that_leads_out_of_the_journal_is_not_written_to()
    {
        using var outside = new TempFolder();
        Directory.CreateSymbolicLink(journal[".smallwins"], outside.Path);

        Build();

        Assert.Empty(outside.Files());
        Assert.NotEmpty(Site());
    }

    [Fact]
    public void The_cache_keeps_itself_out_of_git_and_out_of_the_journal()
    {
        Build();

        Assert.Contains("*\n", journal.Read($"{Cache}/.gitignore"), StringComparison.Ordinal);
        Assert.Equal(2, Entries().Length);
        Assert.Empty(SiteBuild.Check(Options(), cancel: TestContext.Current.CancellationToken).Problems);
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        var before = journal.Files();

        SiteBuild.Check(Options(), cancel: TestContext.Current.CancellationToken);

        Assert.Equal(before, journal.Files());
    }

    [Fact]
    public void What_no_build_has_used_for_a_season_goes_and_what_is_used_stays()
    {
        Build();
        Array.ForEach(Entries(), entry => File.SetLastWriteTimeUtc(entry, Now.UtcDateTime.AddDays(-91)));
        var old = journal.Write($"{Cache}/of-a-picture-that-is-gone", "");
        var recent = journal.Write($"{Cache}/of-another-branch", "");
        File.SetLastWriteTimeUtc(old, Now.UtcDateTime.AddDays(-91));
        File.SetLastWriteTimeUtc(recent, Now.UtcDateTime.AddDays(-89));
        Directory.Delete(journal["_site"], recursive: true);

        Build();

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(recent));
        Assert.Equal(3, Entries().Length);
        Assert.Equal(2, Entries().Count(entry => File.GetLastWriteTimeUtc(entry) > Now.UtcDateTime.AddDays(-1)));
    }

    [Fact]
    public void Progress_tells_of_each_picture()
    {
        var told = new System.Collections.Concurrent.ConcurrentBag<(int Done, int Total)>();

        SiteBuild.Run(Options(), new Told(progress =>
        {
            if (progress.Step == "Making pictures")
            {
                told.Add((progress.Done, progress.Total));
            }
        }), TestContext.Current.CancellationToken);

        Assert.Equal([(1, 2), (2, 2)], told.Order());
    }

    // Gives the largest version of each entry another content, with the hashes that go with it.
    private void Mark()
    {
        foreach (var entry in Entries())
        {
            var cache = SmallWins.Attach.PictureCache.Of(journal.Path, writes: true);
            var content = Path.GetFileName(entry).Split('.')[0];
            var made = cache.Read(content)!;
            Assert.True(cache.Keep(content, new([.. made.Files.Select(file => file is { Ending: ".jpg", Width: 800 } ? file with { Content = "kept"u8.ToArray() } : file)])));
        }
    }

    private string[] Entries() => [.. Directory.EnumerateFiles(journal[Cache]).Where(file => !file.EndsWith(".gitignore", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private Dictionary<string, byte[]> Site() => Directory.EnumerateFiles(journal["_site/pictures"]).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);

    private BuildOptions Options() => new() { JournalFolder = journal.Path, Now = Now, Today = new DateOnly(2026, 7, 14) };

    private void Build()
    {
        var result = SiteBuild.Run(Options());
        Assert.Empty(result.Problems);
        Assert.NotNull(result.Site);
    }

    private sealed class Told(Action<BuildProgress> tell) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => tell(value);
    }
}
