using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SmallWins.Site.Tests.Chromium))]

namespace SmallWins.Site.Tests;

/// <summary>The system's own Chromium, started once.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? Places.First(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright?.Dispose();
    }
}

public sealed class ChromiumTests(SampleSite site, Chromium chromium)
{
    private static readonly int[] Widths = [390, 820, 1440];

    [Theory]
    [MemberData(nameof(SampleSite.Kinds), MemberType = typeof(SampleSite))]
    public async Task A_page_opened_from_disk_asks_for_nothing_outside_the_site_and_its_console_stays_silent(string page)
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var tab = await context.NewPageAsync();
        var said = new List<string>();
        var requests = new List<string>();
        var failures = new List<string>();
        tab.Console += (_, message) => said.Add(message.Text);
        tab.PageError += (_, error) => said.Add(error);
        tab.Request += (_, request) => requests.Add(request.Url);
        tab.RequestFailed += (_, request) => failures.Add(request.Url);

        await tab.GotoAsync(Address(page), new() { WaitUntil = WaitUntilState.NetworkIdle });

        var root = new Uri(site.Folder + "/").AbsoluteUri;
        Assert.Empty(said);
        Assert.Empty(failures);
        Assert.All(requests, url => Assert.StartsWith(root, url, StringComparison.Ordinal));
        Assert.Contains(requests, url => url.EndsWith(".css", StringComparison.Ordinal));
        Assert.NotEqual("Times New Roman", await tab.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily.split(',')[0]"));
    }

    [Theory]
    [MemberData(nameof(SampleSite.Kinds), MemberType = typeof(SampleSite))]
    public async Task A_page_fits_its_window_and_has_no_axe_violation_light_or_dark(string page)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var context = await chromium.Browser.NewContextAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var tab = await context.NewPageAsync();
            await tab.GotoAsync(Address(page));
            foreach (var width in Widths)
            {
                await tab.SetViewportSizeAsync(width, 900);
                Assert.True(await tab.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{page} scrolls sideways at {width} px");
            }

            await tab.SetViewportSizeAsync(390, 900);
            Assert.Empty(Told(await tab.RunAxe(Rules)));
            await tab.SetViewportSizeAsync(1440, 900);
            Assert.Empty(Told(await tab.RunAxe(Rules)));
        }
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first_and_shows_where_it_is()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(Address("index.html"));

        await tab.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await tab.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await tab.Keyboard.PressAsync("Tab");
        Assert.NotEqual("none", await tab.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }

    [Fact]
    public async Task Everything_is_there_with_javascript_off()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(Address("index.html"));
        await tab.Locator("nav a", new() { HasTextString = "Calendar" }).First.ClickAsync();

        Assert.Contains("2026", await tab.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static IEnumerable<string> Told(AxeResult result) =>
        result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"));

    private string Address(string page) => new Uri(site.PathOf(page)).AbsoluteUri;
}
