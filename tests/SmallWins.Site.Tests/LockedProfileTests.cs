using System.Text;
using Microsoft.Playwright;
using SmallWins.Locking;

namespace SmallWins.Site.Tests;

/// <summary>What a whole visit leaves behind in the browser's folder: its caches, its history, its databases, its memory of tabs.</summary>
public sealed class LockedProfileTests
{
    private static readonly string[] Words =
    [
        "Quixotrombone", "quixotrombone", "Zarzuelagarten", "zarzuelagarten", "pomegranatewise", "Oboebauerin", "2026-07-14", "14 July", "Evidence", "Yearbook", "The jar",
    ];

    [Theory]
    [InlineData(LockedSite.FromDisk)]
    [InlineData(LockedSite.FromServer)]
    public async Task Nothing_of_the_journal_is_left_and_no_key_unless_it_was_chosen(string from)
    {
        using var journal = new TempFolder();
        using var profile = new TempFolder();
        var photo = Journal(journal);
        LockedSite.Build(journal["_site"], journal.Path);
        using var server = new StaticServer(journal["_site"]);
        var address = from == LockedSite.FromDisk ? new Uri(journal["_site/index.html"]).AbsoluteUri : server.Address;

        await Visit(profile.Path, address, stay: false);

        Assert.Empty(Found(profile, [.. Words.SelectMany(Forms), photo, Key(journal), Encoding.UTF8.GetBytes(LockedSite.Passphrase)]));

        // The search finds what is there: the address of the page is in the history.
        Assert.NotEmpty(Found(profile, [Encoding.UTF8.GetBytes(address + "#/")]));

        await Visit(profile.Path, address, stay: true);

        Assert.Empty(Found(profile, [.. Words.SelectMany(Forms), photo, Encoding.UTF8.GetBytes(LockedSite.Passphrase)]));
    }

    // Else the tests above would prove nothing.
    [Fact]
    public async Task An_open_site_leaves_what_is_looked_for()
    {
        using var journal = new TempFolder();
        using var profile = new TempFolder();
        Journal(journal);
        using var playwright = await Playwright.CreateAsync();
        await using (var context = await Browser(playwright, profile.Path))
        {
            var tab = await context.NewPageAsync();
            await tab.GotoAsync(new Uri(journal["open/evidence.html"]).AbsoluteUri);
            await tab.Locator("#q").PressSequentiallyAsync("quixotrombone");
            await tab.Locator(".found a").First.ClickAsync();
            await tab.WaitForTimeoutAsync(3_000);
        }

        Assert.NotEmpty(Found(profile, Forms("quixotrombone")));
        Assert.NotEmpty(Found(profile, Forms("2026-07-14")));
        Assert.NotEmpty(Found(profile, Forms("Oboebauerin")));
    }

    // The browser as people have it, and not the shell that keeps no history.
    private static Task<IBrowserContext> Browser(IPlaywright playwright, string profile) => playwright.Chromium.LaunchPersistentContextAsync(profile, new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--headless=new", "--restore-last-session"],
        ViewportSize = new() { Width = 1000, Height = 700 },
    });

    private static async Task Visit(string profile, string address, bool stay)
    {
        using var playwright = await Playwright.CreateAsync();
        await using (var context = await Browser(playwright, profile))
        {
            var visit = await LockedVisit.At(context, address);
            var tab = visit.Tab;
            if (stay)
            {
                await tab.Locator("#stay").CheckAsync();
            }

            await visit.Unlock();
            await tab.Keyboard.PressAsync("/");
            await visit.Shown("evidence");
            await tab.Locator("#q").PressSequentiallyAsync("quixotrombone");
            await Assertions.Expect(tab.Locator(".search [role=status]")).ToContainTextAsync("1 of");
            await tab.Locator("[name=area]").SelectOptionAsync("zarzuelagarten");
            await Assertions.Expect(tab.Locator(".search [role=status]")).ToContainTextAsync("1 of");
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await tab.Locator(".found a").First.ClickAsync();
            await visit.Shown("day");
            await visit.Until("[...document.images].length > 0 && [...document.images].every(image => image.src.startsWith('blob:') && image.complete)");
            await tab.Locator("main a:has(img)").First.ClickAsync();
            await visit.Until("document.querySelector('img.smallwins-file')?.complete");
            foreach (var name in new[] { "Jar", "Trends", "Calendar", "Week", "Yearbook", "Photos", "Tags" })
            {
                await tab.Locator("nav a", new() { HasTextString = name }).First.ClickAsync();
                await tab.WaitForTimeoutAsync(300);
            }

            await tab.GoBackAsync();
            await tab.WaitForTimeoutAsync(300);
            await tab.GoBackAsync();

            // Tabs are remembered some seconds after they changed.
            await tab.WaitForTimeoutAsync(3_000);
            visit.WasQuiet();
        }
    }

    private static byte[] Journal(TempFolder journal)
    {
        journal.Write("smallwins.yml", "title: Oboebauerin\nareas: [{ id: zarzuelagarten, name: Zarzuelagarten }]\n");
        journal.Write("days/2026-07-13.md", "- Called back\n");
        journal.Write("days/2026-07-14.md", "- Played the Quixotrombone #zarzuelagarten #pomegranatewise ⭐\n  ![it](../it.jpg)\n");
        var photo = Directory.EnumerateFiles(Path.Combine(Repository.SampleJournal, "photos"), "*.jpg", SearchOption.AllDirectories).First();
        File.Copy(photo, journal["it.jpg"]);

        // A piece from the middle of the pictures as they are on the site.
        SampleSite.Build(journal["open"], journal.Path);
        var largest = Directory.EnumerateFiles(journal["open"], "*.jpg", SearchOption.AllDirectories).MaxBy(file => new FileInfo(file).Length)!;
        return File.ReadAllBytes(largest).AsSpan((int)(new FileInfo(largest).Length / 2), 48).ToArray();
    }

    private static byte[] Key(TempFolder journal) => LockedPage.HeaderOf(File.ReadAllBytes(journal["_site/index.html"]))!.Key.Unwrap(LockedSite.Passphrase)!.Bytes.ToArray();

    private static byte[][] Forms(string word) => [Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word)];

    private static List<string> Found(TempFolder profile, byte[][] needles) =>
    [
        .. Directory.EnumerateFiles(profile.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Where(file => !file.Contains("/Dictionaries/", StringComparison.Ordinal))
            .SelectMany(file =>
            {
                var content = File.ReadAllBytes(file);
                return needles.Where(needle => content.AsSpan().IndexOf(needle) >= 0)
                    .Select(needle => $"{Path.GetRelativePath(profile.Path, file)}: {Encoding.UTF8.GetString(needle)}");
            }),
    ];
}
