using System.Threading.Channels;

namespace SmallWins.Cli.Serve;

/// <summary>
/// Tells what has changed in a journal's folder, as soon as it is quiet again: a save in three steps, ten files saved at once
/// and a checkout of another branch are each one change.
/// </summary>
internal sealed class Watch : IDisposable
{
    // Editors' steps follow each other within a few milliseconds. Whoever writes on and on gets to see something, too.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    // The last files that git wrote may be told of a moment after its lock is gone, and nobody waits for a checkout as for a save.
    private static readonly TimeSpan QuietAfterCheckout = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestCheckout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    private readonly string root;
    private readonly Func<string, bool> isLeftAside;
    private readonly Action<string> tell;
    private readonly Channel<string> events = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource over = new();
    private DateTime? waitedOut;
    private readonly Lock starting = new();
    private FileSystemWatcher? system;
    private bool looksItself;
    private Task<bool>? next;

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">The journal's folder.</param>
    /// <param name="isLeftAside">Whether a path of it, with forward slashes, is none that counts: such as those of the folder that is built into.</param>
    /// <param name="tell">Takes a sentence for the person.</param>
    /// <param name="asksSystem">Whether the system is asked to tell; otherwise the folder is looked through time and again.</param>
    public Watch(string folder, Func<string, bool> isLeftAside, Action<string> tell, bool asksSystem = true)
    {
        // The system tells of the place itself, and a journal may be reached by a link.
        root = new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
        (this.isLeftAside, this.tell) = (isLeftAside, tell);
        if (asksSystem)
        {
            AskSystem();
        }
        else
        {
            LookItself();
        }
    }

    /// <summary>Waits for the next change, or for some time.</summary>
    /// <param name="patience">How long to wait for one.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>What has changed, as paths from the journal's root with forward slashes, "" for anything at all; empty when the time is over.</returns>
    public async Task<IReadOnlyList<string>> Next(TimeSpan patience, CancellationToken cancel)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        if (!await Take(changed, patience, cancel))
        {
            return [];
        }

        var began = TimeProvider.System.GetTimestamp();
        bool isQuiet, wasLocked, isLocked = false;
        do
        {
            wasLocked = isLocked;
            isQuiet = !await Take(changed, wasLocked ? QuietAfterCheckout : Quiet, cancel);
            isLocked = GitLock.HeldSince(root) is { } since && since != waitedOut;
        }
        while ((wasLocked || isLocked || !isQuiet) && TimeProvider.System.GetElapsedTime(began) < (wasLocked || isLocked ? LongestCheckout : LongestBurst));

        // A lock that a git left behind, or holds while its own editor is open, delays one save and no more.
        waitedOut = isLocked ? GitLock.HeldSince(root) : waitedOut;
        return [.. changed];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        over.Cancel();
        system?.Dispose();
        over.Dispose();
    }

    private async Task<bool> Take(HashSet<string> changed, TimeSpan patience, CancellationToken cancel)
    {
        next ??= events.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var first = await Task.WhenAny(next, Task.Delay(patience, end.Token));
        await end.CancelAsync();
        cancel.ThrowIfCancellationRequested();
        if (first != next)
        {
            return false;
        }

        next = null;
        while (events.Reader.TryRead(out var path))
        {
            changed.Add(path);
        }

        return true;
    }

    private void AskSystem()
    {
        try
        {
            system = new FileSystemWatcher(root)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Attributes,
            };
            system.Changed += (_, change) => Note(change.FullPath, isFolderNews: false);
            system.Created += (_, change) => Note(change.FullPath);
            system.Deleted += (_, change) => Note(change.FullPath);
            system.Renamed += (_, change) =>
            {
                Note(change.OldFullPath);
                Note(change.FullPath);
            };
            system.Error += (_, error) => Recover(error.GetException());
            system.EnableRaisingEvents = true;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            Recover(trouble);
        }
    }

    // When more happened than the system keeps, anything may have changed; when it cannot watch, we look.
    private void Recover(Exception trouble)
    {
        if (trouble is not InternalBufferOverflowException)
        {
            lock (starting)
            {
                if (!looksItself)
                {
                    tell($"The system does not tell what changes in this folder ({trouble.Message.TrimEnd('.')}), so it is looked through twice a second.");
                    LookItself();
                }
            }
        }

        events.Writer.TryWrite("");
    }

    private void LookItself()
    {
        looksItself = true;
        system?.Dispose();
        _ = LookOn(Look(), over.Token);
    }

    private async Task LookOn(FolderStamps? before, CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(BetweenLooks, cancel);
            if (Look() is { } now)
            {
                foreach (var path in before is null ? [""] : now.ChangedSince(before))
                {
                    events.Writer.TryWrite(path);
                }

                before = now;
            }
        }
    }

    // Nothing where a folder went away in the middle of a look, or must not be read: the next look may see more.
    private FolderStamps? Look()
    {
        try
        {
            return FolderStamps.Of(root, IsWatched);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Note(string fullPath, bool isFolderNews = true)
    {
        var path = Path.GetRelativePath(root, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        if (IsWatched(path) && (isFolderNews || !Directory.Exists(fullPath)))
        {
            events.Writer.TryWrite(path);
        }
    }

    private bool IsWatched(string path) => path != "." && !EditorFiles.Has(path) && !isLeftAside(path);
}
