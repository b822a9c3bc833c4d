using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace SmallWins.Site.Tests;

/// <summary>A yearbook on paper: printed by Chromium, and read again page by page.</summary>
public sealed class YearbookTests(SampleSite site, Chromium chromium)
{
    [Fact]
    public async Task A_yearbook_printed_is_a_book_with_a_cover_months_that_begin_a_page_and_an_end()
    {
        var pages = await Printed(site.PathOf("yearbooks/2025.html"));

        string[] months = ["May", "June", "July", "August", "September", "October", "November", "December"];
        Assert.InRange(pages.Count, months.Length + 2, 40);
        Assert.All(pages, page => Assert.Equal((420, 595), ((int)page.Width, (int)Math.Round(page.Height))));

        Assert.Matches(@"^\s*Small wins\s+2025\s+Ines\s+260 wins on 153 days\.\s*$", pages[0].Text);
        Assert.Matches(@"(?s)^\d+\s+The year\s+260 wins\s+153 days.*All of this happened\.", pages[^1].Text);

        var begins = months.Select(month => pages.FindIndex(page => Regex.IsMatch(page.Text, $@"^\s*\d+\s+{month}\s+\d+ wins"))).ToList();
        Assert.DoesNotContain(-1, begins);
        Assert.Equal(begins.Order(), begins);
        Assert.Equal(1, begins[0]);
    }

    [Fact]
    public async Task Pages_of_a_book_are_numbered_and_bear_neither_navigation_nor_an_empty_page()
    {
        var pages = await Printed(site.PathOf("yearbooks/2025.html"));

        foreach (var (at, page) in pages.Index().Skip(1))
        {
            Assert.Equal((at + 1).ToString(CultureInfo.InvariantCulture), page.Lowest);
            Assert.True(page.Text.Trim().Length > 5, $"page {at + 1} is empty");
            Assert.DoesNotMatch("Skip to the page|All years|Save it as a PDF", page.Text);
        }
    }

    [Fact]
    public async Task Every_win_of_the_year_is_in_the_book()
    {
        var said = Squeezed(string.Concat((await Printed(site.PathOf("yearbooks/2025.html"))).Select(page => page.Text)));
        var wins = site.Pages.Where(page => page.StartsWith("days/2025", StringComparison.Ordinal))
            .SelectMany(page => site.Parse(page).QuerySelectorAll(".win .line"))
            .Select(line => line.FirstChild!.TextContent.Trim())
            .ToList();

        Assert.Equal(260, wins.Count);
        Assert.All(wins, win => Assert.Contains(Squeezed(win), said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_small_year_is_a_cover_a_page_a_month_and_an_end()
    {
        using var folder = new TempFolder();
        folder.Write("days/2025-03-01.md", "- Opened the window\n");
        folder.Write("days/2025-03-02.md", "- Closed it again ⭐\n");
        folder.Write("days/2025-11-30.md", "- Made soup\n");
        SampleSite.Build(folder["_site"], folder.Path);

        var pages = await Printed(folder["_site/yearbooks/2025.html"]);

        Assert.Equal(4, pages.Count);
        Assert.Contains("Closed it again", pages[1].Text, StringComparison.Ordinal);
        Assert.Contains("Made soup", pages[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_beside_a_win_of_the_year_is_in_the_book()
    {
        var pictures = site.Pages.Where(page => page.StartsWith("days/2025", StringComparison.Ordinal))
            .SelectMany(page => site.Parse(page).QuerySelectorAll(".win img"))
            .Select(picture => picture.GetAttribute("src"));

        Assert.Equal(pictures, site.Parse("yearbooks/2025.html").QuerySelectorAll("img").Select(picture => picture.GetAttribute("src")));
    }

    private async Task<List<(double Width, double Height, string Text, string? Lowest)>> Printed(string file)
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(new Uri(file).AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        using var book = PdfDocument.Open(await tab.PdfAsync(new() { PreferCSSPageSize = true }));
        return [.. book.GetPages().Select(page => (page.Width, page.Height, ContentOrderTextExtractor.GetText(page), page.GetWords().MinBy(word => word.BoundingBox.Bottom)?.Text))];
    }

    // Lines of a page end where the paper does, and fonts may join letters.
    private static string Squeezed(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
}
