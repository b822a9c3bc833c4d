namespace SmallWins.Tests.Cli;

public sealed class CompletionTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task An_unknown_shell_is_refused_with_those_that_are_known()
    {
        var said = await Command.Run(folder.Path, "completion", "tcsh");

        Assert.Equal((2, "", "smallwins: There is no completion for `tcsh`.\nThere is one for bash, zsh, fish, powershell.\n"), (said.ExitCode, said.Out, said.Error));
    }

    [Theory]
    [InlineData("areas: [", "add", "--area")]
    [InlineData("\0\0", "add", "-g")]
    [InlineData("", "nonsense", "more")]
    public async Task Whatever_is_wrong_Tab_says_nothing_about_it(string settings, params string[] before)
    {
        folder.Write("smallwins.yml", settings);

        var said = await Command.Run(folder.Path, ["complete", "zsh", "--typed=", "--", .. before]);

        Assert.Equal((0, "", ""), (said.ExitCode, said.Out, said.Error));
    }

    [Fact]
    public async Task The_journal_that_the_command_names_is_the_one_whose_words_are_offered()
    {
        folder.Write("other/smallwins.yml", "areas: [{ id: garden }]\n");

        var said = await Command.Run(folder.Path, "complete", "fish", "--typed=", "--", "add", "--journal", "other", "--area");

        Assert.Equal("garden\tGarden\n", said.Out);
    }

    public void Dispose() => folder.Dispose();
}
