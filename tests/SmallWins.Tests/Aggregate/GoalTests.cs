using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Tests.Aggregate;

public sealed class GoalTests
{
    private static readonly Schedule MonWedFri = new([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], null);

    private static readonly Dictionary<string, Schedule> Schedules = new()
    {
        ["daily"] = Schedule.Daily,
        ["weekdays"] = Schedule.MondayToFriday,
        ["mon wed fri"] = MonWedFri,
        ["3/week"] = Schedule.Weekly(3),
        ["1/week"] = Schedule.Weekly(1),
    };

    /// <summary>
    /// A goal that starts on a Monday, and the days from it on: <c>#</c> a step, <c>o</c> another win, <c>r</c> set aside, <c>.</c> nothing; the last is
    /// today. The marks: <c>K</c> kept, <c>w</c> welcome, <c>_</c> paper, <c>-</c> not due, <c>r</c> rest, <c>?</c> open, <c>+</c> to come.
    /// </summary>
    [Theory]
    [InlineData("daily", 7, ".", "?++++++", 0, 7, GoalState.Running)]
    [InlineData("daily", 7, "#", "K++++++", 1, 7, GoalState.Running)]
    [InlineData("daily", 7, "#.#", "K_K++++", 2, 7, GoalState.Running)]
    [InlineData("daily", 7, "#o#", "K_K++++", 2, 7, GoalState.Running)]
    [InlineData("daily", 7, "#######", "KKKKKKK", 7, 7, GoalState.Complete)]
    [InlineData("daily", 7, "######.", "KKKKKK?", 6, 7, GoalState.Running)]
    [InlineData("daily", 7, "##.#.#..", "KK_K_K_", 4, 7, GoalState.Complete)]
    [InlineData("daily", 7, "##.#....", "KK_K___", 3, 7, GoalState.Ready)]
    [InlineData("daily", 7, "##.r....", "KK_r___", 2, 6, GoalState.Ready)]
    [InlineData("daily", 7, "##.r#...", "KK_rK__", 3, 6, GoalState.Complete)]
    [InlineData("daily", 1, "#", "K", 1, 1, GoalState.Complete)]
    [InlineData("daily", 1, "..", "_", 0, 1, GoalState.Ready)]
    [InlineData("weekdays", 7, "#", "K++++--", 1, 5, GoalState.Running)]
    [InlineData("weekdays", 7, "#####", "KKKKK--", 5, 5, GoalState.Complete)]
    [InlineData("weekdays", 7, "##...##.", "KK___ww", 2, 5, GoalState.Ready)]
    [InlineData("weekdays", 7, "###..##.", "KKK__ww", 3, 5, GoalState.Complete)]
    [InlineData("mon wed fri", 7, "#.#", "K-K-+--", 2, 3, GoalState.Running)]
    [InlineData("mon wed fri", 7, "##.....", "Kw_-_--", 1, 3, GoalState.Running)]
    [InlineData("mon wed fri", 7, "##......", "Kw_-_--", 1, 3, GoalState.Ready)]
    [InlineData("mon wed fri", 7, "#.r.#...", "K-r-K--", 2, 2, GoalState.Complete)]
    [InlineData("3/week", 7, ".#", "-K+++++", 1, 3, GoalState.Running)]
    [InlineData("3/week", 7, ".#.", "-K?++++", 1, 3, GoalState.Running)]
    [InlineData("3/week", 7, "###", "KKK----", 3, 3, GoalState.Complete)]
    [InlineData("3/week", 7, "#####..", "KKKww--", 3, 3, GoalState.Complete)]
    [InlineData("3/week", 7, "#r......", "Kr-----", 1, 3, GoalState.Ready)]
    [InlineData("3/week", 7, "#.....#.", "K-----K", 2, 3, GoalState.Complete)]
    [InlineData("3/week", 10, "#", "K+++++++++", 1, 4, GoalState.Running)]
    [InlineData("3/week", 1, "..", "-", 0, 1, GoalState.Ready)]
    [InlineData("1/week", 3, ".", "?++", 0, 1, GoalState.Running)]
    public void A_goal_has_its_marks_its_numbers_and_its_state(string schedule, int days, string drawing, string marks, int kept, int due, GoalState state)
    {
        var facts = Facts(drawing, Goal() with { Days = days, Schedule = Schedules[schedule] });

        Assert.Equal(marks, Said(facts));
        Assert.Equal((kept, due, state), (facts.Kept, facts.Due, facts.State));
    }

    [Fact]
    public void A_goal_is_ahead_until_its_first_day_and_nothing_of_it_is_kept()
    {
        var facts = Facts("###", Goal() with { Start = Given.Monday.AddDays(3) });

        Assert.Equal((GoalState.Ahead, "+++++++", 0, 7), (facts.State, Said(facts), facts.Kept, facts.Due));
        Assert.Equal((3, 3, 3), (facts.Steps.Length, facts.StepDays, facts.Chain.StepDays));
    }

    [Theory]
    [InlineData(2, GoalState.Running, "#_#++++")]
    [InlineData(1, GoalState.LetGo, "#_")]
    [InlineData(0, GoalState.LetGo, "#")]
    public void A_goal_is_let_go_from_its_date_on_and_then_asks_for_nothing_more(int daysAhead, GoalState state, string marks)
    {
        var letGo = Given.Monday.AddDays(1 + daysAhead);
        var today = daysAhead == 2 ? Given.Monday.AddDays(2) : letGo;

        var facts = Facts("#.#", Goal() with { LetGo = daysAhead == 2 ? letGo.AddDays(1) : letGo }, today);

        Assert.Equal(state, facts.State);
        Assert.Equal(marks.Replace('#', 'K'), Said(facts));
    }

    [Fact]
    public void To_be_let_go_comes_before_every_other_state()
    {
        Assert.Equal(GoalState.LetGo, Facts("#######.", Goal() with { LetGo = Given.Monday.AddDays(7) }).State);
        Assert.Equal(GoalState.LetGo, Facts("#", Goal() with { Start = Given.Monday.AddDays(5), LetGo = Given.Monday }).State);
        Assert.Empty(Facts("##", Goal() with { LetGo = Given.Monday }).Marks);
        Assert.Equal("KKKKKKK", Said(Facts("#######.", Goal() with { LetGo = Given.Monday.AddDays(7) })));
    }

    [Fact]
    public void A_weekday_of_rest_is_not_due_and_a_step_on_it_counts()
    {
        var settings = Given.Settings with { RestDays = [DayOfWeek.Tuesday, DayOfWeek.Sunday] };

        Assert.Equal(("Kr?+++r", 5), Said("#o.", settings));
        Assert.Equal(("KKK+++r", 6), Said("###", settings));

        static (string Marks, int Due) Said(string drawing, Settings settings)
        {
            var facts = Assert.Single(JournalAggregation.Of(Drawn(drawing, Goal()) with { Settings = settings }, Given.Monday.AddDays(drawing.Length - 1)).Goals);
            return (GoalTests.Said(facts), facts.Due);
        }
    }

    [Fact]
    public void Another_win_on_a_day_set_aside_makes_no_step_due()
    {
        var journal = Given.Journal(Given.Day(Given.Monday, Given.Win()) with { Rest = true }) with { Goals = [Goal()] };

        Assert.Equal("r?+++++", Said(Assert.Single(JournalAggregation.Of(journal, Given.Monday.AddDays(1)).Goals)));
    }

    [Fact]
    public void What_is_dated_later_is_not_counted()
    {
        var facts = Facts("#######", Goal(), Given.Monday.AddDays(2));

        Assert.Equal((3, "KKK++++"), (facts.StepDays, Said(facts)));
        Assert.Equal(3, facts.Chain.StepDays);
    }

    [Fact]
    public void Steps_before_and_after_its_days_are_steps_and_change_no_number_of_it()
    {
        var facts = Facts("#########", Goal() with { Start = Given.Monday.AddDays(1), Days = 3 });

        Assert.Equal((9, 3, 3, "KKK"), (facts.StepDays, facts.Kept, facts.Due, Said(facts)));
    }

    [Fact]
    public void Two_steps_on_one_day_are_one_day_kept()
    {
        var journal = Given.Journal(Given.Day(Given.Monday, Given.Win(goals: ["g"]), Given.Win(goals: ["g"]))) with { Goals = [Goal()] };

        var facts = Assert.Single(JournalAggregation.Of(journal, Given.Monday).Goals);

        Assert.Equal((2, 1, 1), (facts.Steps.Length, facts.StepDays, facts.Kept));
    }

    [Fact]
    public void A_chain_counts_each_day_once_over_what_a_goal_grew_out_of_and_what_grew_out_of_it()
    {
        // sip → glass → (bottle, tea): the bottle and the tea know of each other nothing.
        var journal = Given.Journal(
            Step(0, "sip"), Step(1, "sip"), Step(7, "sip", "glass"), Step(8, "glass"), Step(14, "bottle"), Step(15, "bottle"), Step(15, "tea"), Step(16, "tea"), Step(17, "tea"));
        journal = journal with
        {
            Days = [.. journal.Days.GroupBy(day => day.Date).Select(day => Given.Day(day.Key, [.. day.SelectMany(each => each.Wins)]))],
            Goals = [Grown("sip", null, 0), Grown("glass", "sip", 7), Grown("bottle", "glass", 14), Grown("tea", "glass", 14)],
        };

        var facts = JournalAggregation.Of(journal, Given.Monday.AddDays(30)).Goals.ToDictionary(goal => goal.Goal.Id);

        Assert.Equal((8, 8, 6, 7), (facts["sip"].Chain.StepDays, facts["glass"].Chain.StepDays, facts["bottle"].Chain.StepDays, facts["tea"].Chain.StepDays));
        Assert.Equal(["sip", "glass"], facts["tea"].Ancestors.Select(goal => goal.Id));
        Assert.Equal(["bottle", "tea"], facts["glass"].Children.Select(goal => goal.Id));
        Assert.Equal(["sip", "glass", "bottle"], facts["bottle"].Chain.Goals.Select(goal => goal.Id));
        Assert.Equal(["sip", "glass", "bottle", "tea"], facts["sip"].Chain.Goals.Select(goal => goal.Id));
        Assert.Same(facts["sip"].Chain, facts["glass"].Chain);
    }

    [Fact]
    public void The_strength_of_a_chain_runs_on_over_the_gap_between_its_goals_and_each_day_has_the_schedule_that_runs_on_it()
    {
        var journal = Given.Journal(Enumerable.Range(0, 7).Select(n => Step(n, "sip")).Concat([Step(20, "glass"), Step(22, "glass")])) with
        {
            Goals = [Grown("sip", null, 0), Grown("glass", "sip", 20) with { Schedule = Schedule.Weekly(3) }],
        };

        var strength = JournalAggregation.Of(journal, Given.Monday.AddDays(40)).Goals[0].Chain.Strength;

        var (daily, often) = (new Frequency(1, 1), new Frequency(3, 7));
        Assert.Equal(
            Strength.After(
            [
                .. Enumerable.Repeat(new StrengthDay(daily, true), 7), .. Enumerable.Repeat(new StrengthDay(null, false), 13),
                .. "#.#....".Select(sign => new StrengthDay(often, sign == '#')),
            ]),
            strength);
    }

    [Fact]
    public void A_today_without_a_step_yet_leaves_the_strength_as_it_is()
    {
        Assert.Equal(Facts("###", Goal()).Chain.Strength, Facts("###.", Goal()).Chain.Strength);
        Assert.True(Facts("###..", Goal()).Chain.Strength.Today < Facts("###.", Goal()).Chain.Strength.Today);
    }

    private static MicroGoal Goal() => Given.Goal("g");

    private static MicroGoal Grown(string id, string? from, int start) => Given.Goal(id) with { GrowsFrom = from, Start = Given.Monday.AddDays(start) };

    private static Day Step(int day, params string[] goals) => Given.Day(Given.Monday.AddDays(day), Given.Win(goals: goals));

    private static GoalFacts Facts(string drawing, MicroGoal goal, DateOnly? today = null) =>
        Assert.Single(JournalAggregation.Of(Drawn(drawing, goal), today ?? Given.Monday.AddDays(drawing.Length - 1)).Goals);

    private static Journal Drawn(string drawing, MicroGoal goal) => Given.Journal(drawing.SelectMany((sign, n) => sign switch
    {
        '#' => new[] { Step(n, goal.Id) },
        'o' => [Given.Day(Given.Monday.AddDays(n), Given.Win())],
        'r' => [Given.RestDay(Given.Monday.AddDays(n))],
        _ => [],
    })) with { Goals = [goal] };

    private static string Said(GoalFacts facts) => string.Concat(facts.Marks.Select(mark => mark.Kind switch
    {
        GoalMarkKind.Kept => 'K',
        GoalMarkKind.Welcome => 'w',
        GoalMarkKind.Paper => '_',
        GoalMarkKind.NotDue => '-',
        GoalMarkKind.Rest => 'r',
        GoalMarkKind.Open => '?',
        _ => '+',
    }));
}
