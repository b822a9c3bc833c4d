using System.Diagnostics;
using System.Globalization;
using SmallWins.Domain;

namespace SmallWins.Tests.Cli;

/// <summary><c>add</c> without text: at a real terminal, and with lines piped into it.</summary>
public sealed class WinPromptTests : IDisposable
{
    private static readonly DateOnly Now = Today.At(DateTimeOffset.Now, Settings.Default);
    private static readonly string File = Now.ToString("'days/'yyyy'/'yyyy-MM-dd'.md'", CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> Nothing = [];
    private readonly TempFolder temp = new();

    public WinPromptTests()
    {
        temp.Write("smallwins.yml", "areas: [{ id: health }]\n");
        temp.Write("goals/glass-of-water.md", "---\ntitle: Water\nstart: 2026-07-13\n---\n");
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task Each_line_of_a_pipe_is_a_win_and_indented_ones_are_its_details()
    {
        var said = await Command.Run(temp.Path, Nothing, "\uFEFFSent it #halth\n  the long one\n\nÜber 日本 🎉\r\n", "add", "--star");
        Assert.Equal(new Said(0, "  `#halth` is a tag here. Did you mean `#health`?\n2 wins today, 2 in all\n", ""), said);
        Assert.Equal("- Sent it #halth ⭐\n  the long one\n- Über 日本 🎉 ⭐\n", temp.Read(File));
    }

    [Fact]
    public async Task Piped_lines_that_could_not_be_written_are_given_back()
    {
        temp.Write(File, "---\nmood: 4\n");
        var said = await Command.Run(temp.Path, Nothing, "one\n    a detail\n\n      - within\n\ntwo\n", "add");
        Assert.Equal((1, ""), (said.ExitCode, said.Out));
        Assert.EndsWith("\nNot written:\none\n    a detail\n\n      - within\ntwo\n", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no area `helth`.", "--area", "helth")]
    [InlineData("`7/14` is no date that can be read.", "--date", "7/14")]
    [InlineData("There is no goal `glass`.", "--goal", "glass")]
    [InlineData("A picture belongs to one win.", "--photo", "smallwins.png")]
    [InlineData("There is no folder nowhere.", "--journal", "nowhere")]
    [InlineData("There is no option `--are`. Did you mean `--area`?", "--are", "health")]
    [InlineData("There is no option `-x`.", "--star", "-x")]
    [InlineData("`--date` wants a day", "--star", "--date")]
    public async Task Piped_lines_are_given_back_where_an_option_is_refused(string sentence, params string[] options)
    {
        temp.Write("smallwins.png", "png");
        var said = await Command.Run(temp.Path, Nothing, "Sent it\n  the long one\n", ["add", .. options]);
        Assert.Equal((2, ""), (said.ExitCode, said.Out));
        Assert.StartsWith("smallwins: " + sentence, said.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nNot written:\nSent it\n  the long one\n", said.Error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(temp[File]));
    }

    [Fact]
    public async Task Piped_lines_are_given_back_where_the_settings_cannot_be_read()
    {
        temp.Write("smallwins.yml", "title: [x\n");
        var said = await Command.Run(temp.Path, Nothing, "Sent it\n", "add");
        Assert.Equal((1, ""), (said.ExitCode, said.Out));
        Assert.StartsWith("smallwins.yml:", said.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nNot written:\nSent it\n", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Piped_lines_are_given_back_where_the_disk_is_in_trouble()
    {
        Directory.CreateDirectory(temp["days"]);
        System.IO.File.SetUnixFileMode(temp["days"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var said = await Command.RunWithoutPrivileges(temp.Path, "Sent it\n", ["add"]);
        Assert.Equal((3, ""), (said.ExitCode, said.Out));
        Assert.StartsWith("smallwins: ", said.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nNot written:\nSent it\n", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_of_a_pipe_keep_the_indentation_that_is_their_own()
    {
        await Command.Run(temp.Path, Nothing, "Made a list\n    - tea\n      - green\n\n    - rice\nRan it\n\t```\n\tif x\n\t\ty\n\t```\n", "add");
        Assert.Equal("- Made a list\n  - tea\n    - green\n\n  - rice\n- Ran it\n  ```\n  if x\n      y\n  ```\n", temp.Read(File));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_refused_with_their_place_and_given_back_as_well_as_can_be()
    {
        var said = await Command.Run(temp.Path, System.Text.Encoding.Latin1.GetBytes("Sent it\n  Grüße\n"), "add");
        Assert.Equal((1, ""), (said.ExitCode, said.Out));
        Assert.StartsWith("standard input:2:5: error SW1004: The byte 0xFC here is not UTF-8", said.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nNot written:\nSent it\n  Grüße\n", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', said.Error);
        Assert.False(System.IO.File.Exists(temp[File]));
    }

    [Fact]
    public async Task What_is_piped_beside_words_is_left_alone() =>
        Assert.Equal("", (await Command.Run(temp.Path, Nothing, "another line\n", "add", "Sent it")).Error);

    [Theory]
    [InlineData("Sent it\rCalled back\r\r", "Sent it|Called back")]
    [InlineData("Sent it\r\u0004", "Sent it")]
    [InlineData("Sent it\rhalf\u0004", "Sent it|half")]
    [InlineData("Sent it\rset aside\u0003", "Sent it")]
    [InlineData("Snt\u001b[D\u001b[De it\u001b[H08:00 \u001b[FX\r\r", "08:00 Se itntX")]
    [InlineData("日本🎉é\u007f\u007fx\u001b[D\u007fy\r\r", "日yx")]
    [InlineData("one two three\u0017four\u0001\u001b[3~\r\r", "ne two four")]
    [InlineData("again\r\u001b[A\u007f!\r\r", "again|agai!")]
    [InlineData("Water @gl\t#he\t\r\r", "Water @glass-of-water #health")]
    [InlineData("⭐\rSent it\r\r", "Sent it")]
    public async Task A_line_is_typed_as_in_a_shell_and_saved_with_Enter(string keys, string wins)
    {
        var screen = await Type(keys, "add");
        Assert.Equal(wins.Split('|').Select(win => "- " + win), System.IO.File.ReadLines(temp[File]));
        Assert.Contains("One win a line.", screen);
        Assert.Contains($"{wins.Split('|').Length} win", screen);
    }

    [Fact]
    public async Task Leaving_at_once_writes_nothing()
    {
        await Type("\r", "add");
        Assert.False(System.IO.File.Exists(temp[File]));
    }

    [Fact]
    public async Task Options_hold_for_every_line_and_a_wider_line_goes_on_below()
    {
        var win = string.Join(' ', Enumerable.Repeat("word", 30));
        var screen = await Type(win + "\rtwo\r\r", "add", "-g", "glass-of-water", "-p", "-d", "2026-07-14");
        Assert.Equal($"- {win} @glass-of-water #private\n- two @glass-of-water #private\n", temp.Read("days/2026/2026-07-14.md"));
        Assert.All(screen.Split('\n', '\r'), line => Assert.True(line.Length < 120, line));
    }

    [Fact]
    public async Task A_terminal_that_is_closed_keeps_what_was_typed_in_it()
    {
        using var process = Command.AtTerminal(temp.Path, Nothing, "add");
        await Until(process, "› ");
        await process.StandardInput.WriteAsync("Sent it\rhalf a line");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await Until(process, "half a line");
        process.Kill();
        await Eventually(() => System.IO.File.Exists(temp[File]) && temp.Read(File) == "- Sent it\n- half a line\n");
    }

    [Fact]
    public async Task Killed_at_any_moment_it_has_every_win_that_it_confirmed()
    {
        var random = new Random(11);
        for (var round = 0; round < 4; round++)
        {
            using var process = Command.AtTerminal(temp.Path, Nothing, "add", "-d", $"2026-07-{round + 10}");
            var screen = await Until(process, "› ");
            await process.StandardInput.WriteAsync(string.Concat(Enumerable.Range(0, 30).Select(i => $"win {i}\r")));
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            screen += await Until(process, $".md:{random.Next(1, 25)}");
            process.Kill(entireProcessTree: true);
            var confirmed = System.Text.RegularExpressions.Regex.Count(screen, @"\.md:[0-9]+");
            var written = System.IO.File.ReadLines(temp[$"days/2026/2026-07-{round + 10}.md"]).ToList();
            Assert.True(written.Count >= confirmed);
            Assert.Equal(Enumerable.Range(0, written.Count).Select(i => $"- win {i}"), written);
        }
    }

    [Fact]
    public async Task A_goal_is_asked_for_at_a_terminal()
    {
        await Type("One glass\rOne sip\rhe\t\r", "goal", "new");
        Assert.Contains("title: One glass\nkind: process\narea: health\n", temp.Read("goals/one-glass.md"));
        Assert.Contains("smaller: One sip\n", temp.Read("goals/one-glass.md"));
    }

    [Fact]
    public async Task Of_several_goals_one_is_chosen_by_its_number()
    {
        temp.Write("goals/a.md", $"---\ntitle: A\nstart: {Now:yyyy-MM-dd}\n---\n");
        temp.Write("goals/b.md", $"---\ntitle: B\nstart: {Now:yyyy-MM-dd}\n---\n");
        await Type("7\r2\r", "goal", "let-go");
        Assert.DoesNotContain("let_go", temp.Read("goals/a.md"));
        Assert.Contains("let_go", temp.Read("goals/b.md"));
    }

    // Types when the program listens, and returns all that the terminal has shown.
    private async Task<string> Type(string keys, params string[] args)
    {
        using var process = Command.AtTerminal(temp.Path, Nothing, args);
        var screen = await Until(process, args[0] == "add" || args[1] == "new" ? "› " : "Number: ");
        await process.StandardInput.WriteAsync(keys);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        screen += await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return screen;
    }

    private static async Task<string> Until(Process process, string shown)
    {
        var screen = "";
        var buffer = new char[1024];
        while (!screen.Contains(shown, StringComparison.Ordinal))
        {
            var read = await process.StandardOutput.ReadAsync(buffer, TestContext.Current.CancellationToken);
            Assert.True(read > 0, $"The terminal was closed without “{shown}”: {screen}");
            screen += new string(buffer, 0, read);
        }

        return screen;
    }

    private static async Task Eventually(Func<bool> holds)
    {
        for (var waited = 0; !holds(); waited += 50)
        {
            Assert.True(waited < 20_000);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
