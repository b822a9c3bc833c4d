using System.Globalization;
using SmallWins.Domain;

namespace SmallWins.Tests.Cli;

public sealed class AddTests : IDisposable
{
    private static readonly DateOnly Now = Today.At(DateTimeOffset.Now, Settings.Default);
    private readonly TempFolder temp = new();

    public AddTests()
    {
        temp.Write("smallwins.yml", "areas:\n  - { id: health, name: Health, aliases: [body] }\n  - { id: work, name: Work }\n");
        temp.Write("goals/glass-of-water.md", "---\ntitle: Water\nstart: 2026-07-13\n---\n");
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task Words_need_no_quotes()
    {
        var said = await Command.Run(temp.Path, "add", "Sent", "the", "email", "#work");
        Assert.Equal(
            new Said(0, $"Sent the email #work\n  {Path.Combine("days", Written(Now)[..4], Written(Now) + ".md")}:1 · 1 win today, 1 in all\n", ""), said);
        Assert.Equal("- Sent the email #work\n", temp.Read(File(Now)));
    }

    [Fact]
    public async Task Options_may_stand_anywhere_and_become_marks()
    {
        temp.Write("picture.png", "png");
        await Command.Run(temp.Path, "add", "--area", "body", "One", "glass", "-g", "glass-of-water", "-g", "@glass-of-water", "--star", "of water", "--private", "--photo", "picture.png");
        Assert.Equal("- One glass of water #health @glass-of-water ⭐ #private\n  ![picture](../../picture.png)\n", temp.Read(File(Now)));
    }

    [Fact]
    public async Task A_goals_mark_is_a_word_and_no_file_of_arguments()
    {
        Assert.Equal(0, (await Command.Run(temp.Path, "add", "Water", "@glass-of-water")).ExitCode);
        Assert.Equal("- Water @glass-of-water\n", temp.Read(File(Now)));
    }

    [Theory]
    [InlineData("- -5 degrees, and I ran\n", "-5", "degrees,", "and I ran")]
    [InlineData("- --strict is on\n", "--", "--strict", "is on")]
    [InlineData("- Ran - and liked it\n", "Ran", "-", "and liked it")]
    [InlineData("- Sent it\n  the long one\n", "Sent it\nthe long one")]
    public async Task Words_that_look_like_something_else_are_words(string written, params string[] words)
    {
        Assert.Equal((0, ""), (await Command.Run(temp.Path, ["add", .. words])) is var said ? (said.ExitCode, said.Error) : default);
        Assert.Equal(written, temp.Read(File(Now)));
    }

    [Fact]
    public async Task It_finds_the_journal_from_any_folder_inside_it()
    {
        temp.Write("notes/deep/x.txt", "");
        await Command.Run(temp["notes/deep"], "add", "Sent it");
        Assert.Equal("- Sent it\n", temp.Read(File(Now)));

        using var elsewhere = new TempFolder();
        Assert.Equal(0, (await Command.Run(elsewhere.Path, "add", "Again", "--journal", temp.Path)).ExitCode);
        Assert.Equal("- Sent it\n- Again\n", temp.Read(File(Now)));
    }

    [Fact]
    public async Task Another_day_is_named_as_people_do()
    {
        var said = await Command.Run(temp.Path, "add", "Sent it", "--date", "yesterday");
        Assert.Equal("- Sent it\n", temp.Read(File(Now.AddDays(-1))));
        Assert.Contains($"1 win on {Now.AddDays(-1).ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture)}, 1 in all", said.Out);

        await Command.Run(temp.Path, "add", "Sent it too", "-d", "-2");
        Assert.Equal("- Sent it too\n", temp.Read(File(Now.AddDays(-2))));
        await Command.Run(temp.Path, "add", "Long ago", "--date", "2020-02-29");
        Assert.Equal("- Long ago\n", temp.Read("days/2020/2020-02-29.md"));
    }

    [Theory]
    [InlineData("`7/14` is no date that can be read.", "Sent it", "--date", "7/14")]
    [InlineData("is still to come", "Sent it", "--date", "tomorrow")]
    [InlineData("There is no area `helth`. Did you mean `health`?\nThe areas of this journal: health, work.", "Sent it", "--area", "helth")]
    [InlineData("There is no goal `glas-of-water`. Did you mean `glass-of-water`?", "Sent it", "--goal", "glas-of-water")]
    [InlineData("What went right?")]
    [InlineData("What went right?", "⭐")]
    [InlineData("There is no file ", "Sent it", "--photo", "nowhere.png")]
    [InlineData("smallwins.yml is no picture that browsers show.", "Sent it", "--photo", "smallwins.yml")]
    public async Task What_cannot_be_followed_is_answered_with_what_can_and_nothing_is_written(string sentence, params string[] args)
    {
        var said = await Command.Run(temp.Path, ["add", .. args]);
        Assert.Equal((2, ""), (said.ExitCode, said.Out));
        Assert.Contains(sentence, said.Error);
        Assert.Equal(["goals/glass-of-water.md", "smallwins.yml"], temp.Files());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_problem_and_stays_as_it_is()
    {
        temp.Write(File(Now), "---\nmood: 4\n");
        var said = await Command.Run(temp.Path, "add", "Sent it");
        Assert.Equal((1, ""), (said.ExitCode, said.Out));
        Assert.Contains("error SW3101", said.Error);
        Assert.EndsWith("The win was not written.\n", said.Error, StringComparison.Ordinal);
        Assert.Equal("---\nmood: 4\n", temp.Read(File(Now)));
    }

    [Fact]
    public async Task Twenty_at_once_lose_nothing()
    {
        var said = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Command.Run(temp.Path, "add", $"win {i}")));
        Assert.All(said, one => Assert.Equal(0, one.ExitCode));
        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"- win {i}").Order(StringComparer.Ordinal),
            System.IO.File.ReadLines(temp[File(Now)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Killed_at_any_moment_it_has_written_the_win_or_not_and_lost_nothing()
    {
        const string Earlier = "---\nmood: 4\n---\n- a\n- b\n\n## Notes\n\ntext\n";
        var random = new Random(7);
        for (var i = 0; i < 25; i++)
        {
            temp.Write(File(Now), Earlier);
            await Command.Kill(temp.Path, random.Next(60, 260), "add", "new");
            Assert.Contains(temp.Read(File(Now)), new[] { Earlier, Earlier.Replace("- b\n", "- b\n- new\n", StringComparison.Ordinal) });
        }

        Assert.Equal(0, (await Command.Run(temp.Path, "add", "after all")).ExitCode);
        Assert.Equal([File(Now)], temp.Files().Where(file => file.StartsWith("days/", StringComparison.Ordinal)));
    }

    private static string File(DateOnly date) => $"days/{Written(date)[..4]}/{Written(date)}.md";

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
