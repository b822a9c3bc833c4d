using CsCheck;
using Markdig.Renderers;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Format;
using SmallWins.Parse;
using SmallWins.Parse.Markdown;
using SmallWins.Read;
using SmallWins.Tests.Parse;

namespace SmallWins.Tests.Format;

public sealed class TidiedTests
{
    private static readonly Vocabulary Words = new(SettingsParser.Parse(new SourceText("smallwins.yml", InMemory.Settings)).Value, ["glass-of-water"]);

    public static TheoryData<string, string, string> Days => new()
    {
        { "an empty file", "", "" },
        { "a blank file", "\n\n", "" },
        { "keys", "---\ntags: [a]\nenergy: 2\nmood: 4\n---\n", "---\nmood: 4\nenergy: 2\ntags: [a]\n---\n" },
        { "keys in capitals", "---\nTags: [a]\nMood: 4\n---\n", "---\nMood: 4\nTags: [a]\n---\n" },
        { "one's own keys, which come behind and keep their order", "---\nweather: rain\nalone: no\nmood: 4\n---\n", "---\nmood: 4\nweather: rain\nalone: no\n---\n" },
        { "a comment above a key", "---\n# of the evening\ntags: [a]\nmood: 4 # so so\n---\n", "---\nmood: 4 # so so\n# of the evening\ntags: [a]\n---\n" },
        { "a comment at the top", "---\n# made by a template\n\ntags: [a]\nmood: 4\n---\n", "---\n# made by a template\n\nmood: 4\ntags: [a]\n---\n" },
        { "a comment at the end", "---\ntags: [a]\nmood: 4\n# the end\n---\n", "---\nmood: 4\ntags: [a]\n# the end\n---\n" },
        { "values of several lines", "---\nwins:\n  - text: A\n    details: |\n      # no comment\n\n\n      b  \n  - C\ntags:\n- x\n- y\nmood: 4\n---\n", "---\nmood: 4\ntags:\n- x\n- y\nwins:\n  - text: A\n    details: |\n      # no comment\n\n\n      b  \n  - C\n---\n" },
        { "space in front matter", "---\n\n\nmood:   4  \n\n\ntags: [a]\n\n---\n", "---\nmood:   4\n\ntags: [a]\n---\n" },
        { "keys in brackets", "---\n{ tags: [a], mood: 4 }\n---\n", "---\n{ tags: [a], mood: 4 }\n---\n" },
        { "keys with Windows line ends", "---\r\ntags: [a]\r\nmood: 4\r\n---\r\n", "---\r\nmood: 4\r\ntags: [a]\r\n---\r\n" },
        { "bullets", "* a\n* b\n  + c\n  + d\n", "- a\n- b\n  - c\n  - d\n" },
        { "tasks", "* [x] a\n* [ ] b\n", "- [x] a\n- [ ] b\n" },
        { "two lists that the sign divides", "- a\n- b\n\n* c\n* d\n", "- a\n- b\n\n* c\n* d\n" },
        { "two lists of notes that the sign divides", "# Notes\n\n- a\n* b\n", "# Notes\n\n- a\n* b\n" },
        { "bullets that would become a line", "* - -\n", "* - -\n" },
        { "numbers", "1. a\n2. b\n", "1. a\n2. b\n" },
        { "bullets in a quotation", "## Notes\n\n> * a\n> * b\n", "## Notes\n\n> - a\n> - b\n" },
        { "space between wins", "- a\n\n- b\n\n\n- c\n", "- a\n- b\n- c\n" },
        { "space between wins with a story of paragraphs", "- a\n\n  Long.\n\n- b\n", "- a\n\n  Long.\n\n- b\n" },
        { "space in a list of the notes", "## Notes\n\n- a\n\n- b\n", "## Notes\n\n- a\n\n- b\n" },
        { "headings", "- a\n## Notes\nIt rained.\n### More\n### And more\nx\n", "- a\n\n## Notes\n\nIt rained.\n\n### More\n\n### And more\n\nx\n" },
        { "a heading at the top", "---\nmood: 4\n---\n# Tuesday\n- a\n", "---\nmood: 4\n---\n# Tuesday\n\n- a\n" },
        { "underlined headings", "- a\n\nNotes\n=====\nx\n", "- a\n\nNotes\n=====\n\nx\n" },
        { "blank lines", "\n\n- a\n\n\n\nx\n \t \ny\n\n\n", "- a\n\nx\n\ny\n" },
        { "blank lines below front matter", "---\nmood: 4\n---\n\n\n\n- a\n", "---\nmood: 4\n---\n\n- a\n" },
        { "no final newline", "- a", "- a\n" },
        { "space at the end of lines", "- a \n- b\t\n\nx \ny\n", "- a\n- b\n\nx\ny\n" },
        { "two spaces that break a line", "## Notes\n\nx  \ny  \n", "## Notes\n\nx  \ny\n" },
        { "an item that waits for its words", "- a\n- \n- [ ] \n", "- a\n- \n- [ ] \n" },
        { "code", "## Notes\n\n```\n* a  \n\n\n\n# b\n```\n\n    * c  \n\n\n    d\n", "## Notes\n\n```\n* a  \n\n\n\n# b\n```\n\n    * c  \n\n\n    d\n" },
        { "code that nobody closed", "- a\n\n```\nx  \n\n\n", "- a\n\n```\nx  \n\n\n" },
        { "a comment", "- a\n\n<!--\n* x  \n\n\n# y\n-->\n", "- a\n\n<!--\n* x  \n\n\n# y\n-->\n" },
        { "a comment of Obsidian's", "- a\n\n%%\n* x  \n\n\n# y\n%%\n", "- a\n\n%%\n* x  \n\n\n# y\n%%\n" },
        { "a table", "## Notes\n\n| a | b |  \n|---|---|\n| 1 | 2 |  \n", "## Notes\n\n| a | b |  \n|---|---|\n| 1 | 2 |  \n" },
        { "mixed line ends", "- a\r\n- b\r\n- c\n", "- a\r\n- b\r\n- c\r\n" },
        { "old Mac line ends", "* a\r* b\r", "- a\r- b\r" },
        { "a line with a space that does not break is no blank line", "x\n\u00A0\ny\n", "x\n\u00A0\ny\n" },
        { "what would become front matter", "\n---\nmood: 4\n---\n", "\n---\nmood: 4\n---\n" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void A_day_gets_its_tidy_form(string what, string before, string after)
    {
        Assert.NotEmpty(what);
        Assert.Equal(after, Day(before).Value);
        Assert.Equal(after, Day(after).Value);
    }

    [Fact]
    public void A_week_and_a_goal_keep_their_bullets_and_have_their_keys_and_blank_lines_in_order()
    {
        Assert.Equal(
            "---\ntitle: T\nfelt: right\n---\n* a\n\n* b\n",
            Of(FileKind.Week, "weeks/2026-W29.md", "---\nfelt: right\ntitle: T\n---\n* a\n\n\n* b\n\n").Value);
        Assert.Equal(
            "---\ntitle: T\nstart: 2026-07-13\ndays: 7                  # a week\nlet_go:\n---\nWhy.\n",
            Of(FileKind.Goal, "goals/x.md", "---\nlet_go:\ndays: 7                  # a week\nstart: 2026-07-13\ntitle: T\n---\nWhy.\n\n").Value);
    }

    [Theory]
    [InlineData("---\nmood: 4\n* a\n")]
    [InlineData("---\ntags: [a]\nmood: 4\nmood: 3\n---\n* a\n")]
    [InlineData("---\ntags: [a\nmood: 4\n---\n* a\n")]
    [InlineData("<<<<<<< ours\n* a\n=======\n* b\n>>>>>>> theirs\n")]
    public void A_day_with_an_error_is_left_alone_and_the_error_is_told(string text)
    {
        var tidied = Day(text);

        Assert.Equal(text, tidied.Value);
        Assert.Contains(tidied.Problems, problem => problem.Severity == Severity.Error);
    }

    private static readonly Gen<string> FrontMatter = OneOf(
        "mood: 4", "energy: low", "tags:\n  - a\n  # in between\n  - b", "tags: [b, c]", "weather: rain  ", "# a comment", "", "", "rest: yes", "Mood: 2",
        "title: \"two\n  lines  \n\n\n  more\"", "song: |\n  a\n\n\n  # b  \n", "song: >-\n  a  \n  b\n\n", "keep: |+\n  x\n\n\n", "area: body", "own: { x: 1,\n  y: 2 }",
        "wins:\n  - One #work  \n  - text: Two\n    details: |\n      * a\n\n\n      * b", "draft: false", "date: 2026-07-14", "  # indented", "private: no  # note")
        .Array[0, 6].Select(lines => string.Concat(lines.Select(line => line + "\n")));

    private static readonly Gen<string> Body = OneOf(
        "- one", "* two", "+ three", "* [x] four", "- [ ] five", "  - nested", "  * nested", "    + deep", "\t- tabbed", "\t\t* tabbed twice", "1. first", "2) second", "10. tenth",
        "", "", "", " ", "\t", "text", "text  ", "text\\", "  more of it", "  more of it  ", "    code?", "    code  ", "\tcode", "```", "```", "~~~~", "  ```", "# Notes", "## Wins", "## Wins ##  ", "### Morning",
        "Title", "===", "---", "- - -", "* - *", "***", "> quoted", "> * quoted list", "> - other", ">", "- > in an item", "* * *x", "-", "*", "+ ", "- # heading in an item", "* ```",
        "[^1]: a footnote", "    of two lines  ", "see[^1]", "[label]: https://example.org", "\"title\"", "[label] is  ", "Term", ": a definition  ", ":   another", "<div>", "</div>", "<!--", "-->", "<!-- one -->",
        "%%", "%% note %%  ", "| a | b |  ", "|---|---|", "a `code  ", "span` b", "@glass-of-water 07:30 #body ⭐", "- 07:30 Walked #body @glass-of-water ⭐  ", "+ TODO x", "![x](y.jpg)  ", "\u00A0", "- a **b  ", "c**", "<b>  ", "a | b", "  \\", "&nbsp;  ")
        .Array[0, 14].Select(lines => string.Concat(lines.Select(line => line + "\n")));

    private static readonly Gen<string> AnyDay = Gen.Select(
        Gen.Bool, FrontMatter, Body, OneOf("\n", "\n", "\r\n", "\r"), Gen.Int[0, 2],
        (hasMatter, matter, body, end, cut) => ((hasMatter ? $"---\n{matter}---\n" : "") + body).Replace("\n", end, StringComparison.Ordinal) is var text ? text[..Math.Max(0, text.Length - cut)] : "");

    [Fact]
    public void Tidying_a_tidy_day_changes_nothing_and_what_the_parser_reads_stays_the_same() => AnyDay.Each(
        text =>
        {
            var tidied = Day(text);
            Assert.Equal(tidied.Value, Day(tidied.Value).Value);
            SameDay(text, tidied.Value);
        },
        iter: 500,
        print: text => System.Text.Json.JsonSerializer.Serialize(text));

    /// <summary>That nothing but signs and space differs, and wins and their marks are what they were.</summary>
    internal static void SameDay(string before, string after)
    {
        Assert.Equal(Ink(before), Ink(after));
        var (one, two) = (InMemory.Day(before), InMemory.Day(after));
        Assert.Equal(one.Problems.Select(problem => problem.Code).Order(), two.Problems.Select(problem => problem.Code).Order());
        foreach (var (was, now) in one.Value.Journal.Days.Zip(two.Value.Journal.Days))
        {
            Assert.Equal((was.Title, was.Mood, was.Energy, was.Rest, was.Private, string.Join('#', was.Tags)), (now.Title, now.Mood, now.Energy, now.Rest, now.Private, string.Join('#', now.Tags)));
            Assert.Equal(was.Meta.Keys, now.Meta.Keys);
            Assert.Equal(was.Wins.Select(Told), now.Wins.Select(Told));
            Assert.Equal(was.Notes.Select(Shown), now.Notes.Select(Shown));
        }

        static string Told(Win win) => $"{win.Text.Markdown} {win.Area} {string.Join('#', win.Tags)} {string.Join('@', win.Goals)} {win.Time} {win.Star} {win.Private} {Shown(win.Details)}";

        // In the journal's Markdown: CommonMark alone knows no term with its definition, and takes another line for a list.
        static string Shown(Passage passage)
        {
            using var words = new StringWriter();
            var renderer = new HtmlRenderer(words) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
            MarkdownDialect.SetUp(renderer);
            renderer.Render(MarkdownDialect.Parse(passage.Markdown + "\n\n" + passage.Definitions));
            return Ink(words.ToString());
        }

        // In front matter lines change places; elsewhere every sign but bullets stays where it is.
        static string Ink(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '+' or '-')).Order());
    }

    private static Gen<string> OneOf(params string[] parts) => Gen.Int[0, parts.Length - 1].Select(i => parts[i]);

    private static Checked<string> Day(string text) => Of(FileKind.Day, InMemory.DayPath, text);

    private static Checked<string> Of(FileKind kind, string path, string text) => Tidied.Of(kind, new SourceText(path, text), Words);
}
