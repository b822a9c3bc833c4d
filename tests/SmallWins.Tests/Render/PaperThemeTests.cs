using System.Text;
using SmallWins.Domain;

namespace SmallWins.Tests.Render;

public sealed class PaperThemeTests
{
    private static readonly Journal OnPaper = Sites.Full() with { Settings = Sites.Full().Settings with { Theme = "paper" } };

    [Fact]
    public void Every_page_of_the_default_theme_is_there_on_paper_with_the_same_title() =>
        Assert.Equal(Titles(Sites.Full()), Titles(OnPaper));

    [Fact]
    public void Paper_has_no_script_and_no_font_and_its_own_style()
    {
        var files = Sites.Of(OnPaper).Theme.Files.Select(file => file.Path).ToList();

        Assert.DoesNotContain(files, file => file.EndsWith(".js", StringComparison.Ordinal) || file.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.Contains(files, file => file.StartsWith("assets/style.", StringComparison.Ordinal));
        Assert.All(Sites.Render(Sites.Of(OnPaper)).Values, page => Assert.DoesNotContain("<script", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_style_of_paper_asks_for_nothing_that_an_old_reader_does_not_know()
    {
        var css = Encoding.UTF8.GetString(Sites.Of(OnPaper).Theme.Files.Single(file => file.Path.StartsWith("assets/style.", StringComparison.Ordinal)).Content.Span);

        Assert.DoesNotMatch(@"var\(|--[a-z]|grid|flex|mask|color-mix|clamp\(|calc\(|[0-9]rem\b|:has\(|:is\(|:where\(|inline-start|inset|color-scheme", css);
    }

    private static IEnumerable<(string Page, string Title)> Titles(Journal journal) =>
        Sites.Render(Sites.Of(journal)).Select(page => (page.Key, page.Value.Split("<title>")[1].Split("</title>")[0])).Order();
}
