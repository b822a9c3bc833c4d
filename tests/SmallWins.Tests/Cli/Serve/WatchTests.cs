using System.Diagnostics;
using SmallWins.Cli.Serve;

namespace SmallWins.Tests.Cli.Serve;

/// <summary>What a watch makes of the ways in which files change, with the real files of a folder.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(300);

    private readonly TempFolder folder = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_save_a_new_file_and_one_that_is_gone_are_told(bool asksSystem)
    {
        folder.Write("days/2026-07-14.md", "- One\n");
        folder.Write("days/2026-07-15.md", "- Two\n");
        using var watch = Watched(asksSystem);

        folder.Write("days/2026-07-14.md", "- One and more\n");
        Assert.Equal(["days/2026-07-14.md"], await Next(watch));
        folder.Write("days/2026-07-16.md", "- Three\n");
        Assert.Equal(["days/2026-07-16.md"], await Next(watch));
        File.Delete(folder["days/2026-07-15.md"]);
        Assert.Equal(["days/2026-07-15.md"], await Next(watch));
    }

    [Fact]
    public async Task A_save_by_a_rename_is_one_change_of_the_file()
    {
        folder.Write("days/2026-07-14.md", "- One\n");
        using var watch = Watched();

        folder.Write("days/sedA1b2C3", "- Two\n");
        File.Move(folder["days/sedA1b2C3"], folder["days/2026-07-14.md"], overwrite: true);

        Assert.Equal(["days/2026-07-14.md"], await Next(watch));
        Assert.Empty(await watch.Next(Silence, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_burst_of_saves_is_one_change()
    {
        folder.Write("days/2026-07-01.md", "- One\n");
        using var watch = Watched();

        for (var n = 0; n < 60; n++)
        {
            folder.Write($"days/2026-07-{1 + (n % 30):00}.md", $"- Save {n}\n");
        }

        Assert.Equal(30, (await Next(watch)).Count);
        Assert.Empty(await watch.Next(Silence, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("days/.2026-07-14.md.swp")]
    [InlineData("days/4913")]
    [InlineData("days/2026-07-14.md~")]
    [InlineData("days/.#2026-07-14.md")]
    [InlineData("days/#2026-07-14.md#")]
    [InlineData("days/sedBvXw90")]
    [InlineData("days/2026-07-14.md___jb_tmp___")]
    [InlineData("days/.goutputstream-ABC")]
    [InlineData(".git/objects/ab/cdef")]
    [InlineData(".smallwins/cache/pictures/x")]
    [InlineData("node_modules/x/readme.md")]
    [InlineData("_site/index.html")]
    public async Task What_is_none_of_a_persons_writing_is_left_aside(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
        using var watch = Watched();

        folder.Write(file, "something");

        Assert.Empty(await watch.Next(Silence, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_comes_in_a_new_folder_is_told()
    {
        using var watch = Watched();

        folder.Write("days/2026/2026-07-14.md", "- One\n");
        Assert.Contains("days", await Next(watch));
        folder.Write("days/2026/2026-07-14.md", "- Two\n");

        Assert.Contains("days/2026/2026-07-14.md", await Next(watch));
    }

    [Fact]
    public async Task A_journal_that_is_reached_by_a_link_is_watched()
    {
        folder.Write("real/days/2026-07-14.md", "- One\n");
        Directory.CreateSymbolicLink(folder["link"], folder["real"]);
        using var watch = new Watch(folder["link"], _ => false, _ => { });

        folder.Write("real/days/2026-07-14.md", "- Two\n");

        Assert.Equal(["days/2026-07-14.md"], await Next(watch));
    }

    [Theory]
    [InlineData("")]
    [InlineData("journal")]
    public async Task A_checkout_of_another_branch_is_one_change(string below)
    {
        Git("init", "--quiet");
        for (var day = 1; day <= 28; day++)
        {
            folder.Write(Path.Combine(below, $"days/2026-07-{day:00}.md"), "- On the first branch\n");
        }

        Git("add", "--all");
        Git("commit", "--quiet", "--message", "One");
        Git("checkout", "--quiet", "-b", "other");
        for (var day = 1; day <= 28; day += 2)
        {
            folder.Write(Path.Combine(below, $"days/2026-07-{day:00}.md"), "- On another branch\n");
        }

        Git("commit", "--quiet", "--all", "--message", "Two");

        // Each file takes longer than it has to be quiet for after a save.
        folder.Write(".git/info/attributes", "*.md filter=slow\n");
        Git("config", "filter.slow.smudge", "sleep 0.05; cat");
        using var watch = new Watch(folder[below.Length == 0 ? "." : below], _ => false, _ => { });
        var next = Next(watch);

        Git("checkout", "--quiet", "-");

        Assert.Equal(14, (await next).Count);
        Assert.Empty(await watch.Next(Silence, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task While_git_holds_its_lock_nothing_is_told()
    {
        folder.Write("days/2026-07-14.md", "- One\n");
        folder.Write(".git/index.lock", "");
        using var watch = Watched();
        folder.Write("days/2026-07-14.md", "- Two\n");
        var next = Next(watch);

        await Task.Delay(Silence, TestContext.Current.CancellationToken);
        Assert.False(next.IsCompleted);
        folder.Write("days/2026-07-15.md", "- Three\n");
        File.Delete(folder[".git/index.lock"]);

        Assert.Equal(["days/2026-07-14.md", "days/2026-07-15.md"], (await next).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_lock_that_a_git_left_behind_delays_one_save_and_no_more()
    {
        folder.Write("days/2026-07-14.md", "- One\n");
        folder.Write(".git/index.lock", "");
        using var watch = Watched();

        folder.Write("days/2026-07-14.md", "- Two\n");
        var waited = Stopwatch.StartNew();
        Assert.Equal(["days/2026-07-14.md"], await Next(watch));
        Assert.True(waited.Elapsed > Silence, $"{waited.Elapsed}");

        var first = waited.Elapsed;
        folder.Write("days/2026-07-14.md", "- Three\n");
        waited.Restart();
        Assert.Equal(["days/2026-07-14.md"], await Next(watch));
        Assert.True(waited.Elapsed < first / 3, $"{waited.Elapsed} after {first}");
    }

    public void Dispose() => folder.Dispose();

    private Watch Watched(bool asksSystem = true) =>
        new(folder.Path, path => path.StartsWith("_site", StringComparison.Ordinal), _ => { }, asksSystem);

    private static Task<IReadOnlyList<string>> Next(Watch watch) => watch.Next(Long, TestContext.Current.CancellationToken);

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder.Path, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var git = Process.Start(start)!;
        var said = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, said);
    }
}
