using SmallWins.Cli.Completion;

namespace SmallWins.Tests.Cli.Completion;

public sealed class BashLineTests
{
    [Theory]
    [InlineData("smallwins ", "smallwins|")]
    [InlineData("smallwins add  x", "smallwins|add|x")]
    [InlineData("smallwins add 'a b' \"c d\" e\\ f g", "smallwins|add|a b|c d|e f|g")]
    [InlineData("smallwins add '#he", "smallwins|add|#he")]
    [InlineData("smallwins add \"it's @gl", "smallwins|add|it's @gl")]
    [InlineData("smallwins add '' ", "smallwins|add||")]
    [InlineData("smallwins add x\\", "smallwins|add|x\\")]
    public void A_line_is_divided_as_bash_divides_it(string line, string words) =>
        Assert.Equal(words, string.Join('|', BashLine.Read(line).Words));

    [Theory]
    [InlineData("add #he", "#he", "#health", "\\#health")]
    [InlineData("add '#he", "#he", "#health", "#health")]
    [InlineData("add '#he", "'#he", "#health", "#health")]
    [InlineData("add @gl", "gl", "@glass", "glass")]
    [InlineData("add @gl", "@gl", "@glass", "@glass")]
    [InlineData("add @", "", "@glass", "glass")]
    [InlineData("add --area=he", "he", "--area=health", "health")]
    [InlineData("add --area=", "", "--area=health", "health")]
    [InlineData("add --area=he", "--area=he", "--area=health", "--area=health")]
    [InlineData("add ", "", "two words", "two\\ words")]
    public void A_reply_is_what_bash_has_to_put_in_the_place_of_what_it_takes_for_the_word(string line, string typed, string word, string reply) =>
        Assert.Equal(reply, BashLine.Read(line).Reply(word, typed));
}
