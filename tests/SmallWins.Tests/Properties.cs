using System.Globalization;
using CsCheck;

namespace SmallWins.Tests;

/// <summary>
/// Properties, held against the same values in every run: a build fails for what was changed, and not for what chance came upon. With
/// <c>SMALLWINS_PROPERTIES=20000</c> they are held against so many values, and against others each time.
/// </summary>
internal static class Properties
{
    private static readonly int? Explored =
        int.TryParse(Environment.GetEnvironmentVariable("SMALLWINS_PROPERTIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : null;

    /// <summary>Holds a property against so many values; one that breaks it is shown as small as it can be made.</summary>
    public static void Each<T>(this Gen<T> values, Action<T> holds, int iter = 100, int threads = -1, Func<T, string>? print = null)
    {
        if (Explored is { } many)
        {
            values.Sample(holds, iter: many, threads: threads, print: print);
            return;
        }

        var broken = new System.Collections.Concurrent.ConcurrentBag<uint>();
        Parallel.For(1, iter + 1, new ParallelOptions { MaxDegreeOfParallelism = threads }, number =>
        {
            try
            {
                holds(values.Generate(new PCG(1, (uint)number), null, out _));
            }
            catch (Exception)
            {
                broken.Add((uint)number);
            }
        });

        if (!broken.IsEmpty)
        {
            values.Sample(holds, seed: new PCG(1, broken.Min()).ToString(), iter: iter, threads: threads, print: print);
            Assert.Fail($"It does not hold for value {broken.Min()}, and does when it is tried again.");
        }
    }

    /// <inheritdoc cref="Each{T}(Gen{T}, Action{T}, int, int, Func{T, string})"/>
    public static void Each<T>(this Gen<T> values, Func<T, bool> holds, int iter = 100, int threads = -1, Func<T, string>? print = null) =>
        values.Each(value => Assert.True(holds(value)), iter, threads, print);

    /// <inheritdoc cref="Each{T}(Gen{T}, Action{T}, int, int, Func{T, string})"/>
    public static void Each<T1, T2>(this Gen<(T1, T2)> values, Action<T1, T2> holds, int iter = 100, int threads = -1, Func<(T1, T2), string>? print = null) =>
        values.Each(value => holds(value.Item1, value.Item2), iter, threads, print);

    /// <inheritdoc cref="Each{T}(Gen{T}, Action{T}, int, int, Func{T, string})"/>
    public static void Each<T1, T2>(this Gen<(T1, T2)> values, Func<T1, T2, bool> holds, int iter = 100, int threads = -1, Func<(T1, T2), string>? print = null) =>
        values.Each(value => Assert.True(holds(value.Item1, value.Item2)), iter, threads, print);

    /// <inheritdoc cref="Each{T}(Gen{T}, Action{T}, int, int, Func{T, string})"/>
    public static void Each<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Action<T1, T2, T3> holds, int iter = 100, int threads = -1, Func<(T1, T2, T3), string>? print = null) =>
        values.Each(value => holds(value.Item1, value.Item2, value.Item3), iter, threads, print);

    /// <inheritdoc cref="Each{T}(Gen{T}, Action{T}, int, int, Func{T, string})"/>
    public static void Each<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Func<T1, T2, T3, bool> holds, int iter = 100, int threads = -1, Func<(T1, T2, T3), string>? print = null) =>
        values.Each(value => Assert.True(holds(value.Item1, value.Item2, value.Item3)), iter, threads, print);

    /// <inheritdoc cref="Each{T}(Gen{T}, Action{T}, int, int, Func{T, string})"/>
    public static void Each<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> values, Action<T1, T2, T3, T4> holds, int iter = 100, int threads = -1, Func<(T1, T2, T3, T4), string>? print = null) =>
        values.Each(value => holds(value.Item1, value.Item2, value.Item3, value.Item4), iter, threads, print);

    /// <inheritdoc cref="Each{T}(Gen{T}, Action{T}, int, int, Func{T, string})"/>
    public static void Each<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> values, Action<T1, T2, T3, T4, T5> holds, int iter = 100, int threads = -1, Func<(T1, T2, T3, T4, T5), string>? print = null) =>
        values.Each(value => holds(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5), iter, threads, print);
}
