using System.Globalization;
using SmallWins.Edit;

namespace SmallWins.Tests.Edit;

public class DayPathTests
{
    [Theory]
    [InlineData("", "days/2026/2026-07-14.md")]
    [InlineData("days/2026/2026-07-13.md", "days/2026/2026-07-14.md")]
    [InlineData("days/2025/2025-12-31.md", "days/2026/2026-07-14.md")]
    [InlineData("days/2026-07-13.md", "days/2026-07-14.md")]
    [InlineData("days/2026/06/2026-06-30.md", "days/2026/07/2026-07-14.md")]
    [InlineData("days/2026-06/2026-06-30.md", "days/2026-07/2026-07-14.md")]
    [InlineData("journals/2026_07_13.md", "journals/2026_07_14.md")]
    [InlineData("2026-07-13.md", "2026-07-14.md")]
    [InlineData("days/2027/2027-01-01.md", "days/2026/2026-07-14.md")]
    [InlineData("days/2026/2026-07-13-evening.md", "days/2026/2026-07-14.md")]
    [InlineData("days/2026-07-13.md days/2027/2027-01-01.md", "days/2026-07-14.md")]
    [InlineData("days/2026/2026-07-14.md", "days/2026/2026-07-14.md")]
    [InlineData("days/x/2026-07-14-morning.md", "days/x/2026-07-14-morning.md")]
    [InlineData("days/2026-07-14-a.md days/2026-07-14-b.md", "days/2026-07-14-b.md")]
    [InlineData("days/2026-07-14-a.md days/2026-07-14.md days/2026-07-14-b.md", "days/2026-07-14.md")]
    public void A_days_file_is_the_one_it_has_or_one_like_the_others(string existing, string file)
    {
        var days = existing.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(path => (DateOnly.ParseExact(Path.GetFileName(path)[..10].Replace('_', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture), path));
        Assert.Equal(file, DayPath.Of(days, new DateOnly(2026, 7, 14)));
    }
}
