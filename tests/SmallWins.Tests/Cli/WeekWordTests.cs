using System.Text.Json;

namespace SmallWins.Tests.Cli;

public sealed class WeekWordTests : IDisposable
{
    private readonly TempFolder temp = new();

    public WeekWordTests()
    {
        temp.Write("smallwins.yml", "");
        temp.Write("days/2020-12-31.md", "- One\n");
    }

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("2026-W29", "2026-W29")]
    [InlineData("2026-w28", "2026-W28")]
    [InlineData("W29", "2026-W29")]
    [InlineData("w9", "2026-W09")]
    [InlineData("29", "2026-W29")]
    [InlineData("30", "2025-W30")]
    [InlineData("53", "2020-W53")]
    [InlineData("this", "2026-W29")]
    [InlineData("last", "2026-W28")]
    [InlineData("-1", "2026-W28")]
    [InlineData("-29", "2025-W52")]
    [InlineData("yesterday", "2026-W29")]
    [InlineData("sun", "2026-W28")]
    [InlineData("2025-12-28", "2025-W52")]
    [InlineData("14 jul", "2026-W29")]
    public void A_week_is_named_as_people_do(string word, string id) => Assert.Equal(id, IdOf("2026-07-18", word));

    [Theory]
    [InlineData("2026-07-12", "2026-W28")]
    [InlineData("2026-07-13", "2026-W28")]
    [InlineData("2026-07-14", "2026-W29")]
    public void On_the_first_day_of_a_week_the_one_before_is_looked_back_on(string today, string id) => Assert.Equal(id, IdOf(today));

    [Fact]
    public void A_week_in_which_something_is_written_has_begun()
    {
        temp.Write("days/2026-07-13.md", "- One\n");
        Assert.Equal("2026-W29", IdOf("2026-07-13"));
        temp.Write("smallwins.yml", "week_starts: sunday\n");
        Assert.Equal("2026-W29", IdOf("2026-07-12"[..9] + "9", "last"));
    }

    [Theory]
    [InlineData("frog", "`frog` is no week that can be read.")]
    [InlineData("2026-W54", "`2026-W54` is no week that can be read.")]
    [InlineData("54", "`54` is no week that can be read.")]
    [InlineData("2026-W30", "Week 2026-W30 is still to come.")]
    public void What_is_no_week_is_refused(string word, string sentence)
    {
        var said = Terminal.Run(temp.Path, null, Terminal.Evening, "week", word);
        Assert.Equal((2, ""), (said.ExitCode, said.Out));
        Assert.Contains(sentence, said.Error);
    }

    private string? IdOf(string today, params string[] words) =>
        JsonDocument.Parse(Terminal.Run(temp.Path, null, Terminal.Evening, ["week", .. words, "--today", today, "--json"]).Out).RootElement.GetProperty("id").GetString();
}
