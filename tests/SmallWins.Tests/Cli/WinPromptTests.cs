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
        var said = await Command.Run(temp.Path, Nothing, "one\ntwo\n", "add");
        Assert.Equal((1, ""), (said.ExitCode, said.Out));
        Assert.EndsWith("The win was not written.\none\ntwo\n", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_for_one_win() =>
        Assert.Contains("A picture belongs to one win.", (await Command.Run(temp.Path, Nothing, "one\n", "add", "--photo", temp.Write("a.png", "png"))).Error);

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
