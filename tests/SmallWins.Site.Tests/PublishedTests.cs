using System.Diagnostics;
using System.Globalization;

namespace SmallWins.Site.Tests;

/// <summary>The native binary, beside the ordinary build.</summary>
[Collection<OneAtATime>]
public sealed class PublishedTests : IDisposable
{
    private readonly TempFolder temp = new();

    public static TheoryData<string> Journals { get; } = [SitesToLookAt.Sample, SitesToLookAt.TenYears];

    public void Dispose() => temp.Dispose();

    [Theory]
    [MemberData(nameof(Journals))]
    public async Task Native_or_not_and_on_one_core_or_on_all_the_site_is_the_same_to_the_byte(string name)
    {
        Assert.SkipWhen(UnderTest.Binary is null, "There is no binary to compare; `./test.sh` publishes one.");
        using var journal = new TempFolder();
        var today = SampleSite.Today;
        if (name == SitesToLookAt.Sample)
        {
            SampleSite.Copy(Repository.SampleJournal, journal.Path);
        }
        else
        {
            LargeJournal.Write(journal, 10);
            today = LargeJournal.First.AddYears(10).AddDays(-1);
        }

        var ordinary = await Build("ordinary", ["dotnet", UnderTest.Assembly], journal, today);
        var published = await Build("published", UnderTest.Words, journal, today);
        var sequential = await Build("sequential", UnderTest.Words, journal, today, ("DOTNET_PROCESSOR_COUNT", "1"));

        Assert.NotEmpty(ordinary);
        Assert.Equal(ordinary, published);
        Assert.Equal(ordinary, sequential);
    }

    [Theory]
    [InlineData("2000000")]
    [InlineData("8000000")]
    public async Task A_changed_day_is_made_alike_with_little_memory_and_with_much(string bytes)
    {
        Assert.SkipWhen(UnderTest.Binary is null, "There is no binary to give little memory; `./test.sh` publishes one.");
        using var journal = new TempFolder();
        SampleSite.Copy(Repository.SampleJournal, journal.Path);
        await Build("site", UnderTest.Words, journal, SampleSite.Today);
        File.AppendAllText(journal["days/2026/2026-07-17.md"], "\nAnd a line more.\n");

        var little = await Build("site", UnderTest.Words, journal, SampleSite.Today, ("DOTNET_GCHeapHardLimit", bytes));

        Assert.Equal(await Build("anew", UnderTest.Words, journal, SampleSite.Today), little);
    }

    private async Task<SortedDictionary<string, string>> Build(string site, string[] program, TempFolder journal, DateOnly today, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program[0], [.. program[1..], "build", journal.Path, "--output", temp[site], "--today", today.ToString("O", CultureInfo.InvariantCulture)]) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return FilesOf(temp[site]);
    }

    private static SortedDictionary<string, string> FilesOf(string site) => new(
        Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(site, file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);
}
