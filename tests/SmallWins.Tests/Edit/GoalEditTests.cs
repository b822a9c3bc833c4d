using System.Collections.Immutable;
using System.Text;
using SmallWins.Domain;
using SmallWins.Edit;

namespace SmallWins.Tests.Edit;

public sealed class GoalEditTests : IDisposable
{
    private static readonly DateOnly Monday = new(2026, 7, 13);
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("One glass of water", "one-glass-of-water")]
    [InlineData("  Don't stop: it’s fine!  ", "dont-stop-its-fine")]
    [InlineData("Ein Spaziergang über die Straße", "ein-spaziergang-uber-die-strasse")]
    [InlineData("水を飲む", "水を飲む")]
    [InlineData("One glass of water before the first coffee of the day", "one-glass-of-water-before-the-first")]
    [InlineData("10", "goal-10")]
    [InlineData("?!", "goal")]
    [InlineData("CON", "goal-con")]
    [InlineData("Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_title_becomes_an_id_that_can_be_typed(string title, string id) => Assert.Equal(id, GoalId.Of(title));

    [Fact]
    public void A_goal_gets_a_file_that_is_read_as_that_goal()
    {
        var goal = GoalEdit.Add(temp.Path, new NewGoal { Title = "Walk: to the corner", Start = Monday, Days = 14, Schedule = ScheduleText.Read("mon,wed")!, Smaller = "Shoes on" });

        Assert.Equal("---\ntitle: \"Walk: to the corner\"\nkind: process\nstart: 2026-07-13\ndays: 14\nschedule: [mon, wed]\nsmaller: Shoes on\n---\n", temp.Read("goals/walk-to-the-corner.md"));
        var read = Assert.Single(Goals());
        Assert.Equal((goal.Id, goal.Title, goal.Start, goal.Days, goal.Schedule, goal.Smaller), (read.Id, read.Title, read.Start, read.Days, read.Schedule, read.Smaller));
    }

    [Theory]
    [InlineData("a\n---\nb")]
    [InlineData("Two\r\nlines\n")]
    [InlineData("A bell \a and \"quotes\" \\n")]
    public void A_title_of_any_signs_stays_within_its_key(string title)
    {
        GoalEdit.Add(temp.Path, new NewGoal { Title = title, Start = Monday, Smaller = title });

        var read = Assert.Single(Goals());
        Assert.Equal((title.ReplaceLineEndings("\n").Trim(), title.ReplaceLineEndings("\n").Trim()), (read.Title.Trim(), read.Smaller?.Trim()));
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        temp.Write("goals/WATER.md", "mine\n");
        Assert.Equal("water-2", GoalEdit.Add(temp.Path, new NewGoal { Title = "Water", Start = Monday }).Id);
        Assert.Equal("water-3", GoalEdit.Add(temp.Path, new NewGoal { Title = "Water!", Start = Monday }).Id);
        temp.Write("goals/tea.md", "mine\n");
        Assert.Throws<IOException>(() => GoalEdit.Add(temp.Path, new NewGoal { Id = "tea", Title = "Tea", Start = Monday }));
        Assert.Equal(("mine\n", "mine\n"), (temp.Read("goals/WATER.md"), temp.Read("goals/tea.md")));
    }

    [Fact]
    public void A_goal_taken_up_again_is_the_same_and_remembers_what_it_grew_from()
    {
        temp.Write("goals/water-2.md", "---\ntitle: Water\narea: health\nkind: outcome\nstart: 2026-07-06\nschedule: 3/week\nlet_go: 2026-07-08\n---\nWhy.\n");
        temp.Write("smallwins.yml", "areas: [{ id: health }]\n");
        var earlier = Goals().Single();
        Assert.Equal("water-3", GoalEdit.Add(temp.Path, NewGoal.Again(earlier, Monday)).Id);
        Assert.Equal("---\ntitle: Water\nkind: outcome\narea: health\nstart: 2026-07-13\ndays: 7\nschedule: 3/week\ngrows_from: water-2\n---\n", temp.Read("goals/water-3.md"));
        Assert.Equal("two-glasses", GoalEdit.Add(temp.Path, NewGoal.Again(earlier, Monday) with { Title = "Two glasses" }).Id);
    }

    [Fact]
    public void Letting_go_writes_a_date_and_changes_no_other_byte()
    {
        temp.Write("goals/g.md", "");
        File.WriteAllBytes(temp["goals/g.md"], [.. Encoding.UTF8.Preamble, .. "---\r\ntitle: é # mine\r\nstart: 2026-07-13\r\nlet_go:   # a date\r\n---\r\nWhy."u8]);
        Assert.True(GoalEdit.LetGo(temp.Path, Goals().Single(), Monday).Value);
        Assert.Equal([.. Encoding.UTF8.Preamble, .. "---\r\ntitle: é # mine\r\nstart: 2026-07-13\r\nlet_go: 2026-07-13   # a date\r\n---\r\nWhy."u8], File.ReadAllBytes(temp["goals/g.md"]));
        Assert.Equal(Monday, Goals().Single().LetGo);
    }

    [Fact]
    public void A_file_in_a_conflict_stays_as_it_is()
    {
        temp.Write("goals/g.md", "---\ntitle: G\nstart: 2026-07-13\n---\n");
        var goal = Goals().Single();
        const string Conflict = "---\ntitle: G\n<<<<<<< HEAD\nstart: 2026-07-13\n=======\nstart: 2026-07-14\n>>>>>>> other\n---\n";
        temp.Write("goals/g.md", Conflict);
        var done = GoalEdit.LetGo(temp.Path, goal, Monday);
        Assert.Equal((false, "SW1010"), (done.Value, done.Problems[0].Code));
        Assert.Equal(Conflict, temp.Read("goals/g.md"));
    }

    [Theory]
    [InlineData("daily", "daily")]
    [InlineData("Weekdays", "weekdays")]
    [InlineData("mon, wed,fri", "[mon, wed, fri]")]
    [InlineData("[sunday]", "[sun]")]
    [InlineData("3/week", "3/week")]
    [InlineData("3x/week", "3/week")]
    [InlineData("mon,tue,wed,thu,fri,sat,sun", "daily")]
    public void A_schedule_is_read_in_the_words_of_a_goals_file(string words, string written) => Assert.Equal(written, ScheduleText.Write(ScheduleText.Read(words)!));

    [Theory]
    [InlineData("")]
    [InlineData("8/week")]
    [InlineData("mon,someday")]
    public void Other_words_are_no_schedule(string words) => Assert.Null(ScheduleText.Read(words));

    private ImmutableArray<MicroGoal> Goals() => SiteBuild.Load(new BuildOptions { JournalFolder = temp.Path, Now = DateTimeOffset.UnixEpoch }).Journal.Goals;
}
