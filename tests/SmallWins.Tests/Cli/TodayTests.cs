using System.Text.RegularExpressions;

namespace SmallWins.Tests.Cli;

public sealed class TodayTests : IDisposable
{
    private readonly TempFolder temp = new();

    public TodayTests() => temp.Write("smallwins.yml", "areas:\n  - { id: health, name: Health }\n");

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Intentions_of_the_day_and_of_the_week_before_are_told_and_no_older_ones()
    {
        temp.Write("days/2026-07-10.md", "- [ ] Too long ago\n");
        temp.Write("days/2026-07-11.md", "- [ ] A *week* ago\n");
        temp.Write("days/2026-07-18.md", "- Slept\n  - [ ] Below a win\n- [ ]\n- [x] Ticked\n\n## Notes\n- [ ] Call the dentist #health\n");
        temp.Write("days/2026-07-19.md", "- [ ] Tomorrow\n");

        var said = Today();
        Assert.Contains("\nOpen\n  [ ] Below a win\n  [ ] Call the dentist\n\nOpen from the days before\n  [ ] A week ago  11 Jul 2026\n", said);
        Assert.DoesNotMatch("Too long|Tomorrow|\\[ \\]\n|\\[ \\] Ticked", said);
        Assert.Contains("  [ ] Tomorrow\n", Terminal.Run(temp.Path, null, Terminal.Evening, "today", "tomorrow").Out);
    }

    [Fact]
    public async Task What_comes_after_the_day_as_of_which_it_is_told_is_not_told()
    {
        temp.Write("days/2026-07-19.md", "- Slept\n");
        var said = await Command.Run(temp.Path, "today", "2026-07-19", "--today", "2026-07-18");
        Assert.Equal(new Said(2, "", "smallwins: Sunday, 19 July 2026 is still to come on Saturday, 18 July 2026, the day that `--today` names.\n"), said);
        Assert.Contains("Slept", (await Command.Run(temp.Path, "today", "2026-07-19", "--today", "2026-07-19")).Out);
    }

    [Fact]
    public async Task An_intention_is_told_in_the_terminal_and_nothing_of_the_site_holds_it()
    {
        temp.Write("days/2026-07-17.md", "- Slept\n  - [ ] Quinquireme\n- [ ] Quinquireme of [Nineveh](../a.md) #quinquireme\n\n## Notes\n- [ ] Quinquireme\n");
        Assert.Equal(3, Regex.Count(Today(), "Quinquireme"));

        Assert.Equal(0, (await Command.Run(temp.Path, "build", "--today", "2026-07-18")).ExitCode);
        var built = Directory.GetFiles(temp["_site"], "*", SearchOption.AllDirectories);
        Assert.NotEmpty(built);
        Assert.All(built, file => Assert.DoesNotContain("quinquireme", file + File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("", "Nothing is written yet. One small thing is enough:\n  smallwins add")]
    [InlineData("## Notes\nRain.\n", "The day has its story.")]
    [InlineData("---\nrest: true\n---\n", "A day of rest.")]
    [InlineData("---\ndraft: true\n---\n- Slept\n", "  - Slept\n")]
    [InlineData("- 07:30 Slept #health #private ⭐\n", "  * 07:30 Slept  Health, private\n")]
    public void A_day_is_told_as_it_is(string day, string told)
    {
        temp.Write("days/2026-07-18.md", day);
        Assert.Contains(told, Today());
    }

    [Fact]
    public void A_note_is_of_this_day_in_another_year_or_else_stays_the_same_all_day()
    {
        temp.Write("days/2026-05-01.md", "- Half forgotten\n");
        temp.Write("days/2026-05-02.md", "- Forgotten too\n");
        var first = Today();
        Assert.Matches("A note from the past\n .*orgotten", first);
        Assert.Equal(first, Today());

        temp.Write("days/2025-07-18.md", "- A year ago\n");
        Assert.Contains("On this day\n  18 Jul 2025   A year ago\n", Today());
    }

    [Fact]
    public void A_long_goal_shows_the_seven_days_that_hold_today()
    {
        temp.Write("goals/walk.md", "---\ntitle: Walk\nstart: 2026-06-01\ndays: 60\nsmaller: To the door\n---\n");
        temp.Write("days/2026-07-16.md", "- Walked @walk\n");
        Assert.Contains("  ...x.__  Walk\n    Day 48 of 60. One day kept so far.\n    On a hard day: To the door\n", Today());
    }

    [Fact]
    public void Orders_to_the_terminal_stay_words()
    {
        temp.Write("days/2026-07-18.md", "- Slept \u001b[31mred\u001b[0m\n");
        Assert.DoesNotContain('\u001b', Today());
    }

    [Fact]
    public void Settings_that_cannot_be_read_stand_in_the_way_and_one_day_that_cannot_does_not()
    {
        temp.Write("days/2026-07-18.md", "- Slept\n");
        temp.Write("days/2026-07-17.md", "---\nmood: 4\n");
        var said = Terminal.Run(temp.Path, null, Terminal.Evening, "today");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("  - Slept\n", said.Out);
        Assert.StartsWith("days/2026-07-17.md:1:1: error", said.Error, StringComparison.Ordinal);

        temp.Write("smallwins.yml", "areas: [\n");
        said = Terminal.Run(temp.Path, null, Terminal.Evening, "today");
        Assert.Equal((1, ""), (said.ExitCode, said.Out));
        Assert.StartsWith("smallwins.yml:", said.Error, StringComparison.Ordinal);
    }

    private string Today() => Terminal.Run(temp.Path, null, Terminal.Evening, "today").Out;
}
