using System.Globalization;
using SmallWins.Cli;

namespace SmallWins.Tests.Cli;

public class DateWordsTests
{
    // A Tuesday.
    private static readonly DateOnly Today = new(2026, 7, 14);

    [Theory]
    [InlineData("today", "2026-07-14")]
    [InlineData("Yesterday", "2026-07-13")]
    [InlineData("tomorrow", "2026-07-15")]
    [InlineData("-1", "2026-07-13")]
    [InlineData("-10", "2026-07-04")]
    [InlineData("tue", "2026-07-14")]
    [InlineData("mon", "2026-07-13")]
    [InlineData("Monday", "2026-07-13")]
    [InlineData("we", "2026-07-08")]
    [InlineData("sunday", "2026-07-12")]
    [InlineData("2026-07-01", "2026-07-01")]
    [InlineData("2026-7-1", "2026-07-01")]
    [InlineData("2026/07/01", "2026-07-01")]
    [InlineData("20260701", "2026-07-01")]
    [InlineData("1.7.2026", "2026-07-01")]
    [InlineData("1.7.", "2026-07-01")]
    [InlineData("31.12.", "2025-12-31")]
    [InlineData("29.2.", "2024-02-29")]
    [InlineData("14 jul", "2026-07-14")]
    [InlineData("Jul 15", "2025-07-15")]
    [InlineData("July 4, 2024", "2024-07-04")]
    [InlineData("montag", null)]
    [InlineData("7/14", null)]
    [InlineData("14/7", null)]
    [InlineData("07-14", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("t", null)]
    [InlineData("m", null)]
    [InlineData("", null)]
    [InlineData("soon", null)]
    [InlineData("--1", null)]
    [InlineData("-99999999", null)]
    public void A_date_is_read_as_people_type_it_or_not_at_all(string words, string? date) =>
        Assert.Equal(date, DateWords.Read(words, Today)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("montag", "de", "2026-07-13")]
    [InlineData("mi", "de", "2026-07-08")]
    [InlineData("mon", "de", "2026-07-13")]
    [InlineData("lundi", "fr", "2026-07-13")]
    public void Weekdays_are_understood_in_the_journals_language_too(string words, string language, string date) =>
        Assert.Equal(date, DateWords.Read(words, Today, language)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
