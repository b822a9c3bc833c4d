using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>How often a goal asks for a step: so many days in so many.</summary>
/// <param name="Times">How many days.</param>
/// <param name="Days">In how many; every day is 1 in 1.</param>
public readonly record struct Frequency(int Times, int Days)
{
    /// <summary>The frequency of a schedule: named weekdays count as so many a week.</summary>
    public static Frequency Of(Schedule schedule) => (schedule.TimesAWeek ?? schedule.Weekdays.Length) switch
    {
        7 => new(1, 1),
        var times => new(times, 7),
    };

    /// <summary>Days asked for per day, at most 1.</summary>
    public double PerDay => (double)Times / Days;
}

/// <summary>One day of a chain of goals, for its strength.</summary>
/// <param name="Asked">How often the goal running on it asks for a step; null where none runs, which counts as rest.</param>
/// <param name="Kept">Whether the step was taken.</param>
/// <param name="Rests">Whether it is set aside, or not over.</param>
public readonly record struct StrengthDay(Frequency? Asked, bool Kept, bool Rests = false);

/// <summary>How strong a habit is, 0 to 1: it grows with each day kept and sinks slowly.</summary>
/// <remarks>
/// The score of Loop Habit Tracker (iSoron/uhabits, <c>core/models/Score.kt</c> and <c>ScoreList.kt</c>, as of August 2025). With f the days asked
/// for per day, m = 0.5^(√f / 13), and each day score = score·m + v·(1 − m). There v = min(1, kept in the last <c>Days</c> days /
/// <c>Times</c>), and where f is below 1 both are doubled, so that a week's days may lie where they like; 7 in 7 is 1 in 1.
/// Days of the calendar make the window, those of rest among them. A day of rest leaves the score as it is, and so does a today
/// that is not over; where the step was taken all the same, it may raise the score and never lowers it.
/// </remarks>
/// <param name="Today">As of today.</param>
/// <param name="Best">The highest it has been, today included.</param>
public readonly record struct Strength(double Today, double Best)
{
    private const double DaysToHalve = 13;

    /// <summary>The strength after some days in a row, of which the last is today; 0 before the first.</summary>
    public static Strength After(IEnumerable<StrengthDay> days)
    {
        var (score, best) = (0.0, 0.0);
        var keptBefore = new List<int> { 0 };
        foreach (var day in days)
        {
            keptBefore.Add(keptBefore[^1] + (day.Kept ? 1 : 0));
            if (day.Asked is { } asked && (day.Kept || !day.Rests))
            {
                var moved = Moved(score, asked, keptBefore);
                score = day.Rests ? Math.Max(score, moved) : moved;
                best = Math.Max(best, score);
            }
        }

        return new Strength(score, best);
    }

    private static double Moved(double score, Frequency asked, List<int> keptBefore)
    {
        var twice = asked.PerDay < 1 ? 2 : 1;
        var window = Math.Min(twice * asked.Days, keptBefore.Count - 1);
        var kept = keptBefore[^1] - keptBefore[^(window + 1)];
        var multiplier = Math.Pow(0.5, Math.Sqrt(asked.PerDay) / DaysToHalve);
        return (score * multiplier) + (Math.Min(1, (double)kept / (twice * asked.Times)) * (1 - multiplier));
    }
}
