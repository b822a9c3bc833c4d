namespace SmallWins.Write;

/// <summary>
/// A lock between processes: whoever has the file open holds it, and the system lets go of it when a process ends, however it
/// ends. The file stays behind, empty: deleting it would let two processes hold two files of one name.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream stream;

    private FileLock(FileStream stream) => this.stream = stream;

    /// <summary>Takes the lock, waiting for it as long as asked.</summary>
    /// <param name="file">The lock's file, in a folder that exists.</param>
    /// <param name="patience">How long to wait for whoever holds it.</param>
    /// <param name="waiting">Called once when there is something to wait for.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>The lock, to be disposed; null where it is still held after all that time.</returns>
    public static FileLock? Take(string file, TimeSpan patience, Action? waiting = null, CancellationToken cancel = default)
    {
        var pause = TimeSpan.FromMilliseconds(5);
        var waited = TimeSpan.Zero;
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            }
            catch (IOException e) when (IsHeldElsewhere(e))
            {
                if (waited >= patience)
                {
                    return null;
                }
            }

            if (waited == TimeSpan.Zero)
            {
                waiting?.Invoke();
            }

            cancel.ThrowIfCancellationRequested();
            cancel.WaitHandle.WaitOne(pause);
            waited += pause;
            pause = pause < TimeSpan.FromMilliseconds(100) ? pause * 2 : pause;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    // The runtime has no exception of its own for this: EWOULDBLOCK of flock (11 on Linux, 35 on macOS and the BSDs), or
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows.
    private static bool IsHeldElsewhere(IOException e) =>
        OperatingSystem.IsWindows() ? (e.HResult & 0xFFFF) is 32 or 33 : e.HResult is 11 or 35;
}
