using System.Collections.Concurrent;

namespace SmallWins.Render;

/// <summary>
/// Keeps what was made for as long as it is likely to be wanted again. Pages that show the same are made near one another (<see cref="SitePages"/>); so when there is a
/// lot, what has not been asked for since the last time there was a lot is let go, and a hundred years take no more room than twenty.
/// </summary>
/// <param name="comparer">Tells keys apart.</param>
/// <param name="forGood">One of the same as a key to ask with, where that is used again for other questions; null where it is not.</param>
internal sealed class KeptWhileNear<TKey, TValue>(IEqualityComparer<TKey> comparer, Func<TKey, TKey>? forGood = null)
    where TKey : notnull
    where TValue : class
{
    private const int Most = 8_192;

    // A table below 85 kB: larger ones count as old at once, and each garbage collection looks all through what is new in them.
    private const int Room = 10_000;

    private readonly Lock turning = new();
    private Tables tables = new(Empty(comparer), new(comparer));
    private int count;

    /// <summary>What is kept under a key, or null.</summary>
    public TValue? Find(TKey key)
    {
        var (now, before) = tables;
        return now.TryGetValue(key, out var value) ? value : before.TryGetValue(key, out value) ? Keep(forGood is null ? key : forGood(key), value) : null;
    }

    /// <summary>Keeps something; of two that come at once, one.</summary>
    /// <returns>What is kept.</returns>
    public TValue Keep(TKey key, TValue value)
    {
        if (Interlocked.Increment(ref count) > Most)
        {
            lock (turning)
            {
                if (count > Most)
                {
                    tables = new(Empty(comparer), tables.Now);
                    count = 1;
                }
            }
        }

        return tables.Now.GetOrAdd(key, value);
    }

    private static ConcurrentDictionary<TKey, TValue> Empty(IEqualityComparer<TKey> comparer) => new(concurrencyLevel: 1, Room, comparer);

    private sealed record Tables(ConcurrentDictionary<TKey, TValue> Now, ConcurrentDictionary<TKey, TValue> Before);
}
