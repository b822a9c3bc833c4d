using System.Globalization;
using SmallWins.Domain;

namespace SmallWins.Tests.Cli;

public sealed class InitTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task A_new_journal_is_ready_to_be_written_in_checked_and_built()
    {
        var said = await Command.Run(temp.Path, "init", "my wins");
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Contains("A journal is ready in my wins.", said.Out);
        Assert.Contains("  cd \"my wins\"\n", said.Out);
        var today = Today.At(DateTimeOffset.Now, Settings.Default).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(
            ["my wins/.gitattributes", "my wins/.gitignore", $"my wins/days/{today[..4]}/{today}.md", "my wins/smallwins.yml"],
            temp.Files());

        Assert.Equal(new Said(0, "No problems. 2 files read.\n", ""), await Command.Run(temp["my wins"], "check", "--strict"));
        Assert.Equal(0, (await Command.Run(temp["my wins"], "add", "Sent", "it", "#work")).ExitCode);
        Assert.Equal((0, ""), (await Command.Run(temp["my wins"], "build", "--strict")) is var built ? (built.ExitCode, built.Error) : default);
        Assert.True(File.Exists(temp["my wins/_site/index.html"]));
    }

    [Theory]
    [InlineData("2026-06-01.md", "")]
    [InlineData("journals/2026_06_01.md", "journals/")]
    public async Task A_folder_that_holds_days_already_keeps_them_where_they_are(string file, string folder)
    {
        temp.Write(file, "- A win\n");
        Assert.Equal(0, (await Command.Run(temp.Path, "init")).ExitCode);

        Assert.Contains(temp.Files(), made => made.StartsWith(folder, StringComparison.Ordinal) && made != file && made.EndsWith(".md", StringComparison.Ordinal));
        Assert.False(Directory.Exists(temp["days"]));
        Assert.Contains("2 wins on 2 days", (await Command.Run(temp.Path, "build")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_setting_that_the_new_journal_shows_is_the_default_but_its_areas()
    {
        await Command.Run(temp.Path, "init");
        var settings = SiteBuild.Load(new BuildOptions { JournalFolder = temp.Path, Now = DateTimeOffset.Now }).Journal.Settings;
        Assert.Equal(["health", "work", "people", "making"], settings.Areas.Select(area => area.Id));
        Assert.Equal(Settings.Default.WinsHeadings, settings.WinsHeadings);
        Assert.Equal(
            Settings.Default,
            settings with { Areas = Settings.Default.Areas, Doubts = Settings.Default.Doubts, RestDays = Settings.Default.RestDays, WinsHeadings = Settings.Default.WinsHeadings });
    }

    [Fact]
    public async Task Nothing_that_is_there_is_overwritten()
    {
        temp.Write(".gitignore", "mine");
        Assert.Equal(0, (await Command.Run(temp.Path, "init")).ExitCode);
        Assert.Equal("mine", temp.Read(".gitignore"));

        var before = temp.Files().Select(file => (file, temp.Read(file))).ToList();
        foreach (var args in new string[][] { ["init"], ["init", "days"], ["init", "new"] })
        {
            var said = await Command.Run(temp.Path, args);
            Assert.Equal((2, ""), (said.ExitCode, said.Out));
            Assert.Contains("already; nothing was changed", said.Error);
        }

        Assert.Equal(before, temp.Files().Select(file => (file, temp.Read(file))));
    }
}
