using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SmallWins.Site.Tests;

/// <summary>The search, the notes and the keys, in Chromium and opened from disk.</summary>
public sealed class EvidenceTests(SampleSite site, Chromium chromium)
{
    [Fact]
    public async Task By_keyboard_alone_a_search_from_any_page_leads_to_the_win()
    {
        await using var visit = await Visit("days/2026-07-17.html");

        await visit.Tab.Keyboard.PressAsync("/");
        await visit.IsAt("evidence.html*");
        await Assertions.Expect(visit.Field).ToBeFocusedAsync(new() { Timeout = 30_000 });
        await visit.Tab.Keyboard.TypeAsync("draft SENT");
        await visit.Found("1 of 484 wins");
        Assert.Equal(["Sent", "draft"], await visit.Tab.Locator(".found mark").AllInnerTextsAsync());

        await visit.Tab.Keyboard.PressAsync("ArrowDown");
        await visit.Tab.Keyboard.PressAsync("Enter");
        await visit.IsAt("days/2026-07-14.html#win-*");
        Assert.Empty(visit.Said);
    }

    [Fact]
    public async Task The_slash_goes_to_the_search_and_is_no_part_of_what_is_typed()
    {
        await using var visit = await Visit("evidence.html");

        await visit.Tab.Keyboard.PressAsync("/");
        await visit.Tab.Keyboard.TypeAsync("a/r");

        Assert.Equal("a/r", await visit.Field.InputValueAsync());
    }

    [Theory]
    [InlineData("sent", "14 of 484 wins")]
    [InlineData("  SENT  ", "14 of 484 wins")]
    [InlineData("emial", "No win says it in these words; 12 of 484 come near")]
    [InlineData("zzzzz", "Nothing comes up for this. Fewer letters or filters may find more.")]
    [InlineData("#phone", "20 of 484 wins")]
    [InlineData(".*+?[](){}^$|\\", "484 of 484 wins")]
    [InlineData("\"", "484 of 484 wins")]
    public async Task What_is_typed_is_found(string typed, string found)
    {
        await using var visit = await Visit("evidence.html");

        await visit.Field.FillAsync(typed);

        await visit.Found(found);
        Assert.Empty(visit.Said);
    }

    [Fact]
    public async Task The_first_fifty_are_shown_and_more_when_asked_for()
    {
        await using var visit = await Visit("evidence.html#year=2026");
        await visit.Found("224 of 484 wins");
        Assert.Equal(50, await visit.Tab.Locator(".found li").CountAsync());

        await visit.Tab.Locator("button.more").ClickAsync();

        Assert.Equal(100, await visit.Tab.Locator(".found li").CountAsync());
        Assert.Equal(50, await visit.Tab.EvaluateAsync<int>("[...document.querySelectorAll('.found a')].indexOf(document.activeElement)"));
    }

    [Fact]
    public async Task Area_year_and_star_narrow_it_down_the_address_remembers_it_and_going_back_finds_it_again()
    {
        await using var visit = await Visit("evidence.html");
        await visit.Field.FillAsync("sent");
        await visit.Found("14 of 484 wins");
        await visit.Tab.Locator("[name=area]").SelectOptionAsync("work");
        await visit.Tab.Locator("[name=year]").SelectOptionAsync("2026");
        await visit.Tab.Locator("[name=star]").CheckAsync();
        await visit.Found("1 of 484 wins");
        await visit.IsAt("evidence.html#q=sent&area=work&year=2026&star=1");

        await visit.Tab.Locator(".found a").ClickAsync();
        await visit.IsAt("days/**");
        await visit.Tab.GoBackAsync();

        await visit.Found("1 of 484 wins");
        Assert.Equal("sent", await visit.Field.InputValueAsync());
        Assert.Equal("work", await visit.Tab.Locator("[name=area]").InputValueAsync());
    }

    [Fact]
    public async Task Escape_clears_all_of_it()
    {
        await using var visit = await Visit("evidence.html#q=sent&star=1");
        await visit.Found("5 of 484 wins");

        await visit.Tab.Keyboard.PressAsync("Escape");

        await visit.Found("");
        Assert.Equal(0, await visit.Tab.Locator(".found li").CountAsync());
        await visit.IsAt("evidence.html");
        Assert.True(await visit.Tab.Locator(".ways").IsVisibleAsync());
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("evidence.html")]
    public async Task A_key_draws_a_note_from_the_past_and_never_the_same_twice_in_a_row(string page)
    {
        await using var visit = await Visit(page);
        var note = visit.Tab.Locator(".draw .note");
        var before = "";
        for (var times = 0; times < 6; times++)
        {
            await visit.Tab.Keyboard.PressAsync("r");
            await Assertions.Expect(note).Not.ToHaveTextAsync(before.Length == 0 ? "-" : before);
            await Assertions.Expect(note).ToHaveClassAsync(new Regex("drawn"));
            before = (await note.TextContentAsync())!;
        }

        await note.Locator("figcaption a").ClickAsync();
        await visit.IsAt("days/*.html#win-*");
        Assert.Equal(1, await visit.Tab.Locator(".win:target").CountAsync());
        Assert.Empty(visit.Said);
    }

    [Fact]
    public async Task Two_notes_take_turns()
    {
        using var folder = new TempFolder();
        folder.Write("days/2026-07-17.md", "- One\n- Two\n");
        SampleSite.Build(folder["_site"], folder.Path);
        await using var visit = await Visit(new Uri(folder["_site/evidence.html"]).AbsoluteUri);
        await visit.Tab.Keyboard.PressAsync("r");
        await Assertions.Expect(visit.Tab.Locator(".note.drawn")).ToHaveCountAsync(1);

        for (var times = 0; times < 8; times++)
        {
            var other = await visit.Tab.Locator(".note p").InnerTextAsync() == "One" ? "Two" : "One";
            await visit.Tab.Keyboard.PressAsync("r");
            await Assertions.Expect(visit.Tab.Locator(".note p")).ToHaveTextAsync(other);
        }
    }

    [Fact]
    public async Task A_note_is_drawn_among_what_was_found()
    {
        await using var visit = await Visit("evidence.html#q=telephone");
        await Assertions.Expect(visit.Tab.Locator(".found li")).Not.ToHaveCountAsync(0);
        var found = await visit.Tab.Locator(".found a > span:not(.n)").AllInnerTextsAsync();

        await visit.Tab.Locator("button.draws").ClickAsync();
        await Assertions.Expect(visit.Tab.Locator(".note.drawn")).ToHaveCountAsync(1);

        var drawn = await visit.Tab.Locator(".note.drawn p").InnerTextAsync();
        Assert.Contains(found, text => text.StartsWith(drawn, StringComparison.Ordinal));
        Assert.Equal("BUTTON", await visit.Tab.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Fact]
    public async Task The_keys_can_be_switched_off_and_stay_so()
    {
        await using var visit = await Visit("evidence.html");
        await visit.Tab.Locator(".keys input").UncheckAsync();
        await visit.Tab.Locator("h1").ClickAsync();
        await visit.Tab.Keyboard.PressAsync("r");
        await visit.Tab.Keyboard.PressAsync("/");
        Assert.NotEqual("q", await visit.Tab.EvaluateAsync<string>("document.activeElement.id"));

        await visit.Tab.GotoAsync(Address("index.html"));
        await visit.Tab.Keyboard.PressAsync("r");

        Assert.Equal(0, await visit.Tab.Locator(".note.drawn").CountAsync());
        Assert.Equal(0, await visit.Tab.Locator("kbd:visible").CountAsync());
    }

    [Fact]
    public async Task A_key_with_a_modifier_is_the_browsers()
    {
        await using var visit = await Visit("evidence.html");

        await visit.Tab.EvaluateAsync("['ctrlKey', 'metaKey', 'altKey'].forEach(held => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', [held]: true, bubbles: true })))");

        Assert.Equal(0, await visit.Tab.Locator(".note.drawn").CountAsync());
    }

    [Fact]
    public async Task A_doubt_leads_to_its_answers_and_each_of_them_to_its_day()
    {
        await using var visit = await Visit("evidence.html");
        await visit.Tab.GetByText("I never finish anything").ClickAsync();
        await visit.IsAt("evidence/finish.html");
        Assert.Equal(39, await visit.Tab.Locator(".dated li").CountAsync());

        await visit.Tab.Locator(".dated .when").First.ClickAsync();

        await visit.IsAt("days/2026-07-14.html#win-*");
    }

    [Fact]
    public async Task Without_scripts_there_are_the_doubts_a_note_and_lists_that_lead_to_every_win()
    {
        await using var visit = await Visit("evidence.html", script: false);
        var words = await visit.Tab.Locator("main").InnerTextAsync();

        Assert.Contains("39 answers", words, StringComparison.Ordinal);
        Assert.Contains("With scripts switched on", words, StringComparison.Ordinal);
        Assert.True(await visit.Tab.Locator(".note").IsVisibleAsync());
        Assert.True(await visit.Tab.Locator(".ways a[href^='areas/']").First.IsVisibleAsync());
        Assert.Equal(0, await visit.Tab.Locator("input:visible, button:visible, .draws:visible").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_the_first_page_leads_to_the_notes()
    {
        await using var visit = await Visit("index.html", script: false);

        await visit.Tab.Locator(".draws").ClickAsync();

        await visit.IsAt("evidence.html#draw");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 1440)]
    public async Task Results_and_a_drawn_note_have_no_axe_violation(ColorScheme scheme, int width)
    {
        await using var visit = await Visit("evidence.html#q=the", scheme: scheme);
        await visit.Tab.SetViewportSizeAsync(width, 900);
        await Assertions.Expect(visit.Tab.Locator(".found li")).ToHaveCountAsync(50);
        await visit.Tab.Locator("button.draws").ClickAsync();
        await Assertions.Expect(visit.Tab.Locator(".note.drawn")).ToHaveCountAsync(1);

        var result = await visit.Tab.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });

        Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));
        Assert.True(await visit.Tab.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    [Fact]
    public async Task The_data_is_not_loaded_on_the_first_page_before_a_note_is_drawn()
    {
        await using var visit = await Visit("index.html");
        Assert.False(await visit.Tab.EvaluateAsync<bool>("'smallwinsData' in window"));

        await visit.Tab.Keyboard.PressAsync("r");

        await Assertions.Expect(visit.Tab.Locator(".note.drawn")).ToHaveCountAsync(1);
        Assert.True(await visit.Tab.EvaluateAsync<bool>("'smallwinsData' in window"));
    }

    [Fact]
    public async Task What_was_written_stays_text_in_the_results_and_on_a_note()
    {
        using var folder = new TempFolder();
        folder.Write("days/2026-07-17.md", "- Wrote \\<img src=x onerror=alert(1)\\> & `</script>` 🎉 about Straße and ärger\n- اتصلت بأمي\n");
        SampleSite.Build(folder["_site"], folder.Path);
        await using var visit = await Visit(new Uri(folder["_site/evidence.html"]).AbsoluteUri);

        await visit.Field.FillAsync("strasse arg");
        await visit.Found("1 of 2 wins");
        Assert.Equal("Wrote <img src=x onerror=alert(1)> & </script> 🎉 about Straße and ärger", (await visit.Tab.Locator(".found a > span:not(.n)").InnerTextAsync()).Trim());
        Assert.Equal(["Straße", "ärg"], await visit.Tab.Locator(".found mark").AllInnerTextsAsync());

        await visit.Field.FillAsync("بأمي");
        await visit.Found("1 of 2 wins");
        await visit.Tab.Locator("button.draws").ClickAsync();
        await Assertions.Expect(visit.Tab.Locator(".note.drawn p")).ToHaveTextAsync("اتصلت بأمي");
        Assert.Empty(visit.Said);
    }

    private string Address(string page) => page.StartsWith("file:", StringComparison.Ordinal) ? page
        : new Uri(site.PathOf(page.Split('#')[0])).AbsoluteUri + (page.Contains('#', StringComparison.Ordinal) ? page[page.IndexOf('#', StringComparison.Ordinal)..] : "");

    private async Task<Opened> Visit(string page, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = script, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var tab = await context.NewPageAsync();
        var said = new List<string>();
        tab.Console += (_, message) => said.Add(message.Text);
        tab.PageError += (_, error) => said.Add(error);
        await tab.GotoAsync(Address(page));
        return new(context, tab, said);
    }

    private sealed record Opened(IBrowserContext Context, IPage Tab, List<string> Said) : IAsyncDisposable
    {
        public ILocator Field => Tab.Locator("#q");

        public Task Found(string words) => Assertions.Expect(Tab.Locator("[role=status]")).ToHaveTextAsync(words, new() { Timeout = Tabs.Patience });

        public Task IsAt(string address) => Tab.IsAt("/" + address);

        public ValueTask DisposeAsync() => Context.DisposeAsync();
    }
}
