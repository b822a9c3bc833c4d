using System.Diagnostics;

namespace SmallWins.Site.Tests;

public sealed class HtmlTests(SampleSite site, SitesToLookAt sites)
{
    [Fact]
    public async Task Every_page_is_valid_html() => await Validate([site.Folder]);

    [Theory]
    [InlineData(SitesToLookAt.Paper)]
    [InlineData(SitesToLookAt.German)]
    [InlineData(SitesToLookAt.TenYears)]
    [InlineData(SitesToLookAt.Empty)]
    public async Task Every_kind_of_page_is_valid_html(string name) => await Validate(sites.Kinds(name).Values.Select(page => Path.Combine(sites[name], page)));

    [Theory]
    [InlineData(SitesToLookAt.Sample)]
    [InlineData(SitesToLookAt.Paper)]
    [InlineData(SitesToLookAt.TenYears)]
    public void A_page_weighs_little(string name)
    {
        var heavy = Directory.EnumerateFiles(sites[name], "*.html", SearchOption.AllDirectories)
            .Select(file => (Page: Path.GetRelativePath(sites[name], file).Replace('\\', '/'), new FileInfo(file).Length))
            .Where(file => file.Length > Most(file.Page));

        Assert.Empty(heavy);

        static int Most(string page) => page == "index.html" ? 60_000 : page.StartsWith("days/", StringComparison.Ordinal) ? 30_000 : 150_000;
    }

    [Fact]
    public void Style_and_script_together_weigh_less_than_60_kB()
    {
        var assets = Directory.EnumerateFiles(Path.Combine(site.Folder, "assets"))
            .Where(file => file.EndsWith(".css", StringComparison.Ordinal) || file.EndsWith(".js", StringComparison.Ordinal))
            .Where(file => !Path.GetFileName(file).StartsWith("wins.", StringComparison.Ordinal));
        Assert.InRange(assets.Sum(file => new FileInfo(file).Length), 1_000, 60_000);
    }

    [Fact]
    public void Headings_skip_no_level_and_begin_with_one_h1()
    {
        foreach (var page in site.Pages)
        {
            var levels = site.Parse(page).QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
            Assert.Equal(1, levels.Count(level => level == 1));
            Assert.True(levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1), page + ": " + string.Join(' ', levels));
        }
    }

    internal static async Task Validate(IEnumerable<string> pages)
    {
        var validator = Path.Combine(Repository.Root, "tests", "SmallWins.Site.Tests", "html");
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = validator,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in pages.Prepend("text").Prepend("--formatter").Prepend("htmlvalidate.json").Prepend("--config").Prepend("node_modules/html-validate/bin/html-validate.mjs"))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output[..Math.Min(output.Length, 4000)] + await error);
    }
}
