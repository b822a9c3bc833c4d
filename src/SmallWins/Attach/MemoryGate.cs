namespace SmallWins.Attach;

/// <summary>Lets in as much work at once as memory allows; what is larger than that on its own waits until it is alone.</summary>
/// <param name="most">How many bytes may be in use.</param>
internal sealed class MemoryGate(long most)
{
    private readonly object turn = new();
    private long used;

    /// <summary>Waits for its turn, does the work, and makes room for the next.</summary>
    public T Through<T>(long bytes, Func<T> work)
    {
        lock (turn)
        {
            while (used > 0 && used + bytes > most)
            {
                Monitor.Wait(turn);
            }

            used += bytes;
        }

        try
        {
            return work();
        }
        finally
        {
            lock (turn)
            {
                used -= bytes;
                Monitor.PulseAll(turn);
            }
        }
    }
}
