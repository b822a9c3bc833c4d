using CsCheck;
using SmallWins.Domain;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Domain;

public sealed class IsoWeekTests
{
    private static readonly Gen<DateOnly> Dates = Gen.Int[0, 200_000].Select(n => new DateOnly(1800, 1, 1).AddDays(n));

    [Theory]
    [InlineData("2020-12-28", "2020-W53")]
    [InlineData("2021-01-03", "2020-W53")]
    [InlineData("2021-01-04", "2021-W01")]
    [InlineData("2024-12-29", "2024-W52")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2025-12-28", "2025-W52")]
    [InlineData("2025-12-29", "2026-W01")]
    [InlineData("2026-07-14", "2026-W29")]
    public void A_date_lies_in_the_week_of_the_year_that_holds_its_Thursday(string date, string week)
    {
        Assert.Equal(week, IsoWeek.Of(Given.Date(date)).ToString());
    }

    [Fact]
    public void An_id_reads_back_as_the_week_it_was_written_for() =>
        Dates.Each(date => IsoWeek.TryParse(IsoWeek.Of(date).ToString(), out var week) && week == IsoWeek.Of(date));

    [Fact]
    public void A_week_starts_on_the_Monday_on_or_before_each_of_its_days() =>
        Dates.Each(date =>
        {
            var monday = IsoWeek.Of(date).Monday;
            return monday.DayOfWeek == DayOfWeek.Monday && date.DayNumber - monday.DayNumber is >= 0 and < 7;
        });

    [Fact]
    public void Weeks_follow_each_other_without_a_gap() =>
        Dates.Each(date =>
        {
            var week = IsoWeek.Of(date);
            return week.Next == IsoWeek.Of(date.AddDays(7)) && week.Next.Previous == week && week < week.Next && week.Next > week
                && week <= week.Next && week >= week.Previous && week.CompareTo(IsoWeek.Of(date)) == 0;
        });

    [Theory]
    [InlineData("2026-W29", 2026, 29)]
    [InlineData("2026-w29", 2026, 29)]
    [InlineData("2020-W53", 2020, 53)]
    [InlineData("2025-W01", 2025, 1)]
    public void An_id_is_read(string text, int year, int number)
    {
        Assert.True(IsoWeek.TryParse(text, out var week));
        Assert.Equal((year, number), (week.Year, week.Number));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-29")]
    [InlineData("2026W29")]
    [InlineData("2026-W9")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("0000-W01")]
    [InlineData("2026-W2x")]
    [InlineData("2026-W-1")]
    [InlineData("+026-W01")]
    [InlineData("2026-W291")]
    [InlineData(" 2026-W29")]
    public void Other_text_and_weeks_that_the_year_does_not_have_are_not_read(string? text)
    {
        Assert.False(IsoWeek.TryParse(text, out _));
    }
}
