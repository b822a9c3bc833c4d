namespace SmallWins.Tests.Cli.Completion;

/// <summary>Tab in the shells themselves.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly TempFolder journal = SmallJournal.OnDisk();
    private readonly InstalledCommand installed = new();

    [Fact]
    public async Task Bash_completes_what_is_typed_in_a_terminal()
    {
        var words = await installed.Tab(
            journal.Path,
            "bash --norc -i",
            "source <(smallwins completion bash)",
            "smallwins add '#he",
            "smallwins add \\#he",
            "smallwins add @gl",
            "smallwins add --area=he",
            "smallwins add x -g ru",
            "smallwins add --photo pho",
            "smallwins the");

        Assert.Equal(
            [
                "[smallwins][add][#health]", "[smallwins][add][#health]", "[smallwins][add][@glass-of-water]", "[smallwins][add][--area=health]",
                "[smallwins][add][x][-g][running]", "[smallwins][add][--photo][photos/]", "[smallwins][theme]",
            ],
            words);
    }

    [Fact]
    public async Task Bash_completes_where_the_word_is_not_cut_at_signs()
    {
        var words = await installed.Tab(
            journal.Path, "bash --norc -i", "COMP_WORDBREAKS=' '; source <(smallwins completion bash)", "smallwins add @gl", "smallwins add --area=he");

        Assert.Equal(["[smallwins][add][@glass-of-water]", "[smallwins][add][--area=health]"], words);
    }

    [Fact]
    public async Task Zsh_completes_what_is_typed_in_a_terminal()
    {
        var words = await installed.Tab(
            journal.Path,
            "zsh -f -i",
            "unsetopt beep prompt_sp; autoload -U compinit; compinit -u -D; source <(smallwins completion zsh)",
            "smallwins add '#he",
            "smallwins add \\#he",
            "smallwins add @gl",
            "smallwins add --area=he",
            "smallwins add --photo pho");

        Assert.Equal(
            [
                "[smallwins][add][#health]", "[smallwins][add][#health]", "[smallwins][add][@glass-of-water]", "[smallwins][add][--area=health]",
                "[smallwins][add][--photo][photos]",
            ],
            words);
    }

    [Theory]
    [InlineData("smallwins add --area ", "health\tBody: and soul\nwork\tWork\n")]
    [InlineData("smallwins add @gl", "@glass-of-water\tWater\n")]
    [InlineData("smallwins add '#he", "#health\tBody: and soul\n")]
    [InlineData("smallwins add --area=he", "--area=health\tBody: and soul\n")]
    [InlineData("smallwins build ph", "photos/\tDirectory\n")]
    public async Task Fish_offers_words_and_what_they_mean(string typed, string offered)
    {
        var said = await installed.Run(journal.Path, "fish", "--no-config", "-c", $"smallwins completion fish | source; complete -C{Quoted(typed)}");

        Assert.Equal((0, offered, ""), (said.ExitCode, said.Out, said.Error));

        static string Quoted(string line) => $"\"{line}\"";
    }

    [Fact]
    public async Task PowerShell_offers_words_in_the_quotes_they_need()
    {
        const string Script = """
            Set-Location -LiteralPath $env:STANDING
            smallwins completion powershell | Out-String | Invoke-Expression
            foreach ($line in 'smallwins add --area ', "smallwins add '#he", "smallwins add '@gl", 'smallwins add --area=he', 'smallwins add --photo pho') {
              (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches | ForEach-Object { "$($_.CompletionText) $($_.ToolTip)" }
            }
            """;

        var said = await installed.Run(Repository.Root, "dotnet", "tool", "run", "pwsh", "-NoProfile", "-Command", Script.Replace("$env:STANDING", $"'{journal.Path}'", StringComparison.Ordinal));

        Assert.Equal(
            $"health Body: and soul\nwork Work\n'#health' Body: and soul\n'@glass-of-water' Water\n--area=health Body: and soul\n./photos {journal["photos"]}\n",
            said.Out.Replace(".\\", "./", StringComparison.Ordinal));
        Assert.Equal("", said.Error);
    }

    public void Dispose()
    {
        installed.Dispose();
        journal.Dispose();
    }
}
