using CsCheck;
using SmallWins.Domain;
using SmallWins.Render.Passages;

namespace SmallWins.Tests.Sharing;

/// <summary>A person's words written anew as Markdown: read again, they say the same.</summary>
public sealed class CleanMarkdownTests
{
    private static readonly Gen<string> Nasty = Gen.OneOf(
        "word", "a_b", " ", "*", "**", "_", "__", "`", "``", "#", "##", "<", ">", "<b>", "</b>", "[", "]", "](u)", "(", ")", "!", "![", "[[", "]]", "|", "~~", "==", "%%", "&amp;", "&", "\\", "\\*",
        "1.", "1)", "-", "+", "=", ":", "^", "[^1]", "https://a.example/x_y_z", "www.b.example", "<!--", "-->", "é", "日", "🎉", "\"", "'", "{", "}", "$", "@x", "#tag");

    public static TheoryData<string, string> Lines { get; } = new()
    {
        { "One glass", "One glass" },
        { "*em* and **strong** and `code *x*`", "*em* and **strong** and `code *x*`" },
        { "2 \\* 3 = 6", "2 \\* 3 = 6" },
        { "# of pages", "\\# of pages" },
        { "1. draft", "1\\. draft" },
        { "snake_case stays", "snake_case stays" },
        { "a < b & c", "a \\< b & c" },
        { "Done! Really!", "Done! Really!" },
        { "[home](https://a.example/x)", "[home](<https://a.example/x>)" },
        { "[note](../weeks/2026-W29.md)", "note" },
        { "[[2026-07-12|that day]]", "that day" },
        { "[x](javascript:alert(1))", "x" },
        { "![photo](../photos/a.jpg) Painted", "Painted" },
        { "said %%aside%% it <!-- hidden -->", "said  it" },
        { "a <b>bold</b> one", "a bold one" },
        { "<script>alert(1)</script>ok", "ok" },
    };

    public static TheoryData<string, string> Passages { get; } = new()
    {
        { "One\n\nTwo", "One\n\nTwo" },
        { "# Heading\n\ntext", "**Heading**\n\ntext" },
        { "- a\n  - b\n- c", "- a\n  - b\n- c" },
        { "3. a\n4. b", "3. a\n4. b" },
        { "> said", "> said" },
        { "```sh\nls # x\n```", "```\nls # x\n```" },
        { "| a | b |\n|---|--:|\n| 1 | 2 |", "| a | b |\n| --- | ---: |\n| 1 | 2 |" },
        { "![only](a.jpg)", "" },
        { "<!-- hidden -->", "" },
        { "%%\nhidden\n%%", "" },
        { "<div>kept</div>\n\n<style>p{}</style>", "kept" },
        { "---", "***" },
        { "a[^1]\n\n[^1]: the note", "a (the note)" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_keeps_its_words_and_its_emphasis(string written, string clean) =>
        Assert.Equal(clean, CleanMarkdown.Line(new Passage(written, "days/2026-07-13.md")));

    [Theory]
    [MemberData(nameof(Passages))]
    public void Blocks_keep_their_shape(string written, string clean) =>
        Assert.Equal(clean, string.Join('\n', CleanMarkdown.Blocks(new Passage(written, "days/2026-07-13.md"))));

    [Fact]
    public void Words_are_read_as_themselves_whatever_signs_are_in_them() =>
        Nasty.Array[1, 8].Select(string.Concat).Each(
            words =>
            {
                var read = Markup.Words(new Passage(CleanMarkdown.Words(words), "days/2026-07-13.md"));
                Assert.Equal(OneSpaced(words), OneSpaced(read));
            },
            iter: 20_000);

    [Fact]
    public void A_line_says_the_same_when_it_is_read_again() =>
        Nasty.Array[1, 8].Select(string.Concat).Where(line => !line.Contains('<', StringComparison.Ordinal)).Each(
            line =>
            {
                var first = new Passage(line, "days/2026-07-13.md");
                var again = new Passage(CleanMarkdown.Line(first), "days/2026-07-13.md");
                Assert.Equal(OneSpaced(CleanMarkdown.Plain(first)), OneSpaced(CleanMarkdown.Plain(again)));
            },
            iter: 20_000);

    [Fact]
    public void No_win_can_break_the_document_it_stands_in()
    {
        using var temp = new TempFolder();
        temp.Write("smallwins.yml", "areas:\n  - { id: w, name: '*Work* # [x]' }\n");
        temp.Write("days/2026-07-13.md", "- \\# not a heading #w\n- *emphasis* not closed *\n- A <div> [link](\n- With code\n\n  ```\n  # inside\n\n  - no win\n  ```\n\n  ## deeper\n\n  ---\n- plain\n- 2026\\. numbered ⭐\n");

        var report = SharedJournal.Report(temp.Path, SharedJournal.Days);
        var document = SmallWins.Parse.Markdown.MarkdownDialect.Parse(report);

        Assert.Equal(
            ["What went right", "Highlights", "*Work* # [x]", "July 2026", "Other wins", "July 2026"],
            document.OfType<Markdig.Syntax.HeadingBlock>().Select(heading => Markup.Words(new Passage(report[(heading.Span.Start + heading.Level + 1)..(heading.Span.End + 1)], "x"))));
        Assert.Equal(SharedJournal.Choose(temp.Path, SharedJournal.Days).Wins.Count(), document.OfType<Markdig.Syntax.ListBlock>().Sum(list => list.Count));
    }

    private static string OneSpaced(string words) => string.Join(' ', words.Split([' ', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
}
