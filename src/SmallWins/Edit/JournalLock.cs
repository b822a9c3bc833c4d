using SmallWins.Write;

namespace SmallWins.Edit;

/// <summary>Lets one process at a time change a journal's files. The lock lies in <c>.smallwins/</c>, which git is told to leave alone.</summary>
internal static class JournalLock
{
    /// <summary>Takes the lock; to be disposed when the change is made.</summary>
    /// <exception cref="IOException">Another process has held it for all of that time.</exception>
    public static FileLock Take(string journalRoot, TimeSpan patience, Action? waiting = null)
    {
        var folder = Path.Combine(journalRoot, ".smallwins");
        Directory.CreateDirectory(folder);
        var held = FileLock.Take(Path.Combine(folder, "lock"), patience, waiting)
            ?? throw new IOException($"Another program is still writing to the journal {journalRoot}. Try again in a moment.");
        var ignore = Path.Combine(folder, ".gitignore");
        if (!File.Exists(ignore))
        {
            File.WriteAllText(ignore, "*\n");
        }

        return held;
    }
}
