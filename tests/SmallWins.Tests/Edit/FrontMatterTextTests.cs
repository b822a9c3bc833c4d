using CsCheck;
using SmallWins.Edit;
using SmallWins.Parse;

namespace SmallWins.Tests.Edit;

public sealed class FrontMatterTextTests
{
    [Theory]
    [InlineData("---\ntitle: a\nlet_go:\n---\nwhy\n", "---\ntitle: a\nlet_go: 2026-07-14\n---\nwhy\n")]
    [InlineData("---\nlet_go:    # a date\ntitle: a\n---\n", "---\nlet_go: 2026-07-14    # a date\ntitle: a\n---\n")]
    [InlineData("---\nlet_go: null  # a date\n---\n", "---\nlet_go: 2026-07-14  # a date\n---\n")]
    [InlineData("---\nlet_go: \"2026-07-01\" # was\n---\n", "---\nlet_go: 2026-07-14 # was\n---\n")]
    [InlineData("---\n\"let_go\" : 2026-07-01\n---\n", "---\n\"let_go\" : 2026-07-14\n---\n")]
    [InlineData("---\nLet_Go: 2026-07-01\n---\n", "---\nLet_Go: 2026-07-14\n---\n")]
    [InlineData("---\nlet_go: |\n  one\n  two\ntitle: a\n---\n", "---\nlet_go: 2026-07-14\ntitle: a\n---\n")]
    [InlineData("---\nlet_go:\n- one\n- two\ntitle: a\n---\n", "---\nlet_go: 2026-07-14\ntitle: a\n---\n")]
    [InlineData("---\nlet_go: [a,\n  b] # c\ntitle: a\n---\n", "---\nlet_go: 2026-07-14 # c\ntitle: a\n---\n")]
    [InlineData("---\n{title: a, let_go: 2026-07-01}\n---\n", "---\n{title: a, let_go: 2026-07-14}\n---\n")]
    [InlineData("---\r\ntitle: a\r\ndays: 7\r\nmine: x\r\n---\r\nwhy", "---\r\ntitle: a\r\ndays: 7\r\nlet_go: 2026-07-14\r\nmine: x\r\n---\r\nwhy")]
    [InlineData("---\ntitle: a # why\n# more\nmine: x\n---\n", "---\ntitle: a # why\nlet_go: 2026-07-14\n# more\nmine: x\n---\n")]
    [InlineData("---\nmine: x\n---\n", "---\nlet_go: 2026-07-14\nmine: x\n---\n")]
    [InlineData("---\ndraft: true\ntitle: >\n  a\n  b\n\nmine: x\n---\n", "---\ndraft: true\ntitle: >\n  a\n  b\nlet_go: 2026-07-14\n\nmine: x\n---\n")]
    [InlineData("---\n---\n", "---\nlet_go: 2026-07-14\n---\n")]
    [InlineData("why\r\n", "---\r\nlet_go: 2026-07-14\r\n---\r\nwhy\r\n")]
    [InlineData("", "---\nlet_go: 2026-07-14\n---\n")]
    [InlineData("---\ntitle: a\n---", "---\ntitle: a\nlet_go: 2026-07-14\n---")]
    public void A_key_is_set_and_the_rest_stays(string text, string expected) =>
        Assert.Equal(expected, FrontMatterText.Set(text, "let_go", "2026-07-14", GoalParser.Keys));

    [Theory]
    [InlineData("---\ntitle: a\n")]
    [InlineData("---\ntitle: a\ntitle: b\n---\n")]
    [InlineData("---\ntitle: [\n---\n")]
    [InlineData("---\n{title: a}\n---\n")]
    [InlineData("+++\ntitle = 1\n+++\n")]
    public void What_cannot_be_read_or_has_no_room_for_a_line_is_left_alone(string text) =>
        Assert.Null(FrontMatterText.Set(text, "let_go", "2026-07-14", GoalParser.Keys));

    [Fact]
    public void Whatever_the_front_matter_one_value_changes_and_no_other_byte()
    {
        var value = Gen.OneOf("", "x", "\"a: b\"", "'it''s'", "[a, b]", "{ k: v }", "null", "~", "one two", "\n  - a\n  - b", "\n- a\n- b", "|\n  one\n\n  two", ">-\n  one\n  two");
        var comment = Gen.OneOf("", " # a comment", "    #c", "  ");
        var gap = Gen.OneOf("", "\n", "# a line of its own\n", "\n# another\n\n");
        var body = Gen.OneOf("", "why\n", "\nwhy\n---\nmore\n", "- a\n");
        var lineEnd = Gen.OneOf("\n", "\r\n");
        Gen.Select(Gen.Shuffle(GoalParser.Keys.Add("mine").Add("let go").ToArray()), Gen.Int[0, 8], Gen.Select(value, comment, gap).Array[14], body, lineEnd).Each((keys, count, parts, below, end) =>
        {
            // A comment cannot follow every kind of value.
            var lines = keys.Take(count).Select((key, i) => (key, value: Value(parts[i].Item1), comment: parts[i].Item1.Contains('\n', StringComparison.Ordinal) ? "" : parts[i].Item2, gap: parts[i].Item3)).ToList();
            string Text(string? set) => ("---\n" + string.Concat(lines.Select(line =>
                $"{line.key}:{(line.key == "let_go" && set is not null ? " " + set : line.value)}{line.comment}\n{line.gap}")) + "---\n" + below).ReplaceLineEndings(end);

            var before = Text(null);
            var after = FrontMatterText.Set(before, "let_go", "2026-07-14", GoalParser.Keys);
            Assert.NotNull(after);
            if (lines.Exists(line => line.key == "let_go"))
            {
                Assert.Equal(Text("2026-07-14"), after);
            }
            else
            {
                var line = "let_go: 2026-07-14" + end;
                Assert.Equal(before, after.Remove(after.IndexOf(line, StringComparison.Ordinal), line.Length));
            }

            Assert.Equal(after, FrontMatterText.Set(after, "let_go", "2026-07-14", GoalParser.Keys));
        });

        static string Value(string value) => value.Length == 0 || value[0] == '\n' ? value : " " + value;
    }
}
