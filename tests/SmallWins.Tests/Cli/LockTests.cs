using System.Diagnostics;

namespace SmallWins.Tests.Cli;

/// <summary><c>build --lock</c> and <c>passphrase</c>, as real processes: where a passphrase may come from, and where it may not.</summary>
public sealed class LockTests : IDisposable
{
    private const string Strong = "stone lantern meadow quiet harbour";
    private static readonly Dictionary<string, string> Nothing = [];

    private readonly TempFolder temp = new();

    public LockTests()
    {
        temp.Write("smallwins.yml", "");
        temp.Write("days/2026-07-14.md", "- One glass of water\n");
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task A_passphrase_in_the_environment_locks_and_the_line_says_so()
    {
        var said = await WithEnvironment(Strong, "build", "--lock");

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Matches(@"^\d+ pages of 1 win on 1 day, locked \(\d+ files new\): file:", said.Out);
        Assert.False(Directory.Exists(temp["_site/days"]));
        Assert.Contains("(nothing new)", (await WithEnvironment(Strong, "build", "--lock")).Out, StringComparison.Ordinal);
        Assert.Contains("\"locked\": true", (await WithEnvironment(Strong, "build", "--lock", "--json")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_may_come_from_the_standard_input_and_then_it_is_the_first_line()
    {
        Assert.Equal(0, (await Command.Run(temp.Path, Nothing, Strong + "\r\nand more\n", "build", "--lock", "--passphrase-fd", "0")).ExitCode);
        Assert.Equal(0, (await WithEnvironment(Strong, "build", "--lock")).ExitCode);
    }

    [Fact]
    public async Task It_may_come_from_another_open_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no file descriptors to inherit.");
        temp.Write("secret", Strong + "\n");
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", string.Join(' ', UnderTest.Words.Select(word => $"'{word}'")) + " build --lock --passphrase-fd 3 3< secret > said"]) { WorkingDirectory = temp.Path })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(0, (await WithEnvironment(Strong, "build", "--lock")).ExitCode);
    }

    [Theory]
    [InlineData("nothing in its first line", "0")]
    [InlineData("cannot be read from file descriptor 77", "77")]
    [InlineData("no file that can be read from", "-1")]
    public async Task A_file_that_has_none_is_refused(string sentence, string descriptor)
    {
        var said = await Command.Run(temp.Path, Nothing, "", "build", "--lock", $"--passphrase-fd={descriptor}");

        Assert.Equal(2, said.ExitCode);
        Assert.Contains(sentence, said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temp["_site"]));
    }

    [Fact]
    public async Task Without_one_and_without_a_terminal_it_says_where_it_may_come_from()
    {
        var said = await Command.Run(temp.Path, "build", "--lock");

        Assert.Equal(2, said.ExitCode);
        Assert.Contains("SMALLWINS_PASSPHRASE", said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temp["_site"]));
    }

    [Fact]
    public async Task As_an_argument_it_is_not_taken()
    {
        var said = await Command.Run(temp.Path, "build", "--lock", "--passphrase", Strong);

        Assert.Equal(2, said.ExitCode);
        Assert.False(Directory.Exists(temp["_site"]));
    }

    [Fact]
    public async Task With_the_setting_the_flag_can_be_forgotten()
    {
        temp.Write("smallwins.yml", "site: { lock: true }\n");

        Assert.Equal(2, (await Command.Run(temp.Path, "build")).ExitCode);
        Assert.Contains(", locked (", (await WithEnvironment(Strong, "build")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weak_one_is_told_how_soon_it_is_guessed_and_offered_words()
    {
        var said = await WithEnvironment("Summer2026", "build", "--lock");

        Assert.Equal(0, said.ExitCode);
        Assert.Matches(@"one graphics card needs about \d+ \w+\.\nFive words drawn by chance .*: [a-z-]+ [a-z-]+ [a-z-]+ [a-z-]+ [a-z-]+\n$", said.Error);
    }

    [Fact]
    public async Task At_a_terminal_a_new_one_is_asked_for_twice_and_never_shown()
    {
        var screen = await Type(("A passphrase for the site: ", Strong + "\r"), ("The same again: ", "stone\r"), ("Once more.", ""), ("A passphrase for the site: ", Strong + "x\x7f\r"), ("The same again: ", Strong + "\r"));

        Assert.DoesNotContain("stone", screen, StringComparison.Ordinal);
        Assert.Equal(0, (await WithEnvironment(Strong, "build", "--lock")).ExitCode);
    }

    [Fact]
    public async Task At_a_terminal_a_weak_one_may_be_thought_over()
    {
        await Type(("A passphrase for the site: ", "abc\r"), ("Use it all the same?", "\r"), ("A passphrase for the site: ", Strong + "\r"), ("The same again: ", Strong + "\r"));

        Assert.Equal(0, (await WithEnvironment(Strong, "build", "--lock")).ExitCode);
    }

    [Fact]
    public async Task It_is_changed_with_both_of_them()
    {
        Assert.Equal(0, (await WithEnvironment(Strong, "build", "--lock")).ExitCode);

        var said = await Command.Run(temp.Path, new Dictionary<string, string> { ["SMALLWINS_PASSPHRASE"] = Strong, ["SMALLWINS_NEW_PASSPHRASE"] = "harbour quiet meadow lantern stone" }, "", "passphrase");

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Contains("still opens with the old passphrase", said.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await WithEnvironment(Strong, "build", "--lock")).ExitCode);
        Assert.Contains("(nothing new)", (await WithEnvironment("harbour quiet meadow lantern stone", "build", "--lock")).Out, StringComparison.Ordinal);
        Assert.Contains(", locked (", (await WithEnvironment("afresh lantern stone quiet meadow", "build", "--lock", "--new-key")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_locked_site_stands_there_is_none_to_change()
    {
        var said = await WithEnvironment(Strong, "passphrase");

        Assert.Equal(2, said.ExitCode);
        Assert.Contains("No locked site stands in that folder", said.Error, StringComparison.Ordinal);
    }

    private Task<Said> WithEnvironment(string passphrase, params string[] args) => Command.Run(temp.Path, new Dictionary<string, string> { ["SMALLWINS_PASSPHRASE"] = passphrase }, "", args);

    private async Task<string> Type(params (string Shown, string Keys)[] turns)
    {
        using var process = Command.AtTerminal(temp.Path, Nothing, "build", "--lock");
        var (screen, seen, buffer) = ("", 0, new char[1024]);
        foreach (var (shown, keys) in turns)
        {
            while (screen.IndexOf(shown, seen, StringComparison.Ordinal) is var at)
            {
                if (at >= 0)
                {
                    seen = at + shown.Length;
                    break;
                }

                var read = await process.StandardOutput.ReadAsync(buffer, TestContext.Current.CancellationToken);
                Assert.True(read > 0, screen);
                screen += new string(buffer, 0, read);
            }

            // Keys that come before a key is waited for are shown by the terminal itself.
            await Task.Delay(300, TestContext.Current.CancellationToken);
            await process.StandardInput.WriteAsync(keys);
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        }

        screen += await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return screen;
    }
}
