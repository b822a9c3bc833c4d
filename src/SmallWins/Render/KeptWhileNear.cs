using System.Collections.Concurrent;

namespace SmallWins.Render;

/// <summary>
/// Keeps what was made for as long as it is likely to be wanted again. Pages are made in the order of their days, and what is alike stands on pages
/// that are near; so when there is a lot, all of it is let go, and a hundred years take no more room than twenty.
/// </summary>
/// <param name="comparer">Tells keys apart.</param>
internal sealed class KeptWhileNear<TKey, TValue>(IEqualityComparer<TKey> comparer)
    where TKey : notnull
    where TValue : class
{
    private const int Most = 8_192;

    // A table below 85 kB: larger ones count as old at once, and each garbage collection looks all through what is new in them.
    private const int Room = 10_000;

    private ConcurrentDictionary<TKey, TValue> kept = new(concurrencyLevel: 1, Room, comparer);
    private int count;

    /// <summary>What is kept under a key, or null.</summary>
    public TValue? Find(TKey key) => kept.GetValueOrDefault(key);

    /// <summary>Keeps something; of two that come at once, one.</summary>
    /// <returns>What is kept.</returns>
    public TValue Keep(TKey key, TValue value)
    {
        if (Interlocked.Increment(ref count) > Most)
        {
            kept = new(concurrencyLevel: 1, Room, comparer);
            Interlocked.Exchange(ref count, 1);
        }

        return kept.GetOrAdd(key, value);
    }
}
