using System.Globalization;
using CsCheck;
using SmallWins.Aggregate;

namespace SmallWins.Tests.Aggregate;

public sealed class OnThisDayTests
{
    private static readonly OnThisDay Days = OnThisDay.Of(
        Given.Journal(
            new[]
            {
                "2019-02-28", "2020-02-28", "2020-02-29", "2020-03-01", "2023-02-28", "2024-02-28", "2024-02-29",
                "2023-07-14", "2025-07-14", "2025-07-15", "2026-07-14", "2027-07-14",
            }.Select(date => Given.Day(Given.Date(date), Given.Win()))),
        new(2026, 12, 31));

    [Theory]
    [InlineData("2025-07-14", "2023-07-14 2026-07-14")]
    [InlineData("2022-07-14", "2023-07-14 2025-07-14 2026-07-14")]
    [InlineData("2025-07-15", "")]
    [InlineData("2024-02-29", "2019-02-28 2020-02-29 2023-02-28")]
    [InlineData("2023-02-28", "2019-02-28 2020-02-28 2020-02-29 2024-02-28 2024-02-29")]
    [InlineData("2024-02-28", "2019-02-28 2020-02-28 2023-02-28")]
    [InlineData("2023-03-01", "2020-03-01")]
    public void The_same_day_in_other_years_is_found(string date, string others)
    {
        var found = Days.InOtherYears(Given.Date(date)).Select(day => day.Date.ToString("o", CultureInfo.InvariantCulture));

        Assert.Equal(others, string.Join(' ', found));
    }

    [Theory]
    [InlineData("2026-07-14", 2, "2023-07-14 2025-07-14")]
    [InlineData("2024-07-14", 1, "2025-07-14")]
    [InlineData("2024-07-14", 2, "2023-07-14 2025-07-14")]
    [InlineData("2019-07-14", 2, "2023-07-14 2025-07-14")]
    [InlineData("2027-07-14", 9, "2023-07-14 2025-07-14 2026-07-14")]
    [InlineData("2023-02-28", 3, "2020-02-29 2024-02-28 2024-02-29")]
    [InlineData("2023-02-28", 1, "2024-02-29")]
    [InlineData("2025-07-15", 9, "")]
    [InlineData("2025-12-24", 9, "")]
    public void Of_many_days_in_other_years_the_nearest_are_found_and_of_two_as_near_the_newer(string date, int most, string others)
    {
        var found = Days.LitInNearestYears(Given.Date(date), most).Select(day => day.Date.ToString("o", CultureInfo.InvariantCulture));

        Assert.Equal(others, string.Join(' ', found));
    }

    [Fact]
    public void The_nearest_years_are_those_that_sorting_all_of_them_finds() =>
        Gen.Select(Gen.Int[1990, 2010].Array[0, 15], Gen.Int[1990, 2010].Array[0, 15], Gen.Int[1988, 2012], Gen.Int[1, 12]).Sample((lit, dark, year, most) =>
        {
            var days = OnThisDay.Of(
                Given.Journal(
                    lit.Distinct().Select(one => Given.Day(new(one, 7, 14), Given.Win()))
                        .Concat(dark.Distinct().Except(lit).Select(one => Given.Day(new DateOnly(one, 7, 14))))),
                new(2026, 12, 31));

            var sorted = lit.Distinct().Where(one => one != year).OrderBy(one => Math.Abs(one - year)).ThenByDescending(one => one).Take(most).Order();

            Assert.Equal(sorted, days.LitInNearestYears(new(year, 7, 14), most).Select(day => day.Date.Year));
        });
}
