using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using SmallWins.Share;

namespace SmallWins.Site.Tests;

/// <summary>Files for somebody, and reports, opened from disk as whoever gets one opens it.</summary>
public sealed class ShareTests(Chromium chromium) : IDisposable
{
    private const string Passphrase = "copper lantern velvet morning é";
    private static readonly DateOnly Today = new(2026, 7, 18);
    private static readonly int[] Widths = [390, 820, 1440];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly string folder = Directory.CreateTempSubdirectory("smallwins-share-").FullName;

    public static TheoryData<string, ColorScheme> Files { get; } = new()
    {
        { "week", ColorScheme.Light },
        { "week", ColorScheme.Dark },
        { "win", ColorScheme.Light },
        { "report", ColorScheme.Light },
        { "report", ColorScheme.Dark },
        { "locked", ColorScheme.Light },
        { "locked", ColorScheme.Dark },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_asks_for_nothing_says_nothing_fits_its_window_and_has_no_axe_violation(string kind, ColorScheme scheme)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var tab = await context.NewPageAsync();
        var (said, requests) = Listen(tab);
        var address = new Uri(Write(kind)).AbsoluteUri;
        await tab.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await tab.EvaluateAsync(Axe);
        foreach (var width in Widths)
        {
            await tab.SetViewportSizeAsync(width, 900);
            Assert.True(await tab.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{kind} scrolls sideways at {width} px");
            Assert.Empty(await tab.EvaluateAsync<string[]>(
                "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })).violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`))"));
        }

        if (kind != "locked")
        {
            Assert.True(await tab.EvaluateAsync<bool>("document.fonts.check('20px Newsreader')"));
        }

        Assert.Empty(said);
        Assert.All(requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)), url => Assert.Equal(address, url));
    }

    [Fact]
    public async Task Its_pictures_are_in_it_and_are_shown()
    {
        var tab = await chromium.Browser.NewPageAsync();
        await tab.GotoAsync(new Uri(Write("week")).AbsoluteUri);
        Assert.Equal(1, await tab.Locator("img").CountAsync());
        Assert.True(await tab.EvaluateAsync<bool>("[...document.images].every(image => image.complete && image.naturalWidth > 300)"));
        await tab.CloseAsync();
    }

    [Fact]
    public async Task It_prints_on_white_paper_with_all_of_its_wins()
    {
        var tab = await chromium.Browser.NewPageAsync(new() { ColorScheme = ColorScheme.Dark });
        await tab.GotoAsync(new Uri(Write("week")).AbsoluteUri);
        await tab.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await tab.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal(14, await tab.Locator(".wins > li:visible").CountAsync());
        Assert.InRange((await tab.PdfAsync(new() { Format = "A4" })).Length, 10_000, 5_000_000);
        await tab.CloseAsync();
    }

    [Fact]
    public async Task A_locked_one_opens_with_its_passphrase_and_with_no_other()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var tab = await context.NewPageAsync();
        var (said, _) = Listen(tab);
        await tab.GotoAsync(new Uri(Write("locked")).AbsoluteUri);
        Assert.Equal("Locked", await tab.TitleAsync());

        await tab.Locator("#passphrase").FillAsync("another one");
        await tab.Locator("#go").ClickAsync();
        await tab.Locator("#said", new() { HasTextString = "another passphrase" }).WaitForAsync();

        // Typed on a keyboard that composes é of two characters.
        await tab.Locator("#passphrase").FillAsync(Passphrase.Normalize(System.Text.NormalizationForm.FormD));
        await tab.Keyboard.PressAsync("Enter");
        await tab.Locator(".to", new() { HasTextString = "For Sam" }).WaitForAsync();
        Assert.Equal("A week of small wins", await tab.Locator("h1").InnerTextAsync());
        Assert.True(await tab.EvaluateAsync<bool>("[...document.images].every(image => image.complete && image.naturalWidth > 300)"));
        Assert.Equal("rgb(250, 246, 239)", await tab.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal(0, await tab.Locator("script, form").CountAsync());
        Assert.Empty(said);

        await tab.ReloadAsync();
        Assert.Equal(1, await tab.Locator("#passphrase").CountAsync());
    }

    private static (List<string> Said, List<string> Requests) Listen(IPage tab)
    {
        var (said, requests) = (new List<string>(), new List<string>());
        tab.Console += (_, message) => said.Add(message.Text);
        tab.PageError += (_, error) => said.Add(error);
        tab.Request += (_, request) => requests.Add(request.Url);
        return (said, requests);
    }

    private string Write(string kind)
    {
        var options = new BuildOptions { JournalFolder = Repository.SampleJournal, Now = new(2026, 7, 18, 20, 0, 0, TimeSpan.Zero), Today = Today };
        var loaded = SiteBuild.Load(options);
        var week = SmallWins.Domain.Week.Of(Today, DayOfWeek.Monday);
        var win = loaded.Journal.Days.Single(day => day.Date == new DateOnly(2026, 7, 14)).Wins[1];
        var choice = kind switch
        {
            "report" => new ShareChoice { First = new(2026, 1, 1), Last = Today },
            "win" => new ShareChoice { First = win.Date, Last = win.Date, Win = win },
            _ => new ShareChoice { First = week.First, Last = week.Last, Week = week, Photos = true, Notes = kind == "week" },
        };
        var content = JournalShare.Choose(loaded.Journal, loaded.Journal, loaded.Intentions, Today, choice);
        var made = kind == "report"
            ? JournalShare.Report(options, content, ShareFormat.Html)
            : JournalShare.Make(options, content, ShareFormat.Html, "Sam", Path.GetTempPath(), kind == "locked" ? Passphrase : null);
        Assert.Empty(made.Problems);
        var file = Path.Combine(folder, kind + ".html");
        File.WriteAllBytes(file, made.Content!.Value.ToArray());
        return file;
    }
}
