using AngleSharp.Html.Parser;

[assembly: AssemblyFixture(typeof(SmallWins.Site.Tests.SitesToLookAt))]

namespace SmallWins.Site.Tests;

/// <summary>The sites that are looked at in the browser, each built when it is first asked for.</summary>
public sealed class SitesToLookAt : IDisposable
{
    public const string Sample = "the sample journal";
    public const string Paper = "the sample journal on paper";
    public const string German = "the sample journal in German";
    public const string TenYears = "a journal of ten years";
    public const string Empty = "a journal without a day";

    private readonly TempFolder temp = new();
    private readonly Dictionary<string, Lazy<string>> folders;

    public SitesToLookAt() => folders = new()
    {
        [Sample] = new(() => Build("sample", journal => CopySample(journal, "theme: default", "theme: default"), SampleSite.Today)),
        [Paper] = new(() => Build("paper", journal => CopySample(journal, "theme: default", "theme: paper"), SampleSite.Today)),
        [German] = new(() => Build("german", journal => CopySample(journal, "language: en ", "language: de "), SampleSite.Today)),
        [TenYears] = new(() => Build("ten", journal => LargeJournal.Write(journal, 10), LargeJournal.First.AddYears(10).AddDays(-1))),
        [Empty] = new(() => Build("empty", journal => journal.Write("smallwins.yml", ""), SampleSite.Today)),
    };

    /// <summary>The folder of a site.</summary>
    public string this[string site] => folders[site].Value;

    /// <summary>For each kind of page the heaviest that the site has, as a path from its root.</summary>
    public IReadOnlyDictionary<string, string> Kinds(string site) =>
        Directory.EnumerateFiles(this[site], "*.html", SearchOption.AllDirectories)
            .Select(file => (file, kind: KindOf(file)))
            .GroupBy(page => page.kind)
            .ToDictionary(
                kind => kind.Key,
                kind => Path.GetRelativePath(this[site], kind.MaxBy(page => new FileInfo(page.file).Length).file).Replace('\\', '/'));

    public void Dispose() => temp.Dispose();

    private static string KindOf(string file)
    {
        var kinds = new HtmlParser().ParseDocument(File.ReadAllText(file)).QuerySelector("main")!.ClassList;
        return kinds.Single(name => name.StartsWith("page-", StringComparison.Ordinal))["page-".Length..];
    }

    private string Build(string name, Action<TempFolder> write, DateOnly today)
    {
        using var journal = new TempFolder();
        write(journal);
        var site = temp[name];
        var result = SampleSite.Build(site, journal.Path, today);
        Assert.Empty(result.Problems.Where(problem => problem.Severity > Diagnostics.Severity.Note));
        return site;
    }

    private static void CopySample(TempFolder journal, string setting, string instead)
    {
        SampleSite.Copy(Repository.SampleJournal, journal.Path);
        var settings = journal.Read("smallwins.yml");
        Assert.Contains(setting, settings, StringComparison.Ordinal);
        journal.Write("smallwins.yml", settings.Replace(setting, instead, StringComparison.Ordinal));
    }
}
