using System.Collections.Concurrent;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SmallWins.Site.Tests;

/// <summary>Every kind of page, opened from disk: those of the sample journal, in both themes, and those of ten years.</summary>
public sealed class ChromiumTests(SitesToLookAt sites, Chromium chromium)
{
    private static readonly int[] Widths = [390, 820, 1440];

    public static TheoryData<string> Sites { get; } = [SitesToLookAt.Sample, SitesToLookAt.Paper, SitesToLookAt.German, SitesToLookAt.TenYears, SitesToLookAt.Empty];

    public static TheoryData<string, ColorScheme> Looks { get; } = new()
    {
        { SitesToLookAt.Sample, ColorScheme.Light },
        { SitesToLookAt.Sample, ColorScheme.Dark },
        { SitesToLookAt.Paper, ColorScheme.Light },
        { SitesToLookAt.TenYears, ColorScheme.Light },
        { SitesToLookAt.Empty, ColorScheme.Light },
        { SitesToLookAt.Empty, ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task Every_kind_of_page_asks_for_nothing_outside_the_site_and_the_console_stays_silent(string site)
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var tab = await context.NewPageAsync();
        var (said, requests, failures) = (new List<string>(), new List<string>(), new List<string>());
        tab.Console += (_, message) => said.Add($"{tab.Url}: {message.Text}");
        tab.PageError += (_, error) => said.Add($"{tab.Url}: {error}");
        tab.Request += (_, request) => requests.Add(request.Url);
        tab.RequestFailed += (_, request) => failures.Add(request.Url);

        foreach (var page in sites.Kinds(site).Values)
        {
            await tab.GotoAsync(Address(site, page), new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.NotEqual("Times New Roman", await tab.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily.split(',')[0]"));
        }

        var root = new Uri(sites[site] + "/").AbsoluteUri;
        Assert.Empty(said);
        Assert.Empty(failures);
        Assert.All(requests, url => Assert.StartsWith(root, url, StringComparison.Ordinal));
        Assert.Contains(requests, url => url.EndsWith(".css", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_kind_of_page_fits_its_window_and_has_no_axe_violation(string site, ColorScheme scheme)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var found = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(sites.Kinds(site).Values, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (page, _) =>
        {
            var tab = await context.NewPageAsync();
            await tab.GotoAsync(Address(site, page));
            await tab.EvaluateAsync(Axe);
            foreach (var width in Widths)
            {
                await tab.SetViewportSizeAsync(width, 900);
                if (!await tab.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"))
                {
                    found.Add($"{page} scrolls sideways at {width} px");
                }

                foreach (var violation in await tab.EvaluateAsync<string[]>(Violated, scheme == ColorScheme.Dark ? RulesOfColor : Rules))
                {
                    found.Add($"{page} at {width} px: {violation}");
                }
            }

            await tab.CloseAsync();
        });

        Assert.Empty(found);
    }

    [Theory]
    [InlineData(SitesToLookAt.Sample)]
    [InlineData(SitesToLookAt.Paper)]
    public async Task Every_kind_of_page_shows_where_the_keyboard_is_and_lets_it_pass(string site)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var tab = await context.NewPageAsync();
        var found = new List<string>();
        foreach (var page in sites.Kinds(site).Values)
        {
            await tab.GotoAsync(Address(site, page));
            await tab.Keyboard.PressAsync("Tab");
            if (await tab.EvaluateAsync<string?>("document.activeElement.getAttribute('href')") != "#main")
            {
                found.Add($"{page}: the first stop does not lead past the navigation");
            }

            for (var stop = 0; stop < 40; stop++)
            {
                await tab.Keyboard.PressAsync("Tab");
                var focus = await tab.EvaluateAsync<JsonElement>(FocusShown);
                if (focus.GetProperty("ended").GetBoolean())
                {
                    break;
                }

                if (!focus.GetProperty("shown").GetBoolean())
                {
                    found.Add($"{page}: {focus.GetProperty("html").GetString()}");
                }
            }
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task Everything_is_there_with_javascript_off()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(Address(SitesToLookAt.Sample, "index.html"));
        await tab.Locator("nav a", new() { HasTextString = "Calendar" }).First.ClickAsync();

        Assert.Contains("2026", await tab.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    // Axe is asked directly: there are no frames, and the package's own way opens a second page for every answer.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // What is dark differs in its colors alone.
    private static readonly string[] RulesOfColor = ["color-contrast", "link-in-text-block"];

    private const string Violated = """
        async rules => (await axe.run(document, {
          runOnly: rules,
          resultTypes: ['violations'],
        })).violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`))
        """;

    // Visible focus: an outline, or in a drawing a stroke, at something that is on the page.
    private const string FocusShown = """
        (() => {
          const at = document.activeElement;
          if (!at || at === document.body) return { ended: true, shown: true, html: '' };
          const { outlineStyle, stroke } = getComputedStyle(at);
          const shown = outlineStyle !== 'none' || (at instanceof SVGElement && stroke !== 'none');
          return { ended: false, shown: shown && at.getClientRects().length > 0, html: at.outerHTML.slice(0, 120) };
        })()
        """;

    private string Address(string site, string page) => new Uri(Path.Combine(sites[site], page)).AbsoluteUri;
}
