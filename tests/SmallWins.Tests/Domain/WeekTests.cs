using CsCheck;
using SmallWins.Domain;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Domain;

public sealed class WeekTests
{
    private static readonly Gen<(DateOnly Date, DayOfWeek Starts)> Any = Gen.Select(
        Gen.Int[0, 200_000].Select(n => new DateOnly(1800, 1, 1).AddDays(n)),
        Gen.OneOf(DayOfWeek.Monday, DayOfWeek.Sunday));

    [Theory]
    [InlineData("2021-01-03", DayOfWeek.Monday, "2020-W53", "2020-12-28")]
    [InlineData("2021-01-03", DayOfWeek.Sunday, "2021-W01", "2021-01-03")]
    [InlineData("2021-01-02", DayOfWeek.Sunday, "2020-W53", "2020-12-27")]
    [InlineData("2024-12-30", DayOfWeek.Monday, "2025-W01", "2024-12-30")]
    [InlineData("2024-12-30", DayOfWeek.Sunday, "2025-W01", "2024-12-29")]
    [InlineData("2024-12-29", DayOfWeek.Sunday, "2025-W01", "2024-12-29")]
    [InlineData("2024-12-28", DayOfWeek.Sunday, "2024-W52", "2024-12-22")]
    [InlineData("2025-12-28", DayOfWeek.Monday, "2025-W52", "2025-12-22")]
    [InlineData("2025-12-28", DayOfWeek.Sunday, "2026-W01", "2025-12-28")]
    [InlineData("2025-12-27", DayOfWeek.Sunday, "2025-W52", "2025-12-21")]
    public void A_week_has_the_id_of_the_Monday_in_it(string date, DayOfWeek starts, string id, string first)
    {
        var week = Week.Of(Given.Date(date), starts);

        Assert.Equal((id, Given.Date(first)), (week.Id.ToString(), week.First));
    }

    [Fact]
    public void A_week_is_seven_days_that_hold_its_date() =>
        Any.Each((date, starts) =>
        {
            var week = Week.Of(date, starts);

            Assert.Equal(starts, week.First.DayOfWeek);
            Assert.Equal(7, week.Days.Count());
            Assert.Equal((week.First, week.Last), (week.Days.First(), week.Days.Last()));
            Assert.Contains(date, week.Days);
            Assert.True(week.Contains(date));
            Assert.False(week.Contains(week.First.AddDays(-1)));
            Assert.False(week.Contains(week.Last.AddDays(1)));
            Assert.Contains(week.Id.Monday, week.Days);
        });

    [Fact]
    public void A_week_is_found_by_any_of_its_days_and_by_its_id() =>
        Any.Each((date, starts) =>
        {
            var week = Week.Of(date, starts);

            Assert.All(week.Days, day => Assert.Equal(week, Week.Of(day, starts)));
            Assert.Equal(week, Week.Of(week.Id, starts));
        });

    [Fact]
    public void A_week_is_said_by_its_id()
    {
        Assert.Equal("2026-W01", Week.Of(new DateOnly(2025, 12, 28), DayOfWeek.Sunday).ToString());
    }

    [Fact]
    public void Weeks_follow_each_other() =>
        Any.Each((date, starts) =>
        {
            var week = Week.Of(date, starts);

            Assert.Equal(Week.Of(date.AddDays(7), starts), week.Next);
            Assert.Equal(Week.Of(date.AddDays(-7), starts), week.Previous);
        });
}
