using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Tests.Aggregate;

/// <summary>Expected values were computed from the published formula by another program, with each day's window counted out.</summary>
public sealed class StrengthTests
{
    private const double Near = 1e-6;

    [Theory]
    [InlineData("", 1, 1, 0, 0)]
    [InlineData("#", 1, 1, 0.051922486, 0.051922486)]
    [InlineData("#######", 1, 1, 0.311495274, 0.311495274)]
    [InlineData("#######.......", 1, 1, 0.214465968, 0.311495274)]
    [InlineData("###r#", 1, 1, 0.192066928, 0.192066928)]
    [InlineData("##.#r.#", 1, 1, 0.180314706, 0.180314706)]
    [InlineData("#.#.#..", 3, 7, 0.079390638, 0.079390638)]
    [InlineData("#.#.#..#.#.#..", 3, 7, 0.249959907, 0.249959907)]
    [InlineData("#.#.#..#.#.#...rr....", 3, 7, 0.305096072, 0.305096072)]
    [InlineData("......#......#", 1, 7, 0.084423746, 0.084423746)]
    [InlineData("#...........................", 1, 7, 0.092698850, 0.122915087)]
    [InlineData("#####..#####..", 5, 7, 0.308310019, 0.308310019)]
    public void A_row_of_days_has_the_score_of_the_formula(string days, int times, int inDays, double today, double best)
    {
        var strength = Strength.After(Days(days, new Frequency(times, inDays)));

        Assert.Equal(today, strength.Today, Near);
        Assert.Equal(best, strength.Best, Near);
    }

    [Theory]
    [InlineData(1, 0.948078)]
    [InlineData(7, 0.688505)]
    [InlineData(13, 0.5)]
    public void From_full_strength_it_sinks_slowly(int without, double today) =>
        Assert.Equal(today, Strength.After(Days(new string('#', 2000) + new string('.', without), new Frequency(1, 1))).Today, Near);

    [Fact]
    public void The_days_between_two_goals_leave_it_as_it_is_and_stand_in_the_window()
    {
        var often = new Frequency(3, 7);
        StrengthDay[] first = [.. Days("#.#.#..", often)];
        StrengthDay[] gap = [.. Enumerable.Repeat(new StrengthDay(null, Kept: false), 10)];
        StrengthDay[] second = [.. Days("#.#.#..", often)];

        Assert.Equal(Strength.After(first), Strength.After([.. first, .. gap]));
        Assert.Equal(Strength.After(Days("#.#.#..rrrrrrrrrr#.#.#..", often)), Strength.After([.. first, .. gap, .. second]));
        Assert.NotEqual(Strength.After([.. first, .. second]), Strength.After([.. first, .. gap, .. second]));
    }

    [Fact]
    public void A_step_on_a_day_of_rest_may_raise_it_and_never_lowers_it()
    {
        var daily = Days("#####", new Frequency(1, 1)).ToList();
        var often = Days("#.#.#..#.#.#..#.#.#......................", new Frequency(3, 7)).ToList();

        Assert.True(Strength.After([.. daily, Rested(new(1, 1))]).Today > Strength.After(daily).Today);
        Assert.Equal(Strength.After(often).Today, Strength.After([.. often, Rested(new(3, 7))]).Today);

        static StrengthDay Rested(Frequency often) => new(often, Kept: true, Rests: true);
    }

    [Theory]
    [InlineData(7, 1, 1)]
    [InlineData(3, 3, 7)]
    [InlineData(1, 1, 7)]
    public void So_many_a_week_are_so_many_in_seven_and_seven_are_one_in_one(int times, int expected, int inDays) =>
        Assert.Equal(new Frequency(expected, inDays), Frequency.Of(Schedule.Weekly(times)));

    [Fact]
    public void Named_days_are_asked_for_as_often_as_there_are_of_them()
    {
        Assert.Equal(new Frequency(1, 1), Frequency.Of(Schedule.Daily));
        Assert.Equal(new Frequency(5, 7), Frequency.Of(Schedule.MondayToFriday));
        Assert.Equal(new Frequency(2, 7), Frequency.Of(new Schedule([DayOfWeek.Monday, DayOfWeek.Sunday], null)));
    }

    private static IEnumerable<StrengthDay> Days(string drawing, Frequency asked) =>
        drawing.Select(sign => new StrengthDay(asked, Kept: sign == '#', Rests: sign == 'r'));
}
