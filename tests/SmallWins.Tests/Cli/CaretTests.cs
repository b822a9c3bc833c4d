using SmallWins.Cli.Output;
using SmallWins.Diagnostics;

namespace SmallWins.Tests.Cli;

public class CaretTests
{
    [Theory]
    [InlineData("- Sent #wrok", 8, 5, "- Sent #wrok", "       ^^^^^")]
    [InlineData("\tmood: 4", 2, 4, "    mood: 4", "    ^^^^")]
    [InlineData("a\tb\tc", 5, 1, "a   b   c", "        ^")]
    [InlineData("日本 #x", 4, 2, "日本 #x", "     ^^")]
    [InlineData("🙂 #x", 4, 2, "🙂 #x", "   ^^")]
    [InlineData("⭐ #x", 3, 2, "⭐ #x", "   ^^")]
    [InlineData("e\u0301 #x", 4, 2, "e\u0301 #x", "  ^^")]
    [InlineData("#日本", 2, 2, "#日本", " ^^^^")]
    [InlineData("abc", 4, 0, "abc", "   ^")]
    [InlineData("abc", 9, 3, "abc", "   ^")]
    [InlineData("a\u001b[2Jb", 6, 1, "a·[2Jb", "     ^")]
    public void The_caret_stands_below_what_is_meant(string line, int column, int length, string shown, string caret) =>
        Assert.Equal((shown, caret), DiagnosticText.Caret(line, new SourceSpan("x.md", 1, column, length)));

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(990)]
    public void A_long_line_is_cut_around_the_place(int column)
    {
        var line = new string('a', column - 1) + "#x" + new string('b', 1000 - column);
        var (shown, caret) = DiagnosticText.Caret(line, new SourceSpan("x.md", 1, column, 2));
        Assert.True(shown.Length <= 162);
        Assert.Equal("#x", shown.Substring(caret.IndexOf('^'), 2));
        Assert.Equal(2, caret.Count(c => c == '^'));
    }
}
