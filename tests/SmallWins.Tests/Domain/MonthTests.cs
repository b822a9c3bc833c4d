using SmallWins.Domain;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Domain;

public sealed class MonthTests
{
    [Theory]
    [InlineData("2024-02-29", "2024-02", "2024-02-01", "2024-02-29", "2024-01", "2024-03")]
    [InlineData("2025-12-31", "2025-12", "2025-12-01", "2025-12-31", "2025-11", "2026-01")]
    [InlineData("2026-01-01", "2026-01", "2026-01-01", "2026-01-31", "2025-12", "2026-02")]
    public void A_month_knows_its_days_and_its_neighbours(string date, string id, string first, string last, string previous, string next)
    {
        var month = Month.Of(Given.Date(date));

        Assert.Equal(
            (id, Given.Date(first), Given.Date(last), previous, next),
            (month.ToString(), month.First, month.Last, month.Previous.ToString(), month.Next.ToString()));
    }
}
