using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace SmallWins.Site.Tests;

/// <summary>A locked site in Chromium: the whole walk, from disk and from a host, on a phone and at a desk.</summary>
public sealed class LockedSiteTests(LockedSite locked, SampleSite open, Chromium chromium)
{
    public static TheoryData<string, int> Places { get; } = new()
    {
        { LockedSite.FromDisk, 390 }, { LockedSite.FromDisk, 1440 }, { LockedSite.FromServer, 390 }, { LockedSite.FromServer, 1440 },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Unlocked_once_everything_works_as_in_the_open_site(string from, int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var visit = await LockedVisit.At(context, locked.Address(from));
        var tab = visit.Tab;
        await visit.Unlock();

        // Links, back and forward, each at the place where it was left.
        await tab.EvaluateAsync("scrollTo(0, 400)");
        await tab.Locator(".colophon a", new() { HasTextString = "Years" }).Or(tab.Locator(".colophon a").First).First.ClickAsync();
        await visit.Shown("years");
        Assert.Equal(0, await tab.EvaluateAsync<int>("scrollY"));
        await tab.GoBackAsync();
        await visit.Shown("home");
        Assert.InRange(await tab.EvaluateAsync<int>("scrollY"), 400, 10_000);
        await tab.GoForwardAsync();
        await visit.Shown("years");
        await tab.GoBackAsync();
        await visit.Shown("home");

        // The search by keyboard, and back to what was found.
        await tab.Keyboard.PressAsync("/");
        await visit.Shown("evidence");
        await Assertions.Expect(tab.Locator("#q")).ToBeFocusedAsync();
        await tab.Keyboard.TypeAsync("draft SENT");
        var status = tab.Locator(".search [role=status]");
        await Assertions.Expect(status).ToHaveTextAsync("1 of 484 wins");
        await tab.Keyboard.PressAsync("ArrowDown");
        await tab.Keyboard.PressAsync("Enter");
        await visit.Shown("day");
        await Assertions.Expect(tab.Locator(".win.smallwins-target")).ToContainTextAsync("draft");
        await Assertions.Expect(tab.Locator(".win.smallwins-target")).ToBeInViewportAsync();
        await tab.GoBackAsync();
        await Assertions.Expect(status).ToHaveTextAsync("1 of 484 wins");
        Assert.Equal("draft SENT", await tab.Locator("#q").InputValueAsync());

        // A note, drawn.
        await tab.Locator("#q").PressAsync("Escape");
        await tab.Locator("h1").ClickAsync();
        await tab.Keyboard.PressAsync("r");
        await tab.Locator(".note.drawn figcaption a").ClickAsync();
        await visit.Shown("day");

        // The jar: a marble shows its note, and leads to its day.
        await tab.Locator(".masthead a", new() { HasTextString = "Jar" }).ClickAsync();
        await visit.Shown("jar");
        await tab.Locator("svg.jar a[class^=c-]").First.FocusAsync();
        await tab.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(1, await tab.EvaluateAsync<int>("[...document.querySelectorAll('svg.jar a[class^=c-]')].indexOf(document.activeElement)"));
        await tab.Keyboard.PressAsync("Enter");
        await visit.Shown("day");
        await Assertions.Expect(tab.Locator(".win.smallwins-target")).ToHaveCountAsync(1);

        // Photos, small and large.
        await tab.Locator(".colophon a", new() { HasTextString = "Photos" }).ClickAsync();
        await visit.Shown("photos");
        await visit.Until("[...document.images].length > 3 && [...document.images].every(image => image.src.startsWith('blob:') && image.complete && image.naturalWidth > 1)");

        // The keyboard: the first stop leads past the navigation, as everywhere.
        await tab.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await tab.EvaluateAsync<string>("document.activeElement.className"));
        await tab.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await tab.EvaluateAsync<string>("document.activeElement.id"));

        // Neither the address nor the title says anything.
        Assert.Equal("Locked", await tab.TitleAsync());
        Assert.Matches("^" + Regex.Escape(locked.Address(from)) + "#/[0-9a-f]{16}$", tab.Url);
        Assert.Equal("""{"smallwins":0}""", Regex.Replace(await tab.EvaluateAsync<string>("JSON.stringify(history.state)"), "[0-9]+", "0"));
        visit.WasQuiet();
    }

    [Fact]
    public async Task Every_kind_of_page_says_and_looks_the_same_as_in_the_open_site()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 820, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        var visit = await LockedVisit.At(context, locked.Address(LockedSite.FromDisk));
        await visit.Unlock();

        // The pointer still rests where the button was, which is above a marble of the jar: a late event would pick it up.
        await visit.Tab.Mouse.MoveAsync(0, 0);
        var openly = await context.NewPageAsync();
        var (found, current) = (new List<string>(), "index.html");
        foreach (var page in SampleSite.Kinds.Select(row => row.Data))
        {
            await openly.GotoAsync(new Uri(open.PathOf(page)).AbsoluteUri);
            var meant = await openly.EvaluateAsync<string>(Look);
            await visit.Tab.EvaluateAsync("""
                path => {
                  const link = Object.assign(document.createElement("a"), { href: path, textContent: "there" });
                  document.querySelector("main").append(link);
                  return new Promise(go => setTimeout(() => { link.click(); go(); }));
                }
                """, (current.Contains('/', StringComparison.Ordinal) ? "../" : "") + page);
            await Assertions.Expect(visit.Tab.Locator(".smallwins-said[role=status]")).ToHaveTextAsync(await openly.TitleAsync());

            // What its scripts add comes a moment later.
            var shown = await visit.Tab.EvaluateAsync<string>(Look);
            for (var left = 40; shown != meant && left > 0; left--)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
                shown = await visit.Tab.EvaluateAsync<string>(Look);
            }

            current = page;
            if (shown != meant)
            {
                var (one, other) = (meant.Split('\n'), shown.Split('\n'));
                found.AddRange(one.Zip(other).Where(lines => lines.First != lines.Second).Take(3).Select(lines => $"{page}: {lines.First} | {lines.Second}").Append($"{page}: {one.Length} | {other.Length}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        visit.WasQuiet();
    }

    [Fact]
    public async Task A_wrong_passphrase_says_so_at_once_and_the_right_one_still_opens()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var visit = await LockedVisit.At(context, locked.Address(LockedSite.FromDisk));
        await visit.Tab.Locator("#passphrase").FillAsync("stone lantern");
        var begun = DateTime.UtcNow;
        await visit.Tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Tab.Locator("#said")).ToHaveTextAsync("That is another passphrase. Type it again.");

        Assert.InRange((DateTime.UtcNow - begun).TotalSeconds, 0, 5);
        await Assertions.Expect(visit.Tab.Locator("#passphrase")).ToBeFocusedAsync();
        await visit.Unlock();
    }

    [Fact]
    public async Task What_is_typed_can_be_looked_at()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var visit = await LockedVisit.At(context, locked.Address(LockedSite.FromDisk));
        await visit.Tab.Locator("#passphrase").FillAsync("stone");
        await visit.Tab.Locator("#show").ClickAsync();
        Assert.Equal("text", await visit.Tab.Locator("#passphrase").GetAttributeAsync("type"));
        await visit.Tab.Locator("#show").ClickAsync();
        Assert.Equal("password", await visit.Tab.Locator("#passphrase").GetAttributeAsync("type"));
    }

    [Theory]
    [InlineData(LockedSite.FromDisk)]
    [InlineData(LockedSite.FromServer)]
    public async Task It_asks_again_unless_somebody_chose_to_stay_unlocked_and_locking_forgets(string from)
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var visit = await LockedVisit.At(context, locked.Address(from));
        await visit.Unlock();
        Assert.Equal("[]", await visit.Tab.EvaluateAsync<string>(Kept));
        await visit.Tab.ReloadAsync();
        await Assertions.Expect(visit.Tab.Locator("#passphrase")).ToBeFocusedAsync();

        await visit.Tab.Locator("#stay").CheckAsync();
        await visit.Unlock();
        await visit.Tab.Locator(".masthead a", new() { HasTextString = "Goals" }).ClickAsync();
        await visit.Shown("goals");
        await visit.Tab.ReloadAsync();
        await visit.Shown("goals");

        var other = await LockedVisit.At(context, visit.Tab.Url);
        await other.Shown("goals");
        await other.Tab.Locator(".smallwins-lock").ClickAsync();
        await other.Tab.Locator("#passphrase").WaitForAsync();
        await visit.Tab.Locator("#passphrase").WaitForAsync();
        Assert.Equal("[]", await other.Tab.EvaluateAsync<string>(Kept));
        await other.Tab.ReloadAsync();
        await Assertions.Expect(other.Tab.Locator("#passphrase")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_key_that_was_kept_too_long_is_forgotten()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var visit = await LockedVisit.At(context, locked.Address(LockedSite.FromServer));
        await visit.Tab.Locator("#stay").CheckAsync();
        await visit.Unlock();
        await context.Clock.SetFixedTimeAsync(DateTime.UtcNow.AddDays(31));
        await visit.Tab.ReloadAsync();

        await Assertions.Expect(visit.Tab.Locator("#passphrase")).ToBeFocusedAsync();
        Assert.Equal("[]", await visit.Tab.EvaluateAsync<string>(Kept));
    }

    [Fact]
    public async Task A_link_opened_in_another_tab_leads_to_its_page_once_that_is_unlocked()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var visit = await LockedVisit.At(context, locked.Address(LockedSite.FromDisk));
        await visit.Unlock();
        var opened = await context.RunAndWaitForPageAsync(() => visit.Tab.Locator(".masthead a", new() { HasTextString = "Trends" }).ClickAsync(new() { Modifiers = [KeyboardModifier.ControlOrMeta] }));

        await opened.Locator("#passphrase").FillAsync(LockedSite.Passphrase);
        await opened.Keyboard.PressAsync("Enter");
        await opened.Locator("main.page-trends").WaitForAsync();
    }

    [Fact]
    public async Task A_book_is_printed_as_from_the_open_site()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var visit = await LockedVisit.At(context, locked.Address(LockedSite.FromDisk));
        await visit.Unlock();
        await visit.Tab.Locator(".colophon a", new() { HasTextString = "Yearbook" }).ClickAsync();
        await visit.Shown("yearbook");
        await visit.Until("[...document.images].every(image => image.src.startsWith('blob:') && image.complete)");
        var openly = await context.NewPageAsync();
        await openly.GotoAsync(new Uri(open.PathOf("yearbooks/2026.html")).AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var (meant, printed) = (await Printed(openly), await Printed(visit.Tab));

        Assert.InRange(printed.Count, 8, 60);
        Assert.Equal(meant, printed);

        static async Task<List<(string Text, int Pictures)>> Printed(IPage tab)
        {
            using var book = PdfDocument.Open(await tab.PdfAsync(new() { PreferCSSPageSize = true }));
            return [.. book.GetPages().Select(page => (ContentOrderTextExtractor.GetText(page), page.GetImages().Count()))];
        }
    }

    [Fact]
    public async Task A_photo_is_shown_as_large_as_it_is()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var visit = await LockedVisit.At(context, locked.Address(LockedSite.FromDisk));
        await visit.Unlock();
        await visit.Tab.Locator(".colophon a", new() { HasTextString = "Photos" }).ClickAsync();
        await visit.Shown("photos");
        await visit.Tab.Locator("main figcaption a, main .wall a, main a:has(time)").First.ClickAsync();
        await visit.Shown("day");
        await visit.Tab.Locator("main a:has(img)").First.ClickAsync();

        await visit.Until("document.querySelector('img.smallwins-file')?.naturalWidth > 700");
        await visit.Tab.GoBackAsync();
        await visit.Shown("day");
        visit.WasQuiet();
    }

    [Theory]
    [InlineData("another blob")]
    [InlineData("another blob under its name")]
    [InlineData("cut")]
    [InlineData("nothing")]
    [InlineData("gone")]
    public async Task A_blob_that_was_tampered_with_is_refused_in_plain_words(string how)
    {
        using var site = new TempFolder();
        SampleSite.Copy(locked.Folder, site.Path);
        await using var context = await chromium.Browser.NewContextAsync();
        var visit = await LockedVisit.At(context, new Uri(site["index.html"]).AbsoluteUri);
        await visit.Unlock();

        // Every blob that the visit has not loaded yet is exchanged, in turn, for the one beside it.
        var blobs = Directory.GetFiles(site["b"]).Order(StringComparer.Ordinal).ToList();
        var contents = blobs.Select(File.ReadAllText).ToList();
        for (var at = 0; at < blobs.Count; at++)
        {
            var (own, other) = (Path.GetFileNameWithoutExtension(blobs[at]), contents[(at + 1) % blobs.Count]);
            var name = Path.GetFileNameWithoutExtension(blobs[(at + 1) % blobs.Count]);
            File.Delete(blobs[at]);
            if (how != "gone")
            {
                File.WriteAllText(blobs[at], how switch
                {
                    "another blob" => other,
                    "another blob under its name" => other.Replace(name, own, StringComparison.Ordinal),
                    "cut" => contents[at][..(contents[at].Length / 2 / 4 * 4)] + "\")\n",
                    _ => "",
                });
            }
        }

        await visit.Tab.Locator(".masthead a", new() { HasTextString = "Goals" }).ClickAsync();
        await Assertions.Expect(visit.Tab.Locator("main [role=alert]")).ToContainTextAsync(how == "gone" ? "could not be loaded" : "is not the one that belongs to these pages");

        await visit.Tab.ReloadAsync();
        await visit.Tab.Locator("#passphrase").FillAsync(LockedSite.Passphrase);
        await visit.Tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Tab.Locator("#said")).ToContainTextAsync(how == "gone" ? "could not be loaded" : "is not the one that belongs to these pages");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_page_that_asks_has_no_axe_violation_and_fits_its_window(ColorScheme scheme)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, BypassCSP = true });
        var visit = await LockedVisit.At(context, locked.Address(LockedSite.FromDisk));
        await visit.Tab.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        foreach (var width in new[] { 320, 390, 820, 1440 })
        {
            await visit.Tab.SetViewportSizeAsync(width, 700);
            Assert.True(await visit.Tab.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{width} px");
            Assert.Empty(await visit.Tab.EvaluateAsync<string[]>("async () => (await axe.run(document)).violations.map(({ id, nodes }) => id + ': ' + nodes[0].html)"));
        }

        await visit.Unlock();
        await visit.Tab.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        Assert.Empty(await visit.Tab.EvaluateAsync<string[]>("async () => (await axe.run(document)).violations.map(({ id, nodes }) => id + ': ' + nodes[0].html)"));
    }

    [Fact]
    public async Task It_speaks_the_language_of_the_site()
    {
        using var journal = new TempFolder();
        SampleSite.Copy(Repository.SampleJournal, journal.Path);
        journal.Write("smallwins.yml", Regex.Replace(journal.Read("smallwins.yml"), "language: en ", "language: de "));
        LockedSite.Build(journal["_site"], journal.Path);
        await using var context = await chromium.Browser.NewContextAsync();
        var visit = await LockedVisit.At(context, new Uri(journal["_site/index.html"]).AbsoluteUri);

        Assert.Equal("Diese Seiten sind verschlossen.", await visit.Tab.Locator("h1").InnerTextAsync());
        await visit.Unlock();
        Assert.Equal("Verschließen", await visit.Tab.Locator(".smallwins-lock").InnerTextAsync());
    }

    [Fact]
    public async Task It_is_valid_html() => await HtmlTests.Validate([Path.Combine(locked.Folder, "index.html")]);

    private const string Kept = "async () => JSON.stringify((await indexedDB.databases()).concat(Object.keys(localStorage), Object.keys(sessionStorage), await (window.caches?.keys() ?? [])))";

    // The words of the page, the size of all its parts, and a few of the ways in which style shows.
    private const string Look = """
        async () => {
          await document.fonts.ready;
          for (const image of document.images) image.loading = 'eager';
          const isLocked = document.querySelector('.smallwins-lock');
          while ([...document.images].some(image => !image.complete || (isLocked && !image.src.startsWith('blob:')))) await new Promise(go => setTimeout(go, 20));
          const main = document.querySelector('main');
          main.querySelectorAll(':scope > a:last-child').forEach(link => { if (link.textContent === 'there') link.remove(); });
          const parts = [...main.querySelectorAll('*')].filter(part => !part.closest('svg, picture, source, script, noscript')).map(part => {
            const { x, y, width, height } = part.getBoundingClientRect(), { color, fontFamily, fontSize } = getComputedStyle(part);
            return [part.localName, ...[x, y + scrollY, width, height].map(Math.round), color, fontFamily, fontSize].join(' ');
          });
          return main.innerText + parts.join('\n');
        }
        """;
}
