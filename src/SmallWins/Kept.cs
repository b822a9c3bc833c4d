using System.Collections.Concurrent;

namespace SmallWins;

/// <summary>
/// What was made of something, kept from one pass over a journal to the next. What a pass has had no use for is let go when
/// the one after it begins, so that there is never more of it than of the journal. It knows things by themselves, not by what
/// they are equal to.
/// </summary>
internal sealed class Kept<TKey, TValue>
    where TKey : class
{
    private ConcurrentDictionary<TKey, TValue> earlier = Nothing();
    private ConcurrentDictionary<TKey, TValue> current = Nothing();

    /// <summary>What was made of something before, or else is made of it now; several threads may ask at once.</summary>
    public TValue Of(TKey key, Func<TKey, TValue> make) =>
        current.GetOrAdd(key, key => earlier.TryGetValue(key, out var made) ? made : make(key));

    /// <summary>Begins a new pass.</summary>
    public void BeginPass() => (earlier, current) = (current, Nothing());

    /// <summary>Lets go of everything.</summary>
    public void Forget() => (earlier, current) = (Nothing(), Nothing());

    private static ConcurrentDictionary<TKey, TValue> Nothing() => new(ReferenceEqualityComparer.Instance);
}
