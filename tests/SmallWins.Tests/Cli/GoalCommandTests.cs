using System.Globalization;
using System.Text.Json;
using SmallWins.Domain;
using SmallWins.Tests.Render.Words;

namespace SmallWins.Tests.Cli;

public sealed class GoalCommandTests : IDisposable
{
    private static readonly DateOnly Now = Today.At(DateTimeOffset.Now, Settings.Default);
    private readonly TempFolder temp = new();

    public GoalCommandTests() => temp.Write("smallwins.yml", "areas:\n  - { id: health, aliases: [body] }\n");

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task A_new_goal_is_a_file_and_said_in_a_few_lines()
    {
        var said = await Command.Run(temp.Path, "goal", "new", "One", "glass of water", "--smaller", "One sip", "--area", "body", "--days", "14", "--schedule", "3x/week", "--start", "2026-07-13");
        Assert.Equal(
            new Said(
                0,
                $"One glass of water\n  {Path.Combine("goals", "one-glass-of-water.md")} · 14 days, 3 times a week, 13 Jul 2026 to 26 Jul 2026\n  On a hard day: One sip\n  A step: smallwins add … @one-glass-of-water\n",
                ""),
            said);
        Assert.Equal("---\ntitle: One glass of water\nkind: process\narea: health\nstart: 2026-07-13\ndays: 14\nschedule: 3/week\nsmaller: One sip\n---\n", temp.Read("goals/one-glass-of-water.md"));
        Assert.Contains("one-glass-of-water-2", (await Command.Run(temp.Path, "goal", "new", "One glass of water")).Out);
        Assert.Contains("goal grow ten-k", (await Command.Run(temp.Path, "goal", "new", "Run ten kilometres", "--kind", "outcome", "--id", "ten-k")).Out);
    }

    [Theory]
    [InlineData("What is it?")]
    [InlineData("There is no area `helth`. Did you mean `health`?", "A", "--area", "helth")]
    [InlineData("`habit` is no kind of goal.", "A", "--kind", "habit")]
    [InlineData("`1` is no kind of goal.", "A", "--kind", "7")]
    [InlineData("`7/14` is no date", "A", "--start", "7/14")]
    [InlineData("A goal runs from 1 to 366 days", "A", "--days", "0")]
    [InlineData("`sometimes` is no schedule.", "A", "--schedule", "sometimes")]
    [InlineData("`a b` cannot be a goal's id.", "A", "--id", "a b")]
    [InlineData("There is a goal `Taken` already; nothing was changed.", "A", "--id", "Taken")]
    public async Task What_cannot_be_followed_is_answered_and_nothing_is_written(string sentence, params string[] args)
    {
        temp.Write("goals/taken.md", "mine");
        var said = await Command.Run(temp.Path, ["goal", "new", .. args]);
        Assert.Equal((2, ""), (said.ExitCode, said.Out));
        Assert.Contains(sentence.Replace("`1`", "`7`", StringComparison.Ordinal), said.Error);
        Assert.Equal(["goals/taken.md", "smallwins.yml"], temp.Files().Where(file => file[0] != '.'));
    }

    [Fact]
    public async Task A_goal_whose_days_are_over_is_renewed_from_today_and_a_running_one_from_its_end()
    {
        Goal("water", Now.AddDays(-20));
        await Command.Run(temp.Path, "goal", "renew");
        Assert.Contains($"start: {Written(Now)}\ndays: 7\ngrows_from: water\n", temp.Read("goals/water-2.md"));

        await Command.Run(temp.Path, "goal", "renew", "@water-2");
        Assert.Contains($"start: {Written(Now.AddDays(7))}\ndays: 7\ngrows_from: water-2\n", temp.Read("goals/water-3.md"));

        var again = await Command.Run(temp.Path, "goal", "renew", "water");
        Assert.Equal((2, ""), (again.ExitCode, again.Out));
        Assert.Contains("taken up again already, as `water-2`", again.Error);
        Assert.Contains("is still to come", (await Command.Run(temp.Path, "goal", "renew", "water-3")).Error);
        Assert.Contains("No goal waits", (await Command.Run(temp.Path, "goal", "renew")).Error);
    }

    [Fact]
    public async Task Where_several_come_into_question_they_are_named()
    {
        Goal("water", Now);
        Goal("walk", Now);
        var said = await Command.Run(temp.Path, "goal", "let-go");
        Assert.Equal((2, ""), (said.ExitCode, said.Out));
        Assert.Contains("There are walk, water.", said.Error);
        Assert.Contains("Did you mean `water`?", (await Command.Run(temp.Path, "goal", "let-go", "watr")).Error);
    }

    [Fact]
    public async Task What_grows_out_of_a_goal_has_it_as_its_smaller_version()
    {
        temp.Write("goals/water.md", $"---\ntitle: One glass\narea: health\nstart: {Written(Now.AddDays(-20))}\ndays: 5\nschedule: weekdays\nsmaller: One sip\n---\n");
        await Command.Run(temp.Path, "goal", "grow", "water", "Two", "glasses", "--days", "10");
        Assert.Equal($"---\ntitle: Two glasses\nkind: process\narea: health\nstart: {Written(Now)}\ndays: 10\nschedule: weekdays\nsmaller: One glass\ngrows_from: water\n---\n", temp.Read("goals/two-glasses.md"));
        await Command.Run(temp.Path, "goal", "grow", "Three glasses", "--smaller", "");
        Assert.Contains($"start: {Written(Now.AddDays(10))}", temp.Read("goals/three-glasses.md"));
        Assert.DoesNotContain("smaller", temp.Read("goals/three-glasses.md"));
    }

    [Fact]
    public async Task A_goal_is_put_down_on_purpose_and_that_can_be_said_twice()
    {
        Goal("water", Now.AddDays(-2));
        var file = Path.Combine("goals", "water.md");
        Assert.Equal(new Said(0, $"Put down on purpose, which is fine: water\n  To take it back, remove `let_go` from {file}.\n", ""), await Command.Run(temp.Path, "goal", "let-go", "--date", "yesterday"));
        Assert.Contains($"\nlet_go: {Written(Now.AddDays(-1))}\n", temp.Read("goals/water.md"));
        var again = await Command.Run(temp.Path, "goal", "let-go", "water");
        Assert.Equal((0, $"`water` was put down on {Long(Now.AddDays(-1))}; it stays so.\n"), (again.ExitCode, again.Out));
    }

    [Fact]
    public async Task What_is_ahead_or_complete_is_not_put_down()
    {
        Goal("ahead", Now.AddDays(3));
        temp.Write("goals/done.md", "---\ntitle: Done\nstart: 2026-07-13\ndays: 1\n---\n");
        temp.Write("days/2026/2026-07-13.md", "- a @done\n");
        var (ahead, done) = (temp.Read("goals/ahead.md"), temp.Read("goals/done.md"));
        Assert.Contains("there is nothing to put down", (await Command.Run(temp.Path, "goal", "let-go", "ahead")).Error);
        Assert.Contains("is complete", (await Command.Run(temp.Path, "goal", "let-go", "done")).Out);
        Assert.Equal((ahead, done), (temp.Read("goals/ahead.md"), temp.Read("goals/done.md")));
    }

    [Fact]
    public async Task The_list_has_those_that_run_first()
    {
        temp.Write("goals/water.md", "---\ntitle: Water\nstart: 2026-07-13\nsmaller: Sip\n---\n");
        temp.Write("goals/old.md", "---\ntitle: Old\nstart: 2026-06-01\n---\n");
        temp.Write("goals/gone.md", "---\ntitle: Gone\nstart: 2026-07-10\nlet_go: 2026-07-11\n---\n");
        temp.Write("goals/next.md", "---\ntitle: Next\nstart: 2026-07-20\ngrows_from: water\n---\n");
        temp.Write("days/2026/2026-07-13.md", "- a @water\n");
        var said = await Command.Run(temp.Path, "goal", "--today", "2026-07-14");
        Assert.Equal(
            """
            Running
              x_____  Water
                @water, Day 2 of 7. One day kept so far.
                On a hard day: Sip

            To come
              Next
                @next, Begins on 20 July 2026.

            To renew, or to make smaller
              Old
                @old, Its days are over. It can go on as it is, or become smaller.

            Let go
              Gone
                @gone, Put down on purpose on 11 July 2026. What it gave stays.

            A step is a win with its word: smallwins add … @water

            """.Replace("x_____ ", "x______ ", StringComparison.Ordinal),
            said.Out);

        using var json = JsonDocument.Parse((await Command.Run(temp.Path, "goal", "--today", "2026-07-14", "--json")).Out);
        var goals = json.RootElement.GetProperty("goals").EnumerateArray().ToDictionary(goal => goal.GetProperty("id").GetString()!);
        Assert.Equal(("running", 1, 7, "kept"), (goals["water"].GetProperty("state").GetString(), goals["water"].GetProperty("kept").GetInt32(), goals["water"].GetProperty("due").GetInt32(), goals["water"].GetProperty("marks")[0].GetProperty("kind").GetString()));
        Assert.Equal("next", goals["water"].GetProperty("grown_into")[0].GetString());
    }

    [Fact]
    public async Task A_journal_without_goals_says_how_one_begins() =>
        Assert.Equal(new Said(0, "No goal is running, and there is room for one: smallwins goal new One glass of water before coffee\n", ""), await Command.Run(temp.Path, "goal"));

    [Fact]
    public async Task Each_verb_says_what_it_made_as_json()
    {
        using var made = JsonDocument.Parse((await Command.Run(temp.Path, "goal", "new", "Water", "--json")).Out);
        Assert.Equal(("water", "goals/water.md", 1), (made.RootElement.GetProperty("id").GetString(), made.RootElement.GetProperty("file").GetString(), made.RootElement.GetProperty("version").GetInt32()));
        using var gone = JsonDocument.Parse((await Command.Run(temp.Path, "goal", "let-go", "--json")).Out);
        Assert.Equal(Written(Now), gone.RootElement.GetProperty("let_go").GetString());
    }

    [Fact]
    public async Task Goals_that_came_to_nothing_are_spoken_of_without_one_of_the_words()
    {
        Goal("over", Now.AddDays(-40));
        Goal("runs", Now.AddDays(-5));
        Goal("gone", Now.AddDays(-30));
        var said = new List<Said>();
        foreach (var args in (string[][])[["goal", "let-go", "gone"], ["goal", "let-go", "gone"], ["goal"], ["goal", "renew", "over"], ["goal", "renew", "over"], ["goal", "grow", "runs", "Less"], ["goal", "let-go", "runs"], ["goal"], ["goal", "let-go"]])
        {
            said.Add(await Command.Run(temp.Path, args));
        }

        Assert.All(said, one => Assert.DoesNotMatch("(?i)" + VoiceTests.NeverInEnglish, one.Out + one.Error));
    }

    private void Goal(string id, DateOnly start) => temp.Write($"goals/{id}.md", $"---\ntitle: {id}\nstart: {Written(start)}\n---\n");

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Long(DateOnly date) => date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
}
