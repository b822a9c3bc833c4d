using CsCheck;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Edit;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Tests.Edit;

public class DayTextTests
{
    private static readonly Vocabulary Words = new(Settings.Default, []);

    public static TheoryData<string, string, string> Days => new()
    {
        { "an empty file", "", "- new\n" },
        { "a blank file", "\n", "\n- new\n" },
        { "a list", "- a\n- b\n", "- a\n- b\n- new\n" },
        { "a list without a final newline", "- a\n- b", "- a\n- b\n- new\n" },
        { "Windows line ends", "- a\r\n- b\r\n", "- a\r\n- b\r\n- new\r\n" },
        { "Windows line ends without a final one", "- a\r\n- b", "- a\r\n- b\r\n- new\r\n" },
        { "old Mac line ends", "- a\r- b\r", "- a\r- b\r- new\r" },
        { "a byte-order mark", "\uFEFF- a\n", "\uFEFF- a\n- new\n" },
        { "a byte-order mark alone", "\uFEFF", "\uFEFF- new\n" },
        { "front matter alone", "---\nmood: 4\n---\n", "---\nmood: 4\n---\n- new\n" },
        { "front matter without a final newline", "---\nmood: 4\n---", "---\nmood: 4\n---\n- new\n" },
        { "empty front matter", "---\n---\n", "---\n---\n- new\n" },
        { "front matter with Windows line ends", "---\r\nmood: 4\r\n---\r\n", "---\r\nmood: 4\r\n---\r\n- new\r\n" },
        { "front matter and a list", "---\nmood: 4\n---\n- a\n", "---\nmood: 4\n---\n- a\n- new\n" },
        { "a list in front matter is none", "---\ntags:\n- x\n---\n\n- a\n", "---\ntags:\n- x\n---\n\n- a\n- new\n" },
        { "blank lines at the end", "- a\n\n\n", "- a\n- new\n\n\n" },
        { "notes below", "- a\n\n## Notes\n\n- not a win\n", "- a\n- new\n\n## Notes\n\n- not a win\n" },
        { "notes right below", "- a\n## Notes\n", "- a\n- new\n## Notes\n" },
        { "details of the last win", "- a\n  more\n\n  ![x](y.jpg)\n\n## Notes\n", "- a\n  more\n\n  ![x](y.jpg)\n- new\n\n## Notes\n" },
        { "a nested list at the end", "- a\n  - b\n    - c\n", "- a\n  - b\n    - c\n- new\n" },
        { "a code block in the last win", "- a\n  ```\n  x\n  ```\n\ntext\n", "- a\n  ```\n  x\n  ```\n- new\n\ntext\n" },
        { "another bullet", "* a\n* b\n", "* a\n* b\n* new\n" },
        { "plus signs", "+ a\n", "+ a\n+ new\n" },
        { "wide bullets", "-   a\n", "-   a\n-   new\n" },
        { "indented bullets", "  - a\n", "  - a\n  - new\n" },
        { "a spaced list", "- a\n\n- b\n", "- a\n\n- b\n\n- new\n" },
        { "a spaced list without a final newline", "- a\n\n- b", "- a\n\n- b\n\n- new\n" },
        { "numbers", "1. a\n2. b\n", "1. a\n2. b\n3. new\n" },
        { "numbers with brackets", "9) a\n", "9) a\n10) new\n" },
        { "numbers that are all one", "1. a\n1. b\n", "1. a\n1. b\n1. new\n" },
        { "tasks", "- [x] a\n- [ ] b\n", "- [x] a\n- [ ] b\n- [x] new\n" },
        { "an intention among wins", "- a\n- [ ] b\n", "- a\n- [ ] b\n- new\n" },
        { "an empty last item", "- a\n-\n", "- a\n-\n- new\n" },
        { "a wins heading", "# Tuesday\n\n## Wins\n\n- a\n\n## Notes\n\n- n\n", "# Tuesday\n\n## Wins\n\n- a\n- new\n\n## Notes\n\n- n\n" },
        { "a wins heading in capitals", "## SMALL WINS\n- a\n", "## SMALL WINS\n- a\n- new\n" },
        { "an empty wins heading", "# Tuesday\n\n## Wins\n\n## Notes\n\ntext\n", "# Tuesday\n\n## Wins\n\n- new\n\n## Notes\n\ntext\n" },
        { "a wins heading at the end", "## Wins", "## Wins\n\n- new\n" },
        { "words under a wins heading", "## Wins\n\nToday:\n\n## Notes\n", "## Wins\n\nToday:\n\n- new\n\n## Notes\n" },
        { "smaller headings in a section of wins", "## Wins\n\n### Morning\n\n- a\n\n### Evening\n\n- b\n\n## Notes\n", "## Wins\n\n### Morning\n\n- a\n\n### Evening\n\n- b\n- new\n\n## Notes\n" },
        { "a wins heading with ornaments", "## 🌟 Wins:\n- a\n", "## 🌟 Wins:\n- a\n- new\n" },
        { "a list before and under the heading", "- a\n\n## Wins\n\n- b\n", "- a\n\n## Wins\n\n- b\n- new\n" },
        { "two lists", "- a\n\ntext\n\n* b\n", "- a\n\ntext\n\n* b\n* new\n" },
        { "a list and words below it", "- a\n\ntext\n", "- a\n- new\n\ntext\n" },
        { "words alone", "It rained.\n", "It rained.\n\n- new\n" },
        { "words without a final newline", "It rained.", "It rained.\n\n- new\n" },
        { "words before a heading", "It rained.\n\n## Notes\n\ntext\n", "It rained.\n\n- new\n\n## Notes\n\ntext\n" },
        { "words right before a heading", "It rained.\n## Notes\n", "It rained.\n\n- new\n\n## Notes\n" },
        { "a heading first", "# Tuesday\n\nIt rained.\n", "# Tuesday\n\nIt rained.\n\n## Wins\n\n- new\n" },
        { "a heading alone", "# Tuesday\n", "# Tuesday\n\n## Wins\n\n- new\n" },
        { "code that nobody closed", "```\n- a\n", "- new\n\n```\n- a\n" },
        { "a comment that nobody closed", "---\nmood: 4\n---\n<!-- \n- a", "---\nmood: 4\n---\n- new\n\n<!-- \n- a" },
        { "indented code that nobody closed", "  ```\n- a\n", "- new\n\n<!-- -->\n\n  ```\n- a\n" },
        { "a link's definition at the end", "- a [b]\n\n[b]: c.md\n", "- a [b]\n- new\n\n[b]: c.md\n" },
        { "a footnote", "- a [^1]\n\n[^1]: more\n", "- a [^1]\n- new\n\n[^1]: more\n" },
        { "a quotation after the list", "- a\n> b\n", "- a\n- new\n> b\n" },
        { "lazy lines of the last win", "- a\nstill a\n", "- a\nstill a\n- new\n" },
        { "tabs", "-\ta\n", "-\ta\n-\tnew\n" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void A_win_joins_the_last_wins_of_its_day(string what, string before, string after) =>
        Assert.Equal((what, after), (what, DayText.Append(before, ["new"], Words)?.Text));

    [Theory]
    [InlineData("- a\n", "- a\n- new\n  one\n\n  two\n")]
    [InlineData("10. a\r\n", "10. a\r\n11. new\r\n    one\r\n\r\n    two\r\n")]
    [InlineData("- [x] a\n", "- [x] a\n- [x] new\n  one\n\n  two\n")]
    [InlineData("", "- new\n  one\n\n  two\n")]
    [InlineData("-\ta\n", "-\ta\n-\tnew\n \tone\n\n \ttwo\n")]
    public void Details_stand_below_their_win(string before, string after) =>
        Assert.Equal(after, DayText.Append(before, ["new", "one", "", "two"], Words)?.Text);

    [Theory]
    [InlineData("", 1)]
    [InlineData("---\nmood: 4\n---\n- a\n", 5)]
    [InlineData("# Day\n", 5)]
    [InlineData("- a\r\n\r\n- b\r\n", 5)]
    public void It_says_on_which_line_the_win_stands(string before, int line) =>
        Assert.Equal(line, DayText.Append(before, ["new"], Words)?.Line);

    [Fact]
    public void Without_wins_headings_a_win_goes_before_the_first_heading() =>
        Assert.Equal("- new\n\n# Tuesday\n", DayText.Append("# Tuesday\n", ["new"], new Vocabulary(Settings.Default with { WinsHeadings = [] }, []))?.Text);

    [Fact]
    public void Whatever_a_file_holds_the_change_is_one_insertion_and_one_more_win()
    {
        string[] parts =
        [
            "- a\n", "- b\n", "* c\n", "1. d\n", "2) e\n", "- [ ] f\n", "- [x] g\n", "  more\n", "  - nested\n", "\n", "\n\n", "text\n", "text", "# H\n", "## Wins\n",
            "## Notes\n", "Wins\n----\n", "---\n", "---\nmood: 4\n---\n", "```\n", "  ```\n", "> quote\n", "    code\n", "\tcode\n", "| a | b |\n|---|---|\n", "<div>\n", "<!--\n",
            "-->\n", "[x]: y\n", "[^1]: z\n", "Term\n:   definition\n", "-\n", "1.\n", "\r\n", "- r\r\n", "é日本🙂\n", "- \ttab\n", "   - three\n", "===\n", "- - - double\n", "***\n", "\uFEFF",
        ];
        Gen.Int[0, parts.Length - 1].Select(i => parts[i]).Array[0, 12].Select(some => string.Concat(some)).Each(
            before =>
            {
                if (DayText.Append(before, ["new win", "its details"], Words) is not var (after, line))
                {
                    Assert.Contains(DayParser.Parse(new SourceText("2026-07-14.md", before.TrimStart('\uFEFF')), Words).Problems, problem => problem.Severity == Severity.Error);
                    return;
                }

                var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
                var end = before.Reverse().Zip(after.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
                Assert.True(start + end >= before.Length, "more than one place changed");
                Assert.Equal(Wins(before) + 1, Wins(after));
                Assert.Contains("new win", after.ReplaceLineEndings("\n").Split('\n')[line - 1], StringComparison.Ordinal);
            },
            iter: 20_000,
            print: text => System.Text.Json.JsonSerializer.Serialize(text));
    }

    [Fact]
    public void Adding_again_and_again_keeps_every_win_in_its_order()
    {
        var text = "";
        for (var i = 0; i < 30; i++)
        {
            text = DayText.Append(text, [$"win {i}"], Words)!.Value.Text;
        }

        Assert.Equal(string.Concat(Enumerable.Range(0, 30).Select(i => $"- win {i}\n")), text);
    }

    private static int Wins(string text) => DayOutline.Of(text, Words)!.Wins.Sum(list => list.Items.Length);
}
