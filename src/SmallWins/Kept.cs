using System.Collections.Concurrent;

namespace SmallWins;

/// <summary>
/// What was made of something, kept from one pass over a journal to the next. What a pass has had no use for is let go when
/// the one after it begins, so that there is never more of it than of the journal.
/// </summary>
internal sealed class Kept<TKey, TValue>
    where TKey : notnull
{
    private ConcurrentDictionary<TKey, TValue> earlier = new();
    private ConcurrentDictionary<TKey, TValue> current = new();

    /// <summary>What was made of something before, or else is made of it now; several threads may ask at once.</summary>
    public TValue Of(TKey key, Func<TKey, TValue> make) =>
        current.GetOrAdd(key, key => earlier.TryGetValue(key, out var made) ? made : make(key));

    /// <summary>Begins a new pass.</summary>
    public void BeginPass() => (earlier, current) = (current, new());

    /// <summary>Lets go of everything.</summary>
    public void Forget() => (earlier, current) = (new(), new());
}
