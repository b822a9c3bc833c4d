using SmallWins.Cli.Writing;

namespace SmallWins.Tests.Cli;

public sealed class EditorTests
{
    [Theory]
    [InlineData("nano", "+7,3|f")]
    [InlineData("'/opt/my tools/nano' -x", "+7,3|f")]
    [InlineData("/usr/bin/nvim -p", "+7|f")]
    [InlineData("emacsclient -t", "+7:3|f")]
    [InlineData("code --wait", "-g|f:7:3")]
    [InlineData("hx", "f:7:3")]
    [InlineData("vi", "f")]
    [InlineData("my-vim", "f")]
    [InlineData("", "f")]
    public void An_editor_that_is_known_begins_at_the_place(string command, string arguments) =>
        Assert.Equal(arguments.Split('|'), new Editor(command).Place("f", 7, 3));
}
