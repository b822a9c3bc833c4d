using Microsoft.Playwright;

namespace SmallWins.Site.Tests;

/// <summary>Somebody at a locked site, with all that the browser said and asked for meanwhile.</summary>
internal sealed class LockedVisit
{
    private readonly string address;

    private LockedVisit(IPage tab, string address)
    {
        (Tab, this.address) = (tab, address);
        tab.SetDefaultTimeout(20_000);
        tab.Console += (_, message) =>
        {
            // Chromium would like a field for a name beside the one for the passphrase, and there is no name.
            if (!message.Text.StartsWith("[DOM] Password forms", StringComparison.Ordinal))
            {
                Said.Add(message.Text);
            }
        };
        tab.PageError += (_, error) => Said.Add(error);
        tab.Request += (_, request) => Requests.Add(request.Url);
        tab.RequestFailed += (_, request) => Said.Add("not loaded: " + request.Url);
    }

    public IPage Tab { get; }

    public List<string> Said { get; } = [];

    public List<string> Requests { get; } = [];

    public static async Task<LockedVisit> At(IBrowserContext context, string address)
    {
        var visit = new LockedVisit(await context.NewPageAsync(), address);
        await visit.Tab.GotoAsync(address);
        return visit;
    }

    public async Task Unlock(string passphrase = LockedSite.Passphrase)
    {
        await Tab.Locator("#passphrase").FillAsync(passphrase);
        await Tab.Locator("#go").ClickAsync();
        await Shown("home");
    }

    /// <summary>Waits until a kind of page is shown, and says which it is: its scripts are there then.</summary>
    public async Task Shown(string kind)
    {
        await Tab.Locator($"main.page-{kind}").WaitForAsync();
        await Tab.Locator(".smallwins-said[role=status]:not(:empty)").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Waits until something holds. The browser's own waiting makes code of text, which these pages forbid.</summary>
    public async Task Until(string holds)
    {
        for (var wait = 0; wait < 200; wait++)
        {
            if (await Tab.EvaluateAsync<bool>(holds))
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It never came to hold: " + holds);
    }

    public Task<string> Told() => Tab.Locator("#said").InnerTextAsync();

    /// <summary>Nothing was said in the console, and nothing asked for but the page, blobs beside it, and what was decrypted in memory.</summary>
    public void WasQuiet()
    {
        Assert.Empty(Said);
        var blobs = new Uri(new Uri(address), "b/").AbsoluteUri;
        Assert.All(Requests, url => Assert.True(url.StartsWith(blobs, StringComparison.Ordinal) || url.Split('#')[0] == address || url.StartsWith("blob:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
    }
}
