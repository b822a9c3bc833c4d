using CsCheck;
using SmallWins.Cli;
using SmallWins.Cli.Output;

namespace SmallWins.Tests.Cli;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("one two three", 20, 0, "one two three")]
    [InlineData("one two three", 8, 0, "one two|three")]
    [InlineData("one two three", 7, 2, "one two|  three")]
    [InlineData("  - one two", 7, 4, "  - one|    two")]
    [InlineData("one   two", 4, 0, "one|two")]
    [InlineData("onetwothree", 4, 0, "onet|woth|ree")]
    [InlineData("a onetwothree", 6, 2, "a|  onet|  woth|  ree")]
    [InlineData("日本語の文章", 5, 0, "日本|語の|文章")]
    [InlineData("ab 日本", 6, 0, "ab 日|本")]
    [InlineData("🎉🎉🎉", 4, 0, "🎉🎉|🎉")]
    [InlineData("     one", 5, 1, "| one")]
    [InlineData("   日本", 4, 0, "|日本")]
    [InlineData("", 4, 2, "")]
    [InlineData("one ", 9, 2, "one")]
    public void Lines_are_folded_between_words_as_wide_as_a_terminal_shows_them(string text, int width, int hanging, string lines) =>
        Assert.Equal(lines, string.Join('|', Folded(text, width, hanging)));

    [Fact]
    public void No_line_is_too_wide_and_no_word_goes_astray() => Gen.Select(
        Gen.OneOf(Gen.String[Gen.Char["ab —"], 0, 12], Gen.Const("日本語 "), Gen.Const("e\u0301 ")).List[0, 12],
        Gen.Int[4, 30],
        Gen.Int[0, 2]).Each((parts, width, hanging) =>
        {
            var lines = Folding.Lines(parts.Select(part => new Ink(part)), width, hanging).Select(line => string.Concat(line.Select(ink => ink.Words))).ToList();
            Assert.All(lines, line => Assert.True(Plain.Width(line) <= width, $"`{line}` is wider than {width}"));
            Assert.Equal(string.Concat(parts).Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        });

    private static IEnumerable<string> Folded(string text, int width, int hanging) =>
        Folding.Lines([text], width, hanging).Select(line => string.Concat(line.Select(ink => ink.Words)));
}
