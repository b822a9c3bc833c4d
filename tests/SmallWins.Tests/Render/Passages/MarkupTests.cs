using SmallWins.Attach;
using SmallWins.Domain;
using SmallWins.Render.Passages;

namespace SmallWins.Tests.Render.Passages;

public sealed class MarkupTests
{
    private const string Page = "days/2026-07-14.html";

    private const string Versions = "../pictures/sent.0123abcd-360.KIND 360w, ../pictures/sent.0123abcd-1200.KIND 1200w";

    private static readonly Destination.Picture Sent = new(new Picture("photos/sent.jpg", "0123abcd",
    [
        new("pictures/sent.0123abcd-360.jpg", PictureUse.Plain, 360, 270),
        new("pictures/sent.0123abcd-1200.jpg", PictureUse.Plain, 1200, 900),
        new("pictures/sent.0123abcd-360.webp", PictureUse.WebP, 360, 270),
        new("pictures/sent.0123abcd-1200.webp", PictureUse.WebP, 1200, 900),
    ]));

    private static readonly LinkTable Links = new(() => new Destinations
    {
        ByPath =
        {
            ["photos/sent.jpg"] = Sent,
            ["days/2026/2026-05-10.md"] = new Destination.Page("days/2026-05-10.html"),
            ["papers/letter one.pdf"] = new Destination.Attachment("files/letter-one.0123abcd.pdf"),
        },
        ByName =
        {
            ["2026-05-10"] = new Destination.Page("days/2026-05-10.html"),
            ["sent.jpg"] = Sent,
        },
    });

    private static Passage Text(string markdown, string definitions = "") => new(markdown, "days/2026/2026-07-14.md", definitions);

    private static string Inline(string markdown, string definitions = "") => new Markup(Links).Inline(Text(markdown, definitions), Page);

    private static string Blocks(string markdown, string definitions = "") => new Markup(Links).Blocks(Text(markdown, definitions), Page).Trim();

    [Theory]
    [InlineData("Sent the email", "Sent the email")]
    [InlineData("Sent **the** email & <3", "Sent <strong>the</strong> email &amp; &lt;3")]
    [InlineData("# not a heading", "# not a heading")]
    [InlineData("1. in my age group", "1. in my age group")]
    [InlineData("- a dash", "- a dash")]
    [InlineData("``` odd", "``` odd")]
    [InlineData("~~old~~ ==new== `x < y`", "<del>old</del> <mark>new</mark> <code>x &lt; y</code>")]
    [InlineData("{{ 1 + 1 }}", "{{ 1 + 1 }}")]
    [InlineData("{onclick=alert(1)}", "{onclick=alert(1)}")]
    [InlineData("\"straight\" quotes -- stay", "&quot;straight&quot; quotes -- stay")]
    [InlineData("Called %%her number is 123%% her", "Called  her")]
    public void A_line_is_always_one_paragraph_of_inline_html(string markdown, string html) => Assert.Equal(html, Inline(markdown));

    [Theory]
    [InlineData("[x](https://example.org/a?b=c&d)", "<a href=\"https://example.org/a?b=c&amp;d\" rel=\"noopener noreferrer\">x</a>")]
    [InlineData("https://example.org", "<a href=\"https://example.org\" rel=\"noopener noreferrer\">https://example.org</a>")]
    [InlineData("www.example.org", "<a href=\"http://www.example.org\" rel=\"noopener noreferrer\">www.example.org</a>")]
    [InlineData("<me@example.org>", "<a href=\"mailto:me@example.org\" rel=\"noopener noreferrer\">me@example.org</a>")]
    [InlineData("[x](javascript:alert(1))", "x")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "x")]
    [InlineData("[x](data:text/html,hi)", "x")]
    [InlineData("[x](vbscript:x)", "x")]
    [InlineData("[x](file:///etc/passwd)", "x")]
    [InlineData("[x](//example.org/a)", "x")]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    [InlineData("[that day](2026-05-10.md)", "<a href=\"../days/2026-05-10.html\">that day</a>")]
    [InlineData("[that day](2026-05-10.md#notes)", "<a href=\"../days/2026-05-10.html\">that day</a>")]
    [InlineData("[a letter](<../../papers/letter one.pdf>)", "<a href=\"../files/letter-one.0123abcd.pdf\">a letter</a>")]
    [InlineData("[a letter](/papers/letter%20one.pdf)", "<a href=\"../files/letter-one.0123abcd.pdf\">a letter</a>")]
    [InlineData("[nothing](nothing.md)", "nothing")]
    [InlineData("[[2026-05-10]]", "<a href=\"../days/2026-05-10.html\">2026-05-10</a>")]
    [InlineData("[[2026-05-10|that Sunday]]", "<a href=\"../days/2026-05-10.html\">that Sunday</a>")]
    [InlineData("[[2026-05-10#Notes|that Sunday]]", "<a href=\"../days/2026-05-10.html\">that Sunday</a>")]
    [InlineData("[[days/2026/2026-05-10.md]]", "<a href=\"../days/2026-05-10.html\">days/2026/2026-05-10.md</a>")]
    [InlineData("[[Anna]] came", "Anna came")]
    [InlineData("[[<b>]]", "&lt;b&gt;")]
    public void A_link_leads_within_the_site_or_to_an_allowed_address_or_stays_text(string markdown, string html) =>
        Assert.Equal(html, Inline(markdown));

    [Theory]
    [InlineData("![sent *folder*](../../photos/sent.jpg)", "sent folder", 646, 484)]
    [InlineData("![](../../photos/sent.jpg)", "sent", 646, 484)]
    [InlineData("![[sent.jpg]]", "sent", 646, 484)]
    [InlineData("![[sent.jpg|300]]", "sent", 300, 225)]
    [InlineData("![[sent.jpg|2000]]", "sent", 646, 484)]
    [InlineData("![[sent.jpg|The <folder>]]", "The &lt;folder&gt;", 646, 484)]
    public void A_picture_has_its_size_its_versions_and_a_link_to_the_largest(string markdown, string words, int width, int height)
    {
        var sizes = $"(max-width: {width + 48}px) 92vw, {width}px";
        Assert.Equal(
            $"<a href=\"../pictures/sent.0123abcd-1200.jpg\"><picture><source type=\"image/webp\" srcset=\"{Versions.Replace("KIND", "webp", StringComparison.Ordinal)}\" sizes=\"{sizes}\">"
            + $"<img src=\"../pictures/sent.0123abcd-1200.jpg\" srcset=\"{Versions.Replace("KIND", "jpg", StringComparison.Ordinal)}\" sizes=\"{sizes}\" alt=\"{words}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" decoding=\"async\"></picture></a>",
            Inline(markdown));
    }

    [Fact]
    public void A_picture_in_a_link_has_no_link_of_its_own()
    {
        var html = Inline("[![sent](../../photos/sent.jpg)](2026-05-10.md)");

        Assert.StartsWith("<a href=\"../days/2026-05-10.html\"><picture>", html, StringComparison.Ordinal);
        Assert.Equal(html.IndexOf("<a ", StringComparison.Ordinal), html.LastIndexOf("<a ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("![x](gone.jpg)", "x")]
    [InlineData("![from afar](https://example.org/a.png)", "<a href=\"https://example.org/a.png\" rel=\"noopener noreferrer\">from afar</a>")]
    public void A_picture_never_comes_from_outside(string markdown, string html) => Assert.Equal(html, Inline(markdown));

    [Fact]
    public void Link_definitions_at_the_foot_of_the_file_serve_every_passage() =>
        Assert.Equal(
            "<a href=\"https://example.org\" rel=\"noopener noreferrer\">it</a>",
            Inline("[it][1]", "[1]: https://example.org"));

    [Fact]
    public void A_footnote_has_ids_of_its_passage_and_is_left_out_of_a_line()
    {
        var one = Blocks("Said so[^a].", "[^a]: In the hall.");
        var two = Blocks("Said it[^a].", "[^a]: In the hall.");

        Assert.Contains("role=\"doc-noteref\">1</a></sup>", one, StringComparison.Ordinal);
        Assert.Contains("In the hall.", one, StringComparison.Ordinal);
        Assert.Empty(Ids(one).Intersect(Ids(two)));
        Assert.Equal(Ids(one).Count, Ids(one).Distinct().Count());
    }

    [Fact]
    public void Footnotes_of_a_wins_line_are_the_first_of_its_details()
    {
        var (line, details, _) = Win("Sent it[^1]", "To Ann[^2].", "[^1]: By *post*.\n[^2]: Her sister.", Page);
        Assert.Equal("Sent it<sup id=\"w-r1\"><a href=\"#w-n1\" role=\"doc-noteref\">1</a></sup>", line);
        Assert.Matches("(?s)<p>To Ann<sup id=\"w-dr1\"><a href=\"#w-dn2\".*<li id=\"w-n1\">.*By <em>post</em>.*href=\"#w-r1\".*<li id=\"w-dn2\">.*Her sister.*</ol>", details);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(details, "<ol"));

        Assert.Contains("By <em>post</em>", Win("Sent it[^1]", "To Ann.", "[^1]: By *post*.", Page).Details, StringComparison.Ordinal);
        Assert.Contains("By <em>post</em>", Win("Sent it[^1]", "", "[^1]: By *post*.", Page).Details, StringComparison.Ordinal);
        Assert.Equal("", Win("Sent it", "", "", Page).Details);
    }

    [Fact]
    public void On_another_page_the_number_of_a_footnote_leads_to_the_day()
    {
        var (line, details, _) = Win("Sent it[^1]", "", "[^1]: By post.", "weeks/2026-W29.html");
        Assert.Equal("Sent it<sup><a href=\"../days/2026-07-14.html#w-n1\" role=\"doc-noteref\">1</a></sup>", line);
        Assert.Empty(Ids(details));
        Assert.DoesNotContain("href=\"#", details, StringComparison.Ordinal);
        Assert.Equal("Sent it", Inline("Sent it[^1]", "[^1]: By post."));
    }

    private static (string Line, string Details, bool IsOfItsPage) Win(string text, string details, string definitions, string page) => new Markup(Links).Win(
        new Win
        {
            Date = new(2026, 7, 14),
            Number = 1,
            Text = Text(text, definitions),
            Details = Text(details, definitions),
            Area = null,
            Tags = [],
            Goals = [],
            Time = null,
            Star = false,
            Private = false,
            Source = SmallWins.Diagnostics.SourceSpan.Start("days/2026/2026-07-14.md"),
        },
        page,
        _ => new NotePlace(Page, "w-"));

    [Theory]
    [InlineData("# One\n### Two\n## Three", "<h2>One</h2>\n<h3>Two</h3>\n<h3>Three</h3>")]
    [InlineData("#### Deep\n# High", "<h2>Deep</h2>\n<h2>High</h2>")]
    public void Headings_fit_below_the_page_and_skip_no_level(string markdown, string html) => Assert.Equal(html, Blocks(markdown));

    [Theory]
    [InlineData("> [!note] A *title*\n> text", "<div class=\"callout callout-note\"><p class=\"callout-title\">A <em>title</em></p>\n<p>text</p>\n</div>")]
    [InlineData("> [!tip]\n> text", "<div class=\"callout callout-tip\"><p class=\"callout-title\">Tip</p>\n<p>text</p>\n</div>")]
    [InlineData("> [!tip]- More\n> text", "<details class=\"callout callout-tip\"><summary class=\"callout-title\">More</summary>\n<p>text</p>\n</details>")]
    [InlineData("> [!warning]", "<div class=\"callout callout-warning\"><p class=\"callout-title\">Warning</p>\n</div>")]
    [InlineData("> text", "<blockquote>\n<p>text</p>\n</blockquote>")]
    public void A_quotation_with_a_mark_of_obsidian_is_a_callout(string markdown, string html) => Assert.Equal(html, Blocks(markdown));

    [Fact]
    public void A_table_is_aligned_by_classes()
    {
        var html = Blocks("| a | b |\n|---|--:|\n| 1 | [[2026-05-10\\|x]] |");

        Assert.Contains("<th scope=\"col\" class=\"right\">b</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"right\"><a href=\"../days/2026-05-10.html\">x</a></td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_over_several_paragraphs_shows_nowhere()
    {
        var html = Blocks("Before\n\n%%\nthe doctor said\n\nmore\n%%\n\nAfter");

        Assert.Equal("<p>Before</p>\n<p>After</p>", html);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>ok", "ok")]
    [InlineData("<b onclick=\"x()\">b</b>", "<b>b</b>")]
    [InlineData("<a href=\"javascript:x()\">a</a>", "<a>a</a>")]
    [InlineData("<img src=x onerror=alert(1)>", "")]
    [InlineData("<img src=\"https://example.org/x.png\" alt=\"far\">", "far")]
    [InlineData("<svg><script>1</script></svg>", "")]
    [InlineData("<iframe src=\"https://example.org\">in</iframe>", "")]
    [InlineData("<p style=\"color:red\" id=\"main\">x</p>", "<p>x</p>")]
    [InlineData("<kbd>Ctrl</kbd>", "<kbd>Ctrl</kbd>")]
    public void Raw_html_is_made_safe(string markdown, string html) => Assert.Equal(html, Inline(markdown));

    [Theory]
    [InlineData("<script>\nalert(1)\n</script>\n\nok", "<p>ok</p>")]
    [InlineData("<div><b>never closed", "<div><b>never closed\n</b></div>")]
    [InlineData("<details><summary>More</summary>\n\n*text*\n\n</details>", "<details><summary>More</summary>\n<p><em>text</em></p>\n</details>")]
    [InlineData("<!-- a word to oneself -->\n\nok", "<p>ok</p>")]
    [InlineData("<style>p{background:url(//example.org)}</style>\n\nok", "<p>ok</p>")]
    public void Blocks_of_raw_html_are_made_safe(string markdown, string html) => Assert.Equal(html, Blocks(markdown));

    [Fact]
    public void Definition_lists_and_task_lists_are_read() =>
        Assert.Equal(
            "<dl>\n<dt>win</dt>\n<dd>a small thing</dd>\n</dl>\n<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><span class=\"task done\">☑</span> done</li>\n</ul>",
            Blocks("win\n:   a small thing\n\n- [x] done"));

    [Fact]
    public void Raw_html_finds_the_journals_own_pictures_and_keeps_markdowns_links()
    {
        var html = Blocks("<img src=\"../../photos/sent.jpg\" width=\"300\"> [that day](2026-05-10.md)");

        Assert.Contains("src=\"../pictures/sent.0123abcd-1200.jpg\"", html, StringComparison.Ordinal);
        Assert.Contains("width=\"300\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"../days/2026-05-10.html\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Raw_html_brings_in_no_picture_by_a_side_door_and_keeps_the_versions_of_markdowns()
    {
        var html = Blocks("<picture><source srcset=\"https://example.org/a.webp\"><img src=\"../../photos/sent.jpg\" srcset=\"//example.org/a.png 2x\"></picture> ![sent](../../photos/sent.jpg)");

        Assert.DoesNotContain("example.org", html, StringComparison.Ordinal);
        Assert.Equal(1, html.Split("<source").Length - 1);
        Assert.Equal(2, html.Split(Versions.Replace("KIND", "jpg", StringComparison.Ordinal)).Length - 1);
    }

    [Fact]
    public void Words_leave_all_markup_out() =>
        Assert.Equal("Sent the email and that Sunday & more", Markup.Words(Text("Sent **the** [email](x.md) and [[2026-05-10|that Sunday]] &amp; more")));

    private static List<string> Ids(string html) =>
        [.. System.Text.RegularExpressions.Regex.Matches(html, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value)];
}
