using System.Text.Json;

namespace SmallWins.Tests.Cli;

public sealed class BuildTests : IDisposable
{
    private readonly TempFolder temp = new();

    public BuildTests()
    {
        temp.Write("smallwins.yml", "areas:\n  - { id: work, name: Work }\n");
        temp.Write("days/2026-07-13.md", "- a\n- b #work\n");
        temp.Write("days/2026-07-14.md", "- c\n");
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task A_journal_is_known_to_have_been_built_until_its_cache_is_deleted()
    {
        Assert.False(SiteBuild.WasBuilt(temp.Path));
        await Command.Run(temp.Path, "build", "--today", "2026-07-14");
        Assert.True(SiteBuild.WasBuilt(temp.Path));

        Directory.Delete(temp[".smallwins"], recursive: true);
        Assert.False(SiteBuild.WasBuilt(temp.Path));
    }

    [Fact]
    public async Task In_a_pipe_it_says_one_line_without_colours()
    {
        var said = await Command.Run(temp.Path, "build", "--today", "2026-07-14");
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        var line = Assert.Single(said.Out.TrimEnd('\n').Split('\n'));
        Assert.Matches($@"^\d+ pages of 3 wins on 2 days \(\d+ files new\): {new Uri(temp["_site/index.html"]).AbsoluteUri}$", line);
        Assert.True(File.Exists(temp["_site/days/2026-07-14.html"]));

        Assert.Contains("(nothing new)", (await Command.Run(temp.Path, "build", "--today", "2026-07-14")).Out);
        Assert.Contains("2 wins on 1 day (", (await Command.Run(temp.Path, "build", "--today", "2026-07-13")).Out);
        Assert.False(File.Exists(temp["_site/days/2026-07-14.html"]));
    }

    [Fact]
    public async Task It_tells_how_long_each_step_and_each_kind_of_page_took()
    {
        var said = await Command.Run(temp.Path, "build", "--timings", "--today", "2026-07-14");
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Matches(@"(?m)^  parse +3 +[\d,]+\.\d ms$", said.Out);
        Assert.Matches(@"(?m)^  day\.sbn +2 +[\d,]+\.\d ms$", said.Out);

        using var json = JsonDocument.Parse((await Command.Run(temp.Path, "build", "--json", "--today", "2026-07-14", "--output", "other")).Out);
        var built = json.RootElement;
        Assert.Equal((3, 2), (built.GetProperty("wins").GetInt32(), built.GetProperty("days").GetInt32()));
        Assert.True(built.GetProperty("changed").GetInt32() > built.GetProperty("pages").GetInt32());
        Assert.Equal(
            built.GetProperty("milliseconds").GetDouble(),
            built.GetProperty("steps").EnumerateArray().Sum(step => step.GetProperty("milliseconds").GetDouble()),
            tolerance: 0.1);
        Assert.Contains(built.GetProperty("kinds_of_pages").EnumerateArray(), kind => kind.GetProperty("name").GetString() == "day.sbn" && kind.GetProperty("items").GetInt32() == 2);
    }

    [Theory]
    [InlineData("site.title = 'Mine'")]
    [InlineData("site.paths.home = 'x'")]
    [InlineData("week.number = 1")]
    [InlineData("week.days[0].kind = 'lit'")]
    [InlineData("week.days[0] = null")]
    [InlineData("for win in day.wins; if win.area; win.area.name = 'x'; end; end")]
    public async Task A_template_cannot_change_what_other_pages_are_told(string change)
    {
        temp.Write("templates/day.sbn", $"<h1>{{{{ {change} }}}}</h1>\n");

        var said = await Command.Run(temp.Path, "build", "--today", "2026-07-14");

        Assert.Equal(1, said.ExitCode);
        Assert.StartsWith("templates/day.sbn:1:", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_are_for_check_and_a_build_keeps_them_to_itself()
    {
        temp.Write("goals/book.md", "---\ntitle: Finish the book\nkind: outcome\nstart: 2026-07-13\n---\n");

        Assert.Equal("", (await Command.Run(temp.Path, "build")).Error);
        Assert.Contains("note SW1410", (await Command.Run(temp.Path, "check")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_is_told_and_leaves_the_earlier_site()
    {
        await Command.Run(temp.Path, "build");
        var before = temp.Read("_site/index.html");
        temp.Write("days/2026-07-15.md", "---\nmood: 4\nmood: 5\n---\n- d\n");

        var said = await Command.Run(temp.Path, "build");
        Assert.Equal((1, ""), (said.ExitCode, said.Out));
        Assert.StartsWith("days/2026-07-15.md:3:1: error SW11", said.Error, StringComparison.Ordinal);
        Assert.Contains("\n  3 | mood: 5\n    | ^^^^\n", said.Error);
        Assert.EndsWith("1 error. The site was not built; one that was built before stays as it is.\n", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", said.Error, StringComparison.Ordinal);
        Assert.Equal(before, temp.Read("_site/index.html"));
    }

    [Fact]
    public async Task A_folder_without_rights_is_the_machines_trouble_and_stays_as_it_is()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Permissions are another thing there.");
            return;
        }

        await Command.Run(temp.Path, "build", "--today", "2026-07-13");
        var before = temp.Read("_site/index.html");
        File.SetUnixFileMode(temp["_site"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var said = await Command.RunWithoutPrivileges(temp.Path, "build", "--today", "2026-07-14");

        File.SetUnixFileMode(temp["_site"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal((3, ""), (said.ExitCode, said.Out));
        Assert.Single(said.Error.TrimEnd('\n').Split('\n'));
        Assert.Contains(temp["_site"], said.Error, StringComparison.Ordinal);
        Assert.Equal(before, temp.Read("_site/index.html"));
    }

    [Fact]
    public async Task Strict_makes_warnings_stop_it()
    {
        temp.Write("days/2026-07-15.md", "---\nmood: ???\n---\n- d\n");
        Assert.Equal(0, (await Command.Run(temp.Path, "build")).ExitCode);
        Assert.Equal(1, (await Command.Run(temp.Path, "build", "--strict", "--output", "other")).ExitCode);
        Assert.False(Directory.Exists(temp["other"]));
    }

    [Theory]
    [InlineData(".", "SW3001")]
    [InlineData("..", "SW3001")]
    [InlineData("days", "SW3001")]
    [InlineData("mine", "SW3002")]
    public async Task A_folder_that_is_not_the_sites_is_refused(string output, string code)
    {
        temp.Write("mine/thesis.odt", "years of work");
        var before = temp.Files();
        var said = await Command.Run(temp.Path, "build", "--output", output);
        Assert.Equal((1, ""), (said.ExitCode, said.Out));
        Assert.Contains("error " + code, said.Error);
        Assert.Equal(before, temp.Files());
    }

    [Fact]
    public async Task The_home_folder_is_refused()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.SkipWhen(home.Length == 0, "This person has no home folder.");
        Assert.Contains("SW3001", (await Command.Run(temp.Path, "build", "--output", home)).Error);
    }

    [Fact]
    public async Task Two_at_once_both_come_to_their_end()
    {
        var said = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Command.Run(temp.Path, "build")));
        Assert.All(said, one => Assert.Equal((0, ""), (one.ExitCode, one.Error)));
    }

    [Fact]
    public async Task Killed_at_any_moment_every_page_is_whole_and_the_next_build_puts_all_right()
    {
        var whole = System.Diagnostics.Stopwatch.StartNew();
        await Command.Run(temp.Path, "build", "--today", "2026-07-20");
        whole.Stop();
        var random = new Random(7);
        for (var i = 0; i < 15; i++)
        {
            temp.Write("days/2026-07-16.md", $"- win {i}\n");
            temp.Write($"days/2026-07-{17 + (i % 3)}.md", $"- another {i}\n");
            File.Delete(temp[$"days/2026-07-{17 + ((i + 1) % 3)}.md"]);
            await Command.Kill(temp.Path, random.Next((int)whole.ElapsedMilliseconds), "build", "--today", "2026-07-20");
            foreach (var page in temp.Files().Where(file => file.StartsWith("_site/", StringComparison.Ordinal) && !file.Contains("staging") && file.EndsWith(".html", StringComparison.Ordinal)))
            {
                Assert.EndsWith("</html>", temp.Read(page).TrimEnd(), StringComparison.Ordinal);
            }
        }

        await Command.Run(temp.Path, "build", "--today", "2026-07-20");
        await Command.Run(temp.Path, "build", "--today", "2026-07-20", "--output", "fresh");
        Assert.Equal(Site("fresh"), Site("_site"));

        List<(string, string)> Site(string folder) => [.. temp.Files()
            .Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal)).Select(file => (file[(folder.Length + 1)..], temp.Read(file)))];
    }
}
