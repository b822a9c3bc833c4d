using System.Collections.Immutable;
using CsCheck;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Tests.Aggregate;

/// <summary>What holds for all goals of every journal.</summary>
public sealed class GoalProperties
{
    private const int Many = 400;
    private const int Days = 50;

    private static readonly string[] Ids = ["a", "b", "c", "d"];

    private static readonly Gen<Schedule> Schedules = Gen.OneOf(
        Gen.Const(Schedule.Daily),
        Gen.Const(Schedule.MondayToFriday),
        Gen.Const(new Schedule([DayOfWeek.Monday, DayOfWeek.Saturday], null)),
        Gen.Int[1, 7].Select(Schedule.Weekly));

    // Each grows out of one before it, or of none.
    private static readonly Gen<MicroGoal[]> Goals =
        (from start in Gen.Int[0, Days]
         from days in Gen.OneOf(Gen.Const(7), Gen.Int[1, 30])
         from schedule in Schedules
         from parent in Gen.Int[-1, 2]
         from letGo in Gen.Frequency((4, Gen.Const(-1)), (1, Gen.Int[0, 20]))
         select (start, days, schedule, parent, letGo)).Array[4].Select(all => all.Select((one, n) => Given.Goal(Ids[n]) with
        {
            Start = Given.Monday.AddDays(one.start),
            Days = one.days,
            Schedule = one.schedule,
            GrowsFrom = one.parent >= 0 && one.parent < n ? Ids[one.parent] : null,
            LetGo = one.letGo < 0 ? null : Given.Monday.AddDays(one.start + one.letGo),
        }).ToArray());

    private static readonly Gen<Day> OneDay =
        from steps in Gen.OneOf(Gen.Const(Array.Empty<string>()), Gen.Shuffle(Ids, 1, 3))
        from other in Gen.Bool
        from rest in Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true)))
        select Given.Day(default, [.. steps.Select(id => Given.Win(goals: [id])), .. other ? new[] { Given.Win() } : []]) with { Rest = rest };

    private static readonly Gen<Journal> Journals =
        from goals in Goals
        from days in OneDay.Array[Days]
        from rest in Gen.OneOf<DayOfWeek[]>([], [], [DayOfWeek.Sunday], [DayOfWeek.Saturday, DayOfWeek.Wednesday])
        select new Journal
        {
            Settings = Given.Settings with { RestDays = [.. rest] },
            Days = [.. days.Select((day, n) => RandomJournal.Dated(day, Given.Monday.AddDays(n)))],
            Goals = [.. goals.OrderBy(goal => goal.Start).ThenBy(goal => goal.Id, StringComparer.Ordinal)],
        };

    private static readonly Gen<int> AnyDay = Gen.Int[-3, Days + 40];

    [Fact]
    public void The_arc_the_kept_days_and_the_best_never_shrink_as_days_go_by() =>
        Gen.Select(Journals, AnyDay).Each(
            (journal, day) =>
            {
                var (now, then) = (Facts(journal, day), Facts(journal, day + 1));
                Assert.All(now.Zip(then), pair =>
                {
                    Assert.True(pair.First.Chain.StepDays <= pair.Second.Chain.StepDays);
                    Assert.True(pair.First.StepDays <= pair.Second.StepDays);
                    Assert.True(pair.First.Kept <= pair.Second.Kept);
                });
            },
            iter: Many);

    [Fact]
    public void Never_more_is_kept_than_is_due_and_each_of_its_days_has_one_mark() =>
        Gen.Select(Journals, AnyDay).Each(
            (journal, day) => Assert.All(Facts(journal, day), facts =>
            {
                Assert.True(facts.Kept <= facts.Due);
                Assert.Equal(facts.Kept, facts.Marks.Count(mark => mark.Kind == GoalMarkKind.Kept));
                Assert.Equal(Enumerable.Range(facts.Goal.Start.DayNumber, facts.Marks.Length), facts.Marks.Select(mark => mark.Date.DayNumber));
                Assert.True(facts.State == GoalState.LetGo || facts.Marks.Length == facts.Goal.Days);
                Assert.All(facts.Marks.Where(mark => mark.Date > Today(day)), mark => Assert.False(mark.HasStep || mark.Kind is GoalMarkKind.Paper or GoalMarkKind.Open));
                Assert.All(facts.Marks.Where(mark => mark.Date < Today(day)), mark => Assert.False(mark.Kind is GoalMarkKind.ToCome or GoalMarkKind.Open));
            }),
            iter: Many);

    [Fact]
    public void Strength_lies_between_nothing_and_one_and_is_never_above_its_best() =>
        Gen.Select(Journals, AnyDay).Each(
            (journal, day) => Assert.All(Facts(journal, day), facts =>
            {
                Assert.InRange(facts.Chain.Strength.Today, 0, facts.Chain.Strength.Best);
                Assert.InRange(facts.Chain.Strength.Best, 0, 1);
            }),
            iter: Many);

    [Fact]
    public void One_more_step_never_lowers_anything() =>
        Gen.Select(Journals, AnyDay, Gen.Int[0, Days - 1], Gen.Int[0, Ids.Length - 1]).Each(
            (journal, day, on, which) =>
            {
                var date = Given.Monday.AddDays(on);
                var more = journal with { Days = [.. journal.Days.Select(each => each.Date == date ? Given.Day(date, [.. each.Wins, Given.Win(goals: [Ids[which]])]) with { Rest = each.Rest } : each)] };
                Assert.All(Facts(journal, day).Zip(Facts(more, day)), pair =>
                {
                    var (before, after) = pair;
                    Assert.True(before.Kept <= after.Kept);
                    Assert.True(before.Due - before.Kept >= after.Due - after.Kept);
                    Assert.True(before.StepDays <= after.StepDays);
                    Assert.True(before.Chain.StepDays <= after.Chain.StepDays);
                    Assert.True(before.Chain.Strength.Today <= after.Chain.Strength.Today + 1e-12);
                    Assert.True(before.Chain.Strength.Best <= after.Chain.Strength.Best + 1e-12);
                    Assert.True(after.State == before.State || after.State == GoalState.Complete);
                });
            },
            iter: Many);

    [Fact]
    public void What_is_dated_later_changes_nothing() =>
        Gen.Select(Journals, AnyDay).Each(
            (journal, day) =>
            {
                var until = journal with { Days = [.. journal.Days.Where(each => each.Date <= Today(day))] };
                Assert.Equal(
                    Facts(until, day).Select(facts => (facts.State, facts.Kept, facts.Due, facts.StepDays, facts.Chain.StepDays, facts.Chain.Strength)),
                    Facts(journal, day).Select(facts => (facts.State, facts.Kept, facts.Due, facts.StepDays, facts.Chain.StepDays, facts.Chain.Strength)));
            },
            iter: Many);

    private static DateOnly Today(int day) => Given.Monday.AddDays(day);

    private static ImmutableArray<GoalFacts> Facts(Journal journal, int day) => JournalAggregation.Of(journal, Today(day)).Goals;
}
