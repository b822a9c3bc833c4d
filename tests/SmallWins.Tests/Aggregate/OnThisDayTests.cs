using System.Globalization;
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
}
