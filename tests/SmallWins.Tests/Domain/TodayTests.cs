using System.Globalization;
using SmallWins.Domain;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Domain;

public sealed class TodayTests
{
    [Theory]
    [InlineData("2026-07-15T01:30:00+02:00", "04:00", "2026-07-14")]
    [InlineData("2026-07-15T03:59:59+02:00", "04:00", "2026-07-14")]
    [InlineData("2026-07-15T04:00:00+02:00", "04:00", "2026-07-15")]
    [InlineData("2026-07-15T23:59:00+02:00", "04:00", "2026-07-15")]
    [InlineData("2026-07-15T00:00:00+02:00", "00:00", "2026-07-15")]
    [InlineData("2026-01-01T00:30:00-08:00", "04:00", "2025-12-31")]
    public void Locally_the_day_is_the_one_of_the_machines_own_clock(string now, string dayStartsAt, string today)
    {
        Assert.Equal(Given.Date(today), Today.At(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), Starting(dayStartsAt)));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-07-14T22:30:00Z", "00:00", "2026-07-15")]
    [InlineData("Europe/Berlin", "2026-07-14T22:30:00Z", "04:00", "2026-07-14")]
    [InlineData("America/Los_Angeles", "2026-07-15T06:30:00Z", "00:00", "2026-07-14")]
    [InlineData("Asia/Kathmandu", "2026-07-14T18:14:00Z", "00:00", "2026-07-14")]
    [InlineData("Asia/Kathmandu", "2026-07-14T18:15:00Z", "00:00", "2026-07-15")]
    [InlineData("Pacific/Kiritimati", "2026-12-31T10:00:00Z", "00:00", "2027-01-01")]

    // On 29 March 2026 clocks in Berlin go from 02:00 to 03:00: 04:00 there is 02:00 UTC.
    [InlineData("Europe/Berlin", "2026-03-29T01:59:00Z", "04:00", "2026-03-28")]
    [InlineData("Europe/Berlin", "2026-03-29T02:00:00Z", "04:00", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-03-28T02:59:00Z", "04:00", "2026-03-27")]
    [InlineData("Europe/Berlin", "2026-03-28T03:00:00Z", "04:00", "2026-03-28")]

    // On 25 October 2026 they go from 03:00 back to 02:00: the hour that comes twice is in the evening before both times.
    [InlineData("Europe/Berlin", "2026-10-25T00:30:00Z", "04:00", "2026-10-24")]
    [InlineData("Europe/Berlin", "2026-10-25T01:30:00Z", "04:00", "2026-10-24")]
    [InlineData("Europe/Berlin", "2026-10-25T02:59:00Z", "04:00", "2026-10-24")]
    [InlineData("Europe/Berlin", "2026-10-25T03:00:00Z", "04:00", "2026-10-25")]
    public void In_a_named_zone_the_day_is_the_one_of_the_clocks_there(string zone, string now, string dayStartsAt, string today)
    {
        var settings = Starting(dayStartsAt) with { TimeZone = zone };

        Assert.Equal(Given.Date(today), Today.At(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), settings));
        Assert.Equal(Given.Date(today), Today.At(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture).ToOffset(TimeSpan.FromHours(-11)), settings));
    }

    private static Settings Starting(string time) => Settings.Default with { DayStartsAt = TimeOnly.Parse(time, CultureInfo.InvariantCulture) };
}
