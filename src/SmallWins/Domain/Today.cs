namespace SmallWins.Domain;

/// <summary>What date it is for a person, given the moment.</summary>
public static class Today
{
    /// <summary>
    /// The date at a moment, in the settings' time zone, where a day starts at the settings' hour: at 01:30 it is still the
    /// evening before.
    /// </summary>
    /// <param name="now">The moment, with the offset of the machine's own zone, which <c>time_zone: local</c> means.</param>
    /// <param name="settings">The settings; their time zone is known to exist.</param>
    public static DateOnly At(DateTimeOffset now, Settings settings)
    {
        var there = settings.TimeZone == "local" ? now : TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone));
        return DateOnly.FromDateTime(there.DateTime - settings.DayStartsAt.ToTimeSpan());
    }
}
