using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;

namespace SmallWins.Tests.Cli;

[UnsupportedOSPlatform("windows")]
public sealed class FmtTests : IDisposable
{
    private const string Untidy = "---\ntags: [a]\nmood: 4\n---\n* One\n\n\n* Two \n";
    private const string Tidy = "---\nmood: 4\ntags: [a]\n---\n- One\n- Two\n";

    private readonly TempFolder journal = new();

    public FmtTests()
    {
        journal.Write("smallwins.yml", "");
        journal.Write("days/2026-07-13.md", "- Tidy\n");
        journal.Write("days/2026-07-14.md", Untidy);
        journal.Write("weeks/2026-W29.md", "---\nfelt: right\ntitle: T\n---\n* as it is\n\n\n");
        journal.Write("goals/water.md", "---\nstart: 2026-07-13\ntitle: Water\n---\n");
        journal.Write("notes.md", "* no day\n\n\n");
    }

    [Fact]
    public async Task It_tidies_days_weeks_and_goals_and_a_second_time_nothing()
    {
        var first = await Fmt();
        var second = await Fmt();

        Assert.Equal((0, "days/2026-07-14.md\ngoals/water.md\nweeks/2026-W29.md\n3 files tidied, 1 as it was.\n", ""), (first.ExitCode, first.Out, first.Error));
        Assert.Equal((0, "4 files, tidy as they are.\n", ""), (second.ExitCode, second.Out, second.Error));
        Assert.Equal(Tidy, journal.Read("days/2026-07-14.md"));
        Assert.Equal("---\ntitle: T\nfelt: right\n---\n* as it is\n", journal.Read("weeks/2026-W29.md"));
        Assert.Equal("---\ntitle: Water\nstart: 2026-07-13\n---\n", journal.Read("goals/water.md"));
        Assert.Equal("* no day\n\n\n", journal.Read("notes.md"));
    }

    [Fact]
    public async Task Check_names_what_would_change_and_writes_nothing_not_even_a_lock()
    {
        var said = await Fmt("--check", "--diff", "days");

        Assert.Equal(
            """
            days/2026-07-14.md
                ---
              - tags: [a]
                mood: 4
              + tags: [a]
                ---
              - * One
              -
              -
              - * Two·
              + - One
              + - Two

            1 file would change, 1 is tidy.

            """,
            said.Out);
        Assert.Equal(1, said.ExitCode);
        Assert.Equal(Untidy, journal.Read("days/2026-07-14.md"));
        Assert.False(Directory.Exists(journal[".smallwins"]));
        Assert.Equal(0, (await Fmt("--check", "days/2026-07-13.md")).ExitCode);
    }

    [Fact]
    public async Task One_file_or_folder_is_tidied_alone()
    {
        var said = await Fmt("goals", "weeks/2026-W29.md");

        Assert.Equal("goals/water.md\nweeks/2026-W29.md\n2 files tidied, 0 as they were.\n", said.Out);
        Assert.Equal(Untidy, journal.Read("days/2026-07-14.md"));
    }

    [Theory]
    [InlineData("notes.md", "smallwins: There is no day, week or goal in notes.md.")]
    [InlineData("days/2026-07-20.md", "smallwins: There is no file or folder days/2026-07-20.md.")]
    public async Task What_is_no_day_week_or_goal_is_refused_before_anything_is_written(string path, string said)
    {
        var refused = await Fmt("days/2026-07-14.md", path);

        Assert.Equal((2, said), (refused.ExitCode, refused.Error.Split('\n')[0]));
        Assert.Equal(Untidy, journal.Read("days/2026-07-14.md"));
    }

    [Fact]
    public async Task A_file_with_an_error_is_left_alone_and_told_and_the_others_are_tidied()
    {
        journal.Write("days/2026-07-13.md", "---\nmood: 4\nmood: 3\n---\n* x\n");

        var said = await Fmt("days");

        Assert.Equal((1, "days/2026-07-14.md\n1 file tidied, 0 as they were.\n"), (said.ExitCode, said.Out));
        Assert.Contains("days/2026-07-13.md:3:1: error SW1105", said.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 file was left alone because of what is written above.\n", said.Error, StringComparison.Ordinal);
        Assert.Equal("---\nmood: 4\nmood: 3\n---\n* x\n", journal.Read("days/2026-07-13.md"));
    }

    [Fact]
    public async Task With_settings_that_cannot_be_read_nothing_is_touched()
    {
        journal.Write("smallwins.yml", "wins_headings: [\n");

        var said = await Fmt();

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("smallwins.yml", said.Error, StringComparison.Ordinal);
        Assert.Equal(Untidy, journal.Read("days/2026-07-14.md"));
    }

    [Fact]
    public async Task A_byte_order_mark_line_ends_and_permissions_stay()
    {
        byte[] before = [.. Encoding.UTF8.Preamble, .. "* One\r\n* Two\r\n"u8];
        File.WriteAllBytes(journal["days/2026-07-14.md"], before);
        File.SetUnixFileMode(journal["days/2026-07-14.md"], UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await Fmt();

        Assert.Equal([.. Encoding.UTF8.Preamble, .. "- One\r\n- Two\r\n"u8], File.ReadAllBytes(journal["days/2026-07-14.md"]));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(journal["days/2026-07-14.md"]));
    }

    [Fact]
    public async Task A_file_that_was_made_read_only_stays_as_it_is()
    {
        File.SetUnixFileMode(journal["days/2026-07-14.md"], UnixFileMode.UserRead);

        var said = await Command.RunWithoutPrivileges(journal.Path, "fmt", "days");

        Assert.Equal(3, said.ExitCode);
        Assert.Equal(Untidy, journal.Read("days/2026-07-14.md"));
    }

    [Fact]
    public async Task A_tidy_file_is_not_written_again()
    {
        var before = File.GetLastWriteTimeUtc(journal["days/2026-07-13.md"]);

        await Fmt();

        Assert.Equal(before, File.GetLastWriteTimeUtc(journal["days/2026-07-13.md"]));
    }

    [Theory]
    [InlineData(Untidy, Tidy, 0)]
    [InlineData("---\nmood: 4\n* x\n", "---\nmood: 4\n* x\n", 1)]
    public async Task A_text_that_is_piped_in_comes_out_tidy_or_as_it_was(string text, string tidy, int exitCode)
    {
        var (code, output) = await Piped(text, "fmt", "-");

        Assert.Equal((exitCode, tidy), (code, output));
    }

    [Fact]
    public async Task A_text_that_is_piped_in_is_what_its_file_would_be()
    {
        Assert.Equal((0, "---\ntitle: T\nfelt: right\n---\n* x\n"), await Piped("---\nfelt: right\ntitle: T\n---\n* x\n", "fmt", "-", "--stdin-path", "weeks/2026-W30.md"));
        Assert.Equal((1, ""), await Piped(Untidy, "fmt", "-", "--check"));
    }

    private Task<Said> Fmt(params string[] args) => Command.Run(journal.Path, ["fmt", .. args]);

    private async Task<(int ExitCode, string Out)> Piped(string text, params string[] args)
    {
        var start = new ProcessStartInfo(UnderTest.Words[0], [.. UnderTest.Words[1..], .. args])
        {
            WorkingDirectory = journal.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(text);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await error;
        return (process.ExitCode, output);
    }

    public void Dispose() => journal.Dispose();
}
