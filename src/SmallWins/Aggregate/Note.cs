using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>Draws a note from the past.</summary>
internal static class Note
{
    // A note is drawn from what lies far enough back to be half forgotten.
    private const int DaysUntilDrawn = 14;

    /// <summary>A win that stands for its day: another one each day, and the same one however often it is drawn that day; null where nothing lies back far enough.</summary>
    /// <param name="days">The days written, in order.</param>
    /// <param name="today">The day as of which.</param>
    public static Win? Of(ImmutableArray<Day> days, DateOnly today)
    {
        var old = days.Count(day => day.Date <= today.AddDays(-DaysUntilDrawn));
        for (var (tries, at) = (0, today.DayNumber * 7919L); tries < old; tries++, at++)
        {
            if (days[(int)(at % old)].MostTelling is { } win)
            {
                return win;
            }
        }

        return null;
    }
}
