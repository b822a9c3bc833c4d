using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Render;

namespace SmallWins.Tests.Render;

public sealed class ThemeTests : IDisposable
{
    private readonly TempFolder journal = new();

    public void Dispose() => journal.Dispose();

    [Fact]
    public void A_journal_replaces_one_file_and_keeps_the_others()
    {
        journal.Write("templates/partials/highlight.sbn", "<b>!</b>");

        var html = Sites.Render(Site(), "days/2026-07-13.html");

        Assert.Contains("Glass of water&nbsp;<b>!</b>", html, StringComparison.Ordinal);
        Assert.Contains("<nav aria-label=\"Pages\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>\n{{ end }}", "SW2001", 2)]
    [InlineData("<p>\n  {{ page.titel }}", "SW2003", 2)]
    [InlineData("<p>\n\n{{ pgae.title }}", "SW2003", 3)]
    [InlineData("{{ include 'partials/winz.sbn' }}", "SW2004", 1)]
    [InlineData("<p>\n{{ t 'nav.tooday' }}", "SW2003", 2)]
    [InlineData("<p>\n{{ date site.today 'fulll' }}", "SW2003", 2)]
    [InlineData("<p>\n{{ asset 'stile.css' }}", "SW2003", 2)]
    [InlineData("<p>\n{{ number 'x' }}", "SW2002", 2)]
    [InlineData("\n{{ while true }}{{ end }}", "SW2011", 2)]
    [InlineData("\n{{ func f; f; end; f }}", "SW2012", 2)]
    [InlineData("{{ for i in 1..4000000; 'twenty letters or so'; end }}", "SW2014", 1)]
    public void What_is_wrong_in_a_template_is_said_with_its_place(string template, string code, int line)
    {
        journal.Write("templates/404.sbn", template);

        var problem = Assert.Single(Problems("404.html"));

        Assert.Equal((Severity.Error, code, "templates/404.sbn", line), (problem.Severity, problem.Code, problem.Span.File, problem.Span.Line));
        Assert.Equal(template.Split('\n')[line - 1], problem.Excerpt);
    }

    [Theory]
    [InlineData("  {{ page.titel }}", 11, 5, "title")]
    [InlineData("{{ pgae.title }}", 4, 4, "page")]
    [InlineData("{{ t 'nav.tooday' }}", 4, 14, "nav.today")]
    public void A_slip_is_met_with_the_name_that_was_meant(string template, int column, int length, string meant)
    {
        journal.Write("templates/404.sbn", template);

        var problem = Assert.Single(Problems("404.html"));

        Assert.Equal((column, length), (problem.Span.Column, problem.Span.Length));
        Assert.Contains(meant, problem.Fix?.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_in_an_included_template_names_that_one()
    {
        journal.Write("templates/partials/nav.sbn", "<nav>\n{{ nothing }}\n</nav>");

        var problem = Assert.Single(Problems("404.html"));

        Assert.Equal(("templates/partials/nav.sbn", 2, 4), (problem.Span.File, problem.Span.Line, problem.Span.Column));
    }

    [Fact]
    public void A_template_that_nothing_uses_is_noted_with_the_name_that_may_be_meant()
    {
        journal.Write("templates/hom.sbn", "hello");
        journal.Write("templates/partials/mine.sbn", "used");
        journal.Write("templates/404.sbn", "{{ include 'partials/mine.sbn' }}");
        journal.Write("templates/assets/photo.png", "");
        journal.Write("templates/i18n/fr.yml", "nav.today: Aujourd'hui");

        var note = Assert.Single(Load().Problems);

        Assert.Equal((Severity.Note, "SW2005", "templates/hom.sbn"), (note.Severity, note.Code, note.Span.File));
        Assert.Contains("home.sbn", note.Fix?.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_utf_8_is_said_with_its_place()
    {
        journal.Write("templates/404.sbn", "");
        File.WriteAllBytes(journal["templates/404.sbn"], [.. "<p>\n"u8, 0xE4]);

        var problem = Assert.Single(Load().Problems);

        Assert.Equal(("templates/404.sbn", 2, 1), (problem.Span.File, problem.Span.Line, problem.Span.Column));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_a_template()
    {
        journal.Write("templates/404.sbn", "");
        File.WriteAllBytes(journal["templates/404.sbn"], [0xEF, 0xBB, 0xBF, .. "<p>here</p>"u8]);

        Assert.DoesNotContain("\uFEFF", Sites.Render(Site(), "404.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("templates/404.sbn", false)]
    [InlineData("templates/partials", true)]
    [InlineData("templates", true)]
    public void A_link_out_of_the_journal_is_not_followed(string link, bool isFolder)
    {
        using var elsewhere = new TempFolder();
        elsewhere.Write("secret.sbn", "a secret");
        elsewhere.Write("highlight.sbn", "a secret");
        elsewhere.Write("404.sbn", "a secret");
        Directory.CreateDirectory(Path.GetDirectoryName(journal[link])!);
        if (isFolder)
        {
            Directory.CreateSymbolicLink(journal[link], elsewhere.Path);
        }
        else
        {
            File.CreateSymbolicLink(journal[link], elsewhere["secret.sbn"]);
        }

        Assert.Contains(Load().Problems, problem => problem.Span.File == link);
        Assert.DoesNotContain("secret", string.Concat(Sites.Render(Site()).Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_page_is_whole()
    {
        journal.Write("templates/404.sbn", "{{ for i in 1..200000 }}<p>{{ i }} once more</p>\n{{ end }}the end");

        var html = Sites.Render(Site(), "404.html");

        Assert.True(html.Length > 4_000_000);
        Assert.Contains("<p>200000 once more</p>\nthe end", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_pre_is_not_indented_by_an_include()
    {
        journal.Write("templates/partials/highlight.sbn", "<pre>a\nb</pre>");
        journal.Write("templates/404.sbn", "<div>\n    {{ include 'partials/highlight.sbn' }}\n</div>");

        Assert.Contains("<pre>a\nb</pre>", Sites.Render(Site(), "404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_leaves_nothing_behind_for_the_next()
    {
        journal.Write("templates/404.sbn", "{{ leftover = 'here' }}{{ leftover }}");
        journal.Write("templates/years.sbn", "{{ leftover }}");

        var problem = Assert.Single(Problems("404.html", "years.html"));

        Assert.Equal(("SW2003", "templates/years.sbn"), (problem.Code, problem.Span.File));
    }

    [Fact]
    public void Assets_carry_a_fingerprint_and_name_each_other_by_it()
    {
        var files = Load().Value.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span));
        var style = Assert.Single(files, file => file.Key.EndsWith(".css", StringComparison.Ordinal));

        Assert.Matches("^assets/style\\.[0-9a-f]{8}\\.css$", style.Key);
        Assert.DoesNotContain("url(\"fonts/", style.Value, StringComparison.Ordinal);
        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(style.Value, "url\\(\"(?!data:)([^\"]+)\"\\)").Select(match => "assets/" + match.Groups[1].Value),
            url => Assert.Contains(url, files.Keys));
        Assert.Equal("User-agent: *\nDisallow: /\n", files["robots.txt"]);
        Assert.Contains(files.Keys, path => path.StartsWith("assets/OFL.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_style_sheet_has_another_name()
    {
        var before = Load().Value.AssetPath("style.css");
        journal.Write("templates/assets/style.css", "body { color: red }");

        Assert.NotEqual(before, Load().Value.AssetPath("style.css"));
    }

    [Fact]
    public void An_area_of_any_colour_stands_out_from_light_and_dark_paper()
    {
        var css = Encoding.UTF8.GetString(Load(Sites.Full().Settings).Value.Files.Single(file => file.Path.EndsWith(".css", StringComparison.Ordinal)).Content.Span);

        var colors = System.Text.RegularExpressions.Regex.Matches(css, "\\.c-ffee00\\{--area:(#[0-9a-f]{6})\\}").Select(match => Color.Parse(match.Groups[1].Value)).ToArray();
        Assert.Equal(2, colors.Length);
        Assert.True(colors[0].ContrastWith(Color.Parse("#faf6ef")) >= 3);
        Assert.True(colors[1].ContrastWith(Color.Parse("#1b1815")) >= 3);
    }

    [Fact]
    public void Every_named_colour_has_a_light_and_a_dark_shade_that_can_be_read()
    {
        var css = Encoding.UTF8.GetString(ThemeFolder.BuiltIn().Single(file => file.Path == "assets/style.css").Content.Span);
        foreach (var name in Area.Palette)
        {
            var shades = System.Text.RegularExpressions.Regex.Matches(css, $"--{name}: (#[0-9a-f]{{6}});").Select(match => Color.Parse(match.Groups[1].Value)).ToArray();
            Assert.Equal(2, shades.Length);
            Assert.True(shades[0].ContrastWith(Color.Parse("#faf6ef")) >= 4.5, name);
            Assert.True(shades[1].ContrastWith(Color.Parse("#272220")) >= 4.5, name);
            Assert.Contains($".c-{name} {{ --area: var(--{name}); }}", css, StringComparison.Ordinal);
        }
    }

    private Checked<Theme> Load(Settings? settings = null) => Theme.Load(journal.Path, settings ?? Settings.Default);

    private Site Site()
    {
        var full = Sites.Full();
        return Sites.Of(full, theme: Load(full.Settings).Value);
    }

    private IEnumerable<Diagnostic> Problems(params string[] pages)
    {
        var full = Sites.Full();
        var theme = Load(full.Settings);
        if (theme.Problems.Length > 0)
        {
            return theme.Problems;
        }

        var site = Sites.Of(full, theme: theme.Value);
        return SitePages.Of(site).Where(page => pages.Contains(page.Path)).SelectMany(page => new PageRenderer(site).Render(page).Problems);
    }
}
