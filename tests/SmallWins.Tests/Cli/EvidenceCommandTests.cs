using System.Text.Json;

namespace SmallWins.Tests.Cli;

public sealed class EvidenceCommandTests : IDisposable
{
    private readonly TempFolder temp = new();

    public EvidenceCommandTests()
    {
        temp.Write("smallwins.yml", "areas:\n  - { id: health, name: Health, aliases: [body] }\n");
        temp.Write("days/2025-07-01.md", "- Walked far #health\n- Walked *home* ⭐\n");
        temp.Write("days/2026-07-01.md", "- Walked at \"noon\" #private\n");
    }

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData(3, "walked")]
    [InlineData(1, "walked", "--area", "body")]
    [InlineData(2, "walked", "--year", "2025")]
    [InlineData(1, "--star")]
    [InlineData(0, "walked", "--star", "--year", "2026")]
    public void Filters_narrow_what_is_found(int found, params string[] args) =>
        Assert.Equal(found, Json(Terminal.Evening, args).GetProperty("found").GetInt32());

    [Fact]
    public void Each_moment_draws_another_one_and_every_win_is_drawn_some_time()
    {
        var drawn = Enumerable.Range(0, 60)
            .Select(second => Json(Terminal.Evening.AddMilliseconds(second * 977)).GetProperty("drawn").GetProperty("text").GetString())
            .ToHashSet();
        Assert.Equal(["Walked at \"noon\"", "Walked far", "Walked home"], drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_private_win_is_told_to_its_own_person_and_marked()
    {
        var win = Json(Terminal.Evening, "noon").GetProperty("drawn");
        Assert.True(win.GetProperty("private").GetBoolean());
        Assert.Equal("days/2026-07-01.md", win.GetProperty("file").GetString());
    }

    [Fact]
    public void The_way_to_more_is_a_command_that_a_shell_takes()
    {
        temp.Write("days/2026-07-02.md", string.Concat(Enumerable.Range(0, 9).Select(number => $"- I can't believe it, number {number} #health\n")));
        Assert.Contains("and 3 more: smallwins evidence \"can't #health\" --area health --all\n", Terminal.Run(temp.Path, null, Terminal.Evening, "evidence", "can't", "#health", "-a", "health").Out);
    }

    [Fact]
    public void Nothing_written_yet_is_a_fine_place_to_start()
    {
        using var empty = new TempFolder();
        empty.Write("smallwins.yml", "");
        foreach (var command in (string[])["evidence", "stats"])
        {
            Assert.Contains("a fine place to start", Terminal.Run(empty.Path, 60, Terminal.Evening, command).Out);
            Assert.Equal(0, Terminal.Run(empty.Path, null, Terminal.Evening, command, "--json").ExitCode);
        }

        Assert.Equal(0, Terminal.Run(empty.Path, 60, Terminal.Evening, "week").ExitCode);
        Assert.Equal(0, Terminal.Run(empty.Path, 60, Terminal.Evening, "today").ExitCode);
    }

    [Theory]
    [InlineData("There is no area `boddy`. Did you mean `body`?", "evidence", "--area", "boddy")]
    [InlineData("Nothing is written in 2019.\nThe years of this journal: 2025, 2026.", "stats", "--year", "2019")]
    [InlineData("`soon` is no date that can be read.", "stats", "--today", "soon")]
    [InlineData("`soon` is no date that can be read.", "today", "soon")]
    public void What_is_not_there_is_answered_with_what_is(string sentence, params string[] args)
    {
        var said = Terminal.Run(temp.Path, null, Terminal.Evening, args);
        Assert.Equal((2, ""), (said.ExitCode, said.Out));
        Assert.Contains(sentence, said.Error);
    }

    private JsonElement Json(DateTimeOffset now, params string[] args) =>
        JsonDocument.Parse(Terminal.Run(temp.Path, null, now, ["evidence", .. args, "--json"]).Out).RootElement;
}
