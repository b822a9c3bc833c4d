using Microsoft.Playwright;

namespace SmallWins.Site.Tests;

public sealed class JarTests(SampleSite site, Chromium chromium)
{
    [Fact]
    public async Task A_marble_that_is_pointed_at_shows_its_note()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var tab = await Open(context, "jar.html");
        var first = await Note(tab);

        await tab.Locator("svg.jar a[class^=c-]").Nth(40).HoverAsync();

        Assert.NotEqual(first, await Note(tab));
        Assert.Equal(
            await tab.Locator("svg.jar a[class^=c-]").Nth(40).GetAttributeAsync("href"),
            await tab.Locator(".slip a").GetAttributeAsync("href"));
        Assert.DoesNotContain(":", await tab.Locator(".slip a").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_jar_is_one_stop_of_the_tab_key_and_the_arrows_go_from_marble_to_marble()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var tab = await Open(context, "jars/2026.html");

        Assert.Equal(1, await tab.Locator("svg.jar a[class^=c-]:not([tabindex='-1'])").CountAsync());
        await tab.Locator("a[href='#beside']").FocusAsync();
        await tab.Keyboard.PressAsync("Tab");
        await tab.Keyboard.PressAsync("ArrowLeft");
        await tab.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(2, await AtFocus(tab));
        Assert.Equal(await tab.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label').split('\\n')[1]"), await Note(tab));

        await tab.Keyboard.PressAsync("Home");
        Assert.Equal(await tab.Locator("svg.jar a[class^=c-]").CountAsync() - 1, await AtFocus(tab));
        await tab.Keyboard.PressAsync("Tab");
        Assert.Equal(-1, await AtFocus(tab));
        await tab.Keyboard.PressAsync("Shift+Tab");
        await tab.Keyboard.PressAsync("Enter");
        await tab.IsAt("/days/2026-*");
    }

    [Fact]
    public async Task A_finger_need_not_meet_a_marble_exactly_and_goes_to_its_day_with_the_second_touch()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { HasTouch = true, IsMobile = true, ViewportSize = new() { Width = 390, Height = 844 } });
        var tab = await Open(context, "jar.html");
        var marble = tab.Locator("svg.jar a[class^=c-]").Nth(30);
        var box = (await marble.BoundingBoxAsync())!;
        var address = tab.Url;

        var words = (await marble.GetAttributeAsync("aria-label"))!.Split('\n')[1];
        await TapUntil(async () => await Note(tab) == words);
        Assert.Equal(address, tab.Url);

        await TapUntil(() => Task.FromResult(tab.Url.Contains("/days/", StringComparison.Ordinal)));

        await tab.GotoAsync(address);
        var empty = (await tab.Locator("svg.jar").First.BoundingBoxAsync())!;
        await tab.Touchscreen.TapAsync(empty.X + (empty.Width / 2), empty.Y + 20);
        Assert.Equal(address, tab.Url);

        // On a busy machine a touch can last so long that the browser takes it for another gesture, which does nothing.
        async Task TapUntil(Func<Task<bool>> done)
        {
            for (var touch = 0; touch < 5; touch++)
            {
                await tab.Touchscreen.TapAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
                for (var wait = 0; wait < 20; wait++)
                {
                    if (await done())
                    {
                        return;
                    }

                    await Task.Delay(100, TestContext.Current.CancellationToken);
                }
            }

            Assert.Fail("The marble takes no touch.");
        }
    }

    [Fact]
    public async Task Without_script_a_marble_leads_to_its_day_and_the_marbles_can_be_passed_by()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var tab = await Open(context, "jar.html");

        await tab.Locator("a[href='#beside']").FocusAsync();
        await tab.Keyboard.PressAsync("Enter");
        await tab.IsAt("#beside");
        await tab.Locator("svg.jar a[class^=c-]").First.ClickAsync();
        await tab.IsAt("/days/2026-07-17.html#win-3");
    }

    [Fact]
    public void The_script_is_small() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(site.Folder, "assets"), "jar.*.js"), file => Assert.InRange(new FileInfo(file).Length, 1_000, 3_000));

    private async Task<IPage> Open(IBrowserContext context, string page)
    {
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(new Uri(site.PathOf(page)).AbsoluteUri);
        return tab;
    }

    private static Task<string> Note(IPage tab) => tab.Locator(".slip p").InnerTextAsync();

    private static Task<int> AtFocus(IPage tab) =>
        tab.EvaluateAsync<int>("[...document.querySelectorAll('svg.jar a[class^=c-]')].indexOf(document.activeElement)");
}
