using System.Text;
using System.Text.Json;

namespace SmallWins.Tests.Cli;

/// <summary><c>share</c> and <c>report</c> as processes of their own.</summary>
public sealed class ShareTests : IDisposable
{
    private readonly TempFolder temp = new();

    public ShareTests()
    {
        temp.Write("j/smallwins.yml", "areas:\n  - { id: health, name: Health }\n");
        temp.Write("j/goals/water.md", "---\ntitle: A glass of water\nstart: 2026-07-13\n---\n");
        temp.Write("j/days/2026-07-13.md", "- Walked far #health\n- Slept badly and said so #private\n");
        temp.Write("j/days/2026-07-14.md", "- Walked home ⭐ @water\n\n## Notes\n\nA long story.\n");
    }

    private string Journal => temp["j"];

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task Without_a_terminal_it_writes_when_told_so_and_not_before()
    {
        var asked = await Share("2026-W29", "--to", "Sam");
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains("nothing is written", asked.Error);
        Assert.Contains("What goes in, for Sam", asked.Out);
        Assert.Contains("1 private  --private takes it along", asked.Out);
        Assert.Contains("--notes takes it along", asked.Out);
        Assert.DoesNotContain(temp.Files(), file => file.EndsWith(".html", StringComparison.Ordinal));

        var dry = await Share("2026-W29", "--dry-run");
        Assert.Equal((0, ""), (dry.ExitCode, dry.Error));
        Assert.DoesNotContain(temp.Files(), file => file.EndsWith(".html", StringComparison.Ordinal));

        var written = await Share("2026-W29", "--to", "Sam", "--yes");
        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        var html = temp.Read("j/small-wins-2026-W29.html");
        Assert.Contains("For Sam", html);
        Assert.Contains("Walked far", html);
        Assert.DoesNotMatch("Slept|story", html);
    }

    [Fact]
    public async Task At_a_terminal_y_writes_and_any_other_key_leaves()
    {
        foreach (var (key, isWritten) in new[] { ("\r", false), ("n", false), ("y", true) })
        {
            using var process = Command.AtTerminal(Journal, new Dictionary<string, string>(), "share", "2026-W29", "--today", "2026-07-18");
            var seen = new StringBuilder();
            var buffer = new char[256];
            while (!seen.ToString().Contains("any other key to leave", StringComparison.Ordinal))
            {
                var count = await process.StandardOutput.ReadAsync(buffer, TestContext.Current.CancellationToken);
                Assert.NotEqual(0, count);
                seen.Append(buffer, 0, count);
            }

            await process.StandardInput.WriteAsync(key);
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(isWritten, File.Exists(temp["j/small-wins-2026-W29.html"]));
        }
    }

    [Theory]
    [InlineData("small-wins-2026-W29.html", "week", "2026-W29")]
    [InlineData("small-wins-2026-W28.html", "last", "week", "--private")]
    [InlineData("small-wins-2026-W29.html")]
    [InlineData("small-wins-2026-07-13.html", "2026-07-13")]
    [InlineData("small-wins-2026-07-13-to-2026-07-14.html", "2026-07-13..2026-07-14")]
    [InlineData("small-wins-2026-07-01-to-2026-07-31.html", "2026-07")]
    [InlineData("small-wins-2026-07-14.html", "win", "2026-07-14#1")]
    [InlineData("small-wins-2026-07-14.html", "2026-07-14#1")]
    [InlineData("small-wins-2026-07-14.html", "win", "walked", "home")]
    [InlineData("small-wins-2026-07-13-to-2026-07-19.html", "--goal", "@water")]
    public async Task A_week_a_win_and_a_stretch_are_named_as_elsewhere(string file, params string[] what)
    {
        temp.Write("j/days/2026-07-06.md", "- Before\n");
        var said = await Share([.. what, "--yes"]);
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.True(File.Exists(temp["j/" + file]), string.Join('\n', temp.Files()));
    }

    [Theory]
    [InlineData("2 wins can be meant", "win", "walked")]
    [InlineData("2026-07-13#1", "win", "walked")]
    [InlineData("There is no win `2026-07-13#9`", "win", "2026-07-13#9")]
    [InlineData("Which win?", "win")]
    [InlineData("nothing that can be shared", "nonsense")]
    [InlineData("nothing that can be shared", "2026-07-14..2026-07-13")]
    [InlineData("There is no area `helth`. Did you mean `health`?", "2026-W29", "--area", "helth")]
    [InlineData("There is no goal `watr`. Did you mean `water`?", "--goal", "watr")]
    [InlineData("no format of a shared file", "2026-W29", "--format", "pdf")]
    [InlineData("holds words, and no pictures", "2026-W29", "--format", "md", "--photos")]
    [InlineData("is of the format html", "2026-W29", "--format", "png", "--lock")]
    [InlineData("lies in days", "2026-W29", "--yes", "--output", "days/x.md")]
    [InlineData("lies in smallwins.yml", "2026-W29", "--yes", "--output", "smallwins.yml")]
    [InlineData("is a folder", "2026-W29", "--yes", "--output", "days")]
    [InlineData("There is no folder", "2026-W29", "--yes", "--output", "nowhere/x.html")]
    [InlineData("nothing to put into a file", "2026-01-01", "--yes")]
    [InlineData("nothing to put into a file", "win", "2026-07-13#2", "--yes")]
    public async Task What_cannot_be_followed_is_said_and_nothing_is_written(string why, params string[] args)
    {
        var before = temp.Files();
        var said = await Share(args);
        Assert.Equal(2, said.ExitCode);
        Assert.Contains(why, said.Error);
        Assert.Equal(before, temp.Files());
    }

    [Fact]
    public async Task The_format_follows_the_name_of_the_file_and_the_three_are_what_they_say()
    {
        Assert.Equal(0, (await Share("2026-W29", "--to", "Sam", "--yes", "--notes", "-o", "../w.md")).ExitCode);
        Assert.Equal(0, (await Share("2026-W29", "--yes", "-o", "../w.png")).ExitCode);
        Assert.StartsWith("*For Sam*\n\n# A week of small wins\n\n13–19 July 2026\n\n## Monday 13 July\n\n- Walked far *(Health)*\n", temp.Read("w.md"));
        Assert.Contains("> A long story.", temp.Read("w.md"));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(temp["w.png"])[..4]);
    }

    [Fact]
    public async Task Other_programs_are_told_what_goes_in_and_what_stays_out()
    {
        var said = await Share("2026-W29", "--json");
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        var json = JsonDocument.Parse(said.Out).RootElement;
        Assert.Equal(2, json.GetProperty("wins").GetArrayLength());
        Assert.Equal(["private", "note"], json.GetProperty("left_out").EnumerateArray().Select(left => left.GetProperty("why").GetString()!));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("file").ValueKind);

        var written = JsonDocument.Parse((await Share("2026-W29", "--json", "--yes", "-o", "../w.html")).Out).RootElement;
        Assert.True(File.Exists(written.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task A_locked_file_shows_nothing_and_takes_its_passphrase_from_a_variable_of_its_own()
    {
        var refused = await Share("2026-W29", "--lock", "--yes");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("SMALLWINS_SHARE_PASSPHRASE", refused.Error);

        var said = await Command.Run(
            Journal, new Dictionary<string, string> { ["SMALLWINS_SHARE_PASSPHRASE"] = "copper lantern velvet morning orchard" }, "", "share", "2026-W29", "--to", "Sam", "--lock", "--yes", "--today", "2026-07-18");
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        var html = temp.Read("j/locked.html");
        Assert.DoesNotMatch("Walked|Sam|Health|July|2026|copper", html[..html.IndexOf("{\"format\"", StringComparison.Ordinal)] + html[html.IndexOf("\"}", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task A_report_has_the_highlights_first_then_areas_then_months_in_the_persons_own_words()
    {
        temp.Write("j/days/2026-02-01.md", "- Ran *fast* #health\n");
        var said = await Command.Run(Journal, "report", "--today", "2026-07-18");
        Assert.Equal(0, said.ExitCode);
        Assert.Equal("1 private win stays out; --private takes it along.\n", said.Error);
        Assert.Equal(
            """
            # What went right

            1 January – 18 July 2026

            3 wins on 3 days.

            ## Highlights

            - Walked home ⭐ *(14 July)*

            ## Health

            ### February 2026

            - Ran *fast* *(1 February)*

            ### July 2026

            - Walked far *(13 July)*

            """.ReplaceLineEndings("\n"),
            said.Out);
    }

    [Theory]
    [InlineData("--from", "2026-07", "--to", "2026-07", "Walked far")]
    [InlineData("--from", "2026-07-13", "--to", "2026-07-13", "Walked far")]
    [InlineData("--from", "2026", "--area", "health", "Walked far")]
    [InlineData("--from", "2025", "--to", "2025", "a fine place to start")]
    public async Task A_report_is_of_days_months_and_years(string a, string b, string c, string d, string contains)
    {
        var said = await Command.Run(Journal, "report", a, b, c, d, "--today", "2026-07-18");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains(contains, said.Out);
        Assert.Equal(c == "--area" || b == "2026-07-13", !said.Out.Contains("Walked home", StringComparison.Ordinal) && contains != "a fine place to start");
    }

    [Fact]
    public async Task A_report_that_may_have_been_edited_is_not_written_over_unasked()
    {
        Assert.Equal(0, (await Command.Run(Journal, "report", "-o", "../r.md", "--today", "2026-07-18")).ExitCode);
        temp.Write("r.md", "my edits");
        var said = await Command.Run(Journal, "report", "-o", "../r.md", "--today", "2026-07-18");
        Assert.Equal((2, "my edits"), (said.ExitCode, temp.Read("r.md")));
        Assert.Equal(0, (await Command.Run(Journal, "report", "-o", "../r.md", "--yes", "--today", "2026-07-18")).ExitCode);
        Assert.StartsWith("# What went right", temp.Read("r.md"));
    }

    private Task<Said> Share(params string[] args) => Command.Run(Journal, ["share", .. args, "--today", "2026-07-18"]);
}
