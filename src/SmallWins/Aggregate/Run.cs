using System.Collections.Immutable;

namespace SmallWins.Aggregate;

/// <summary>Lit days, or lit weeks, that belong together: the one rule behind the streaks of both.</summary>
/// <typeparam name="T">A date or a week.</typeparam>
/// <param name="First">The first that is lit.</param>
/// <param name="Last">The last that is lit.</param>
/// <param name="Length">How many are lit.</param>
internal readonly record struct Run<T>(T First, T Last, int Length)
    where T : struct;

/// <summary>Finds the runs of a record.</summary>
internal static class Runs
{
    /// <summary>
    /// Two neighbouring lit ones belong to one run when at most <paramref name="grace"/> empty ones lie between them. Those of
    /// rest are passed over: they neither count as empty nor divide what is. Each gap is looked at by itself, so that the
    /// answer is the same read forwards or backwards.
    /// </summary>
    /// <param name="record">Everything from the first lit one to the present one, in order, with its kind.</param>
    /// <param name="grace">How many empty ones a run lives through.</param>
    /// <returns>The runs in order, and how the latest stands.</returns>
    public static (ImmutableArray<Run<T>> All, StreakState State) Of<T>(IEnumerable<(T At, DayKind Kind)> record, int grace)
        where T : struct
    {
        var all = ImmutableArray.CreateBuilder<Run<T>>();
        var gap = 0;
        var present = DayKind.Outside;

        foreach (var (at, kind) in record)
        {
            present = kind;
            if (kind == DayKind.Empty)
            {
                gap++;
            }
            else if (kind == DayKind.Lit)
            {
                if (all.Count > 0 && gap <= grace)
                {
                    all[^1] = all[^1] with { Last = at, Length = all[^1].Length + 1 };
                }
                else
                {
                    all.Add(new Run<T>(at, at, 1));
                }

                gap = 0;
            }
        }

        return (all.DrainToImmutable(), State(present, gap, grace));
    }

    // The present one, where it is not lit, is open or rest and so is not in the gap: it may still become lit.
    private static StreakState State(DayKind present, int gap, int grace) => present switch
    {
        DayKind.Outside => StreakState.None,
        DayKind.Lit => StreakState.Alive,
        _ when gap > grace => StreakState.Resting,
        _ => StreakState.Open,
    };
}
