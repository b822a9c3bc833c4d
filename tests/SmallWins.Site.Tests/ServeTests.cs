using System.Diagnostics;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SmallWins.Site.Tests;

/// <summary>The sample journal, served while real editors save into it, as somebody sees it who has a page open.</summary>
[Collection<OneAtATime>]
public sealed class ServeTests(Chromium chromium) : IAsyncLifetime
{
    private const string Day = "days/2026/2026-07-17.md";
    private const string Page = "days/2026-07-17.html";

    private readonly TempFolder journal = new();
    private Serving serving = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        SampleSite.Copy(Repository.SampleJournal, journal.Path);
        serving = await Serving.Start(journal.Path, "--today", "2026-07-18");
        page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 1000, Height = 300 } });
        page.SetDefaultTimeout(20_000);
        Assertions.SetDefaultExpectTimeout(20_000);
    }

    public async ValueTask DisposeAsync()
    {
        await page.CloseAsync();
        await serving.DisposeAsync();
        journal.Dispose();
    }

    [Fact]
    public async Task What_vim_nano_and_sed_save_is_on_screen_where_the_page_was()
    {
        journal.Write(Day, "- First\n- Second\n\n## Notes\n\n" + string.Concat(Enumerable.Repeat("Words upon words.\n\n", 60)) + "The last line.\n");
        await serving.Until(() => serving.Changes == 1);
        await Open(Page);
        await page.EvaluateAsync("document.fonts.ready.then(() => scrollTo(0, 700))");
        const int before = 1;

        await Run("vim", "-es", "-u", "NONE", "-i", "NONE", "-c", "%s/First/Saved by a script of vim/", "-c", "wq", Day);
        await Sees("Saved by a script of vim", before + 1);

        await Type($"vim -u NONE -N -i NONE {Day}", "gg$a, and by hand\e:w\r", ":q!\r");
        await Sees("Saved by a script of vim, and by hand", before + 2);

        await Type($"nano -I {Day}", "\u000b- Typed in nano\r", "\u000f\r", "\u0018");
        await Sees("Typed in nano", before + 3);

        await Run("sed", "-i", "s/Second/Put there by sed/", Day);
        await Sees("Put there by sed", before + 4);

        async Task Sees(string words, int changes)
        {
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
            await page.WaitForFunctionAsync("() => scrollY === 700");

            // A save, in however many steps an editor makes it, was one change.
            await Task.Delay(250, TestContext.Current.CancellationToken);
            Assert.True(changes == serving.Changes, serving.Said);
        }
    }

    [Fact]
    public async Task A_problem_lies_over_the_last_good_page_with_its_place_and_goes_when_it_is_mended()
    {
        var good = journal.Read(Day);
        await Open(Page);
        var shown = await page.Locator("main").InnerTextAsync();

        journal.Write(Day, "---\nmood: 4\nmood: 5\n---\n- <img src=x onerror=alert(1)>\n");
        var dialog = page.GetByRole(AriaRole.Dialog);

        await Assertions.Expect(dialog).ToContainTextAsync($"{Day}:3:1");
        await Assertions.Expect(dialog.Locator("pre").First).ToContainTextAsync("3 | mood: 5\n  | ^^^^");
        Assert.Equal(shown, await page.Locator("main").InnerTextAsync());
        Assert.Empty((await page.RunAxe()).Violations);

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^[0-9]+ error") }).ClickAsync();
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(390, 800);
            Assert.Empty((await page.RunAxe()).Violations);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 390"));
        }

        journal.Write(Day, good + "\nMended and better.\n");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Mended and better.");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_style_sheet_is_exchanged_under_the_page_and_a_page_that_did_not_change_stays()
    {
        await Open(Page);
        await page.EvaluateAsync("window.isTheSame = true; scrollTo(0, 100)");

        journal.Write("templates/assets/style.css", "main { color: rgb(1, 2, 3) }");
        await page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('main')).color === 'rgb(1, 2, 3)' && document.querySelectorAll('link[rel=stylesheet]').length === 1");
        await Run("sed", "-i", "s/^- /- In short, /", "days/2025/2025-07-02.md");
        await serving.Until(() => serving.Changes == 2);

        Assert.True(await page.EvaluateAsync<bool>("window.isTheSame"));
        Assert.Equal(100, await page.EvaluateAsync<int>("scrollY"));
    }

    [Fact]
    public async Task A_page_is_changed_where_it_lies_and_is_then_what_it_is_when_it_is_opened_anew()
    {
        using var elsewhere = new TempFolder();
        const string Shown = "() => document.title + document.body.innerHTML.replace(/<div id=.smallwins-serve.*/s, '').trim()";
        foreach (var path in (string[])[Page, "index.html", "weeks/2026-W29.html"])
        {
            await Open(path);
            await page.EvaluateAsync("window.isTheSame = true");
            string[] texts =
            [
                "---\nmood: 2\n---\n- One #health\n- Two ⭐\n- Three\n",
                "---\nmood: 5\ntitle: A day\n---\n- Three\n- One *and* [[2026-07-16]] #work\n\n## Notes\n\nA story.\n",
                "- Alone\n",
            ];
            foreach (var text in texts)
            {
                var before = serving.Changes;

                // All of it at once: a file that is emptied and then written may be seen in between.
                File.Move(elsewhere.Write("next.md", text), journal[Day], overwrite: true);
                await serving.Until(() => serving.Changes == before + 1);
                var fresh = await chromium.Browser.NewPageAsync();
                await fresh.GotoAsync(new Uri(serving.Address, path).AbsoluteUri);
                var expected = await fresh.EvaluateAsync<string>(Shown);
                await page.WaitForFunctionAsync($"expected => ({Shown})() === expected", expected);
                await fresh.CloseAsync();
            }

            Assert.True(await page.EvaluateAsync<bool>("window.isTheSame"), path);
        }
    }

    [Fact]
    public async Task A_checkout_of_another_branch_is_one_change()
    {
        await Run("git", "init", "--quiet");
        await Commit("One");
        await Run("git", "checkout", "--quiet", "-b", "other");
        foreach (var file in Directory.EnumerateFiles(journal["days/2026"], "*.md"))
        {
            await File.AppendAllTextAsync(file, "\nOn another branch.\n", TestContext.Current.CancellationToken);
        }

        await Commit("Two");
        await Open(Page);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("On another branch.");
        var before = serving.Changes;

        await Run("git", "checkout", "--quiet", "-");

        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("On another branch.");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Equal(before + 1, serving.Changes);

        async Task Commit(string message)
        {
            await Run("git", "add", "--all");
            await Run("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", message);
        }
    }

    [Fact]
    public async Task A_page_that_is_gone_comes_back_by_itself_and_what_was_typed_stays()
    {
        await Open(Page);
        File.Move(journal[Day], journal["kept.txt"]);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Not here now");
        File.Move(journal["kept.txt"], journal[Day]);
        await Assertions.Expect(page.Locator("main.page-day")).ToBeVisibleAsync();

        await Open("evidence.html");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("water");
        await page.EvaluateAsync("window.isTheSame = true");
        await Run("sed", "-i", "1,20s/title: .*/title: A new name/", "smallwins.yml");

        await Assertions.Expect(page.Locator(".masthead .name")).ToHaveTextAsync("A new name");
        Assert.False(await page.EvaluateAsync<bool>("window.isTheSame === true"));
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("water");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
    }

    private async Task Open(string path)
    {
        await page.GotoAsync(new Uri(serving.Address, path).AbsoluteUri);

        // What was done before may still be on its way.
        await page.WaitForFunctionAsync("() => performance.getEntriesByName(document.location.origin + '/.smallwins/serve.js').length === 1");
    }

    // Keys in a terminal, with time between them as a hand needs it.
    private Task Type(string editor, params string[] keys)
    {
        var typing = string.Concat(keys.Select((_, at) => $"printf %s \"${at + 1}\"; sleep .4; "));
        return Run("sh", ["-c", $"(sleep .8; {typing}) | TERM=xterm script -qec '{editor}' /dev/null >/dev/null", "sh", .. keys]);
    }

    private async Task Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = journal.Path, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await said);
    }
}
