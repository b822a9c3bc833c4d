using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SmallWins;

/// <summary>What a build did, and how long it took.</summary>
/// <param name="Steps">The steps, in the order in which they were done. Their times are those of a clock on the wall, and add up to the whole.</param>
/// <param name="Pages">The kinds of pages, the longest first: the template, how many pages there are of it, and the time of all threads together.</param>
public sealed record BuildTimings(ImmutableArray<BuildStep> Steps, ImmutableArray<BuildStep> Pages)
{
    /// <summary>How long all steps took.</summary>
    public TimeSpan Total => new(Steps.Sum(step => step.Time.Ticks));
}

/// <summary>One part of a build.</summary>
/// <param name="Name">What was done, or for a kind of page its template.</param>
/// <param name="Items">To how many things.</param>
/// <param name="Time">How long it took.</param>
public sealed record BuildStep(string Name, int Items, TimeSpan Time);

/// <summary>The clock that goes along with a build: the library's only one, and nothing that is built depends on it.</summary>
internal sealed class StepTimes
{
    private readonly Dictionary<string, (int Pages, long Time)> kinds = new(StringComparer.Ordinal);
    private readonly Lock adding = new();
    private readonly List<BuildStep> steps = [];
    private long began = Stamp();

    /// <summary>What was noted so far.</summary>
    public BuildTimings Timings => new(
        [.. steps],
        [.. kinds.OrderByDescending(kind => kind.Value.Time).ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new BuildStep(kind.Key, kind.Value.Pages, Stopwatch.GetElapsedTime(0, kind.Value.Time)))]);

    /// <summary>When something begins, in the ticks of the machine's clock.</summary>
    public static long Stamp() => Stopwatch.GetTimestamp();

    /// <summary>Ends a step, which began when the one before ended.</summary>
    public void Did(string step, int items)
    {
        var now = Stamp();
        steps.Add(new BuildStep(step, items, Stopwatch.GetElapsedTime(began, now)));
        began = now;
    }

    /// <summary>Notes a page that was begun at some <see cref="Stamp"/>; from any thread.</summary>
    public void Made(string template, long begun)
    {
        var time = Stamp() - begun;
        lock (adding)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, template, out _);
            sum = (sum.Pages + 1, sum.Time + time);
        }
    }
}
