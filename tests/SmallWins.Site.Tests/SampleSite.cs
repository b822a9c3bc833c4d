using AngleSharp.Dom;
using AngleSharp.Html.Parser;

[assembly: AssemblyFixture(typeof(SmallWins.Site.Tests.SampleSite))]

namespace SmallWins.Site.Tests;

/// <summary>The sample journal's site, built once for all tests that look at it.</summary>
public sealed class SampleSite : IDisposable
{
    /// <summary>The day as of which the sample site is built: the day after the journal's last.</summary>
    public static readonly DateOnly Today = new(2026, 7, 18);

    private readonly string folder = Directory.CreateTempSubdirectory("smallwins-sample-").FullName;

    public SampleSite()
    {
        Result = Build(Folder);
        Assert.NotNull(Result.Site);
    }

    public string Folder => Path.Combine(folder, "site");

    public BuildResult Result { get; }

    /// <summary>All pages, as paths from the site's root with forward slashes.</summary>
    public IEnumerable<string> Pages => Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>One page of each kind.</summary>
    public static TheoryData<string> Kinds { get; } =
    [
        "index.html", "days/2026-07-17.html", "days/2026-05-16.html", "days/2025-07-02.html", "weeks/2026-W29.html", "weeks/2026-W28.html",
        "months/2026-07.html", "years/2026.html", "years/2025.html", "years.html", "areas.html", "areas/health.html", "tags.html", "tags/brave.html", "404.html",
        "trends.html", "on-this-day.html", "yearbooks/2025.html", "help.html",
        "goals.html", "goals/walk-round-the-park.html", "goals/one-sketch.html", "goals/the-whole-drawing-book.html", "goals/call-one-person.html",
        "evidence.html", "evidence/finish.html", "evidence/give-in.html",
        "jar.html", "jars/2026.html",
        "photos.html", "photos/2025.html", "days/2026-04-25.html",
    ];

    public static BuildResult Build(string output, string? journal = null, DateOnly? today = null) => SiteBuild.Run(new BuildOptions
    {
        JournalFolder = journal ?? Repository.SampleJournal,
        OutputFolder = output,
        Now = new DateTimeOffset(2026, 7, 18, 12, 0, 0, TimeSpan.Zero),
        Today = today ?? Today,
    });

    /// <summary>Copies a journal, without a site that may lie in it.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.Contains("_site", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string PathOf(string page) => Path.Combine(Folder, page);

    public string Read(string page) => File.ReadAllText(PathOf(page));

    public IDocument Parse(string page) => new HtmlParser().ParseDocument(Read(page));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
