using System.Runtime.ExceptionServices;

namespace SmallWins;

/// <summary>Several pieces of work at once, as many as there are cores.</summary>
/// <remarks>
/// More threads than cores make nothing faster: each in turn is put aside while it may hold what others wait for, and what is half done is what a garbage
/// collection has to carry along.
/// </remarks>
internal static class OnAllCores
{
    private static readonly ParallelOptions OneEach = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>What is made of each item, in their order.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        var made = new TResult[items.Count];
        Parallel.For(0, made.Length, OneEach, at => made[at] = make(items[at]));
        return made;
    }

    /// <summary>Whether something is so of all items; once it is not, no more are asked of.</summary>
    /// <inheritdoc cref="ForEach" path="/remarks"/>
    public static bool All<T>(IEnumerable<T> items, Func<T, bool> isSo)
    {
        var all = true;
        WithItsOwnException(() => Parallel.ForEach(items, OneEach, (item, loop) =>
        {
            if (!isSo(item))
            {
                all = false;
                loop.Stop();
            }
        }));
        return all;
    }

    /// <summary>Does something with each item.</summary>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <remarks>Where it fails, the first exception is thrown as it is: one full disk is met by every thread at once.</remarks>
    public static void ForEach<T>(IEnumerable<T> items, Action<T> act, CancellationToken cancel)
    {
        var options = new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = OneEach.MaxDegreeOfParallelism };
        WithItsOwnException(() => Parallel.ForEach(items, options, act));
    }

    /// <summary>Does some things.</summary>
    /// <inheritdoc cref="ForEach" path="/remarks"/>
    public static void Do(params Action[] actions) => WithItsOwnException(() => Parallel.Invoke(OneEach, actions));

    /// <summary>Makes two things.</summary>
    /// <inheritdoc cref="ForEach" path="/remarks"/>
    public static (TOne One, TOther Other) Both<TOne, TOther>(Func<TOne> one, Func<TOther> other)
    {
        var both = default((TOne, TOther));
        Do(() => both.Item1 = one(), () => both.Item2 = other());
        return both;
    }

    private static void WithItsOwnException(Action act)
    {
        try
        {
            act();
        }
        catch (AggregateException trouble)
        {
            ExceptionDispatchInfo.Throw(trouble.InnerExceptions[0]);
        }
    }
}
