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

        var ordinary = await Build("ordinary", ["dotnet", UnderTest.Assembly], cores: null);
        var published = await Build("published", UnderTest.Words, cores: null);
        var sequential = await Build("sequential", UnderTest.Words, cores: 1);

        Assert.NotEmpty(ordinary);
        Assert.Equal(ordinary, published);
        Assert.Equal(ordinary, sequential);

        async Task<SortedDictionary<string, string>> Build(string site, string[] program, int? cores)
        {
            var start = new ProcessStartInfo(program[0], [.. program[1..], "build", journal.Path, "--output", temp[site], "--today", today.ToString("O", CultureInfo.InvariantCulture)]) { UseShellExecute = false, RedirectStandardOutput = true };
            if (cores is not null)
            {
                start.Environment["DOTNET_PROCESSOR_COUNT"] = $"{cores}";
            }

            using var process = Process.Start(start)!;
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            return FilesOf(temp[site]);
        }
    }

    private static SortedDictionary<string, string> FilesOf(string site) => new(
        Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(site, file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);
}
