using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Language;

namespace SmallWins.Cli.Lsp;

/// <summary>
/// A journal that is being written in: its latest snapshot, and what the editor was told of its problems. Keystrokes come on one thread;
/// problems are looked for on another, once the typing pauses, and what has become stale meanwhile is let go.
/// </summary>
internal sealed class OpenJournal : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan BetweenLooksAtTheDate = TimeSpan.FromMinutes(1);

    private readonly Client client;
    private readonly Func<DateTimeOffset> clock;
    private readonly Lock gate = new();
    private readonly SemaphoreSlim working = new(1);
    private readonly Timer midnight;
    private readonly Dictionary<string, ImmutableArray<Diagnostic>> told = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, OpenDocument> documents = ImmutableDictionary<string, OpenDocument>.Empty;
    private JournalSnapshot snapshot;
    private CancellationTokenSource pending = new();
    private bool isStale;

    private OpenJournal(JournalSnapshot snapshot, Client client, Func<DateTimeOffset> clock)
    {
        this.snapshot = snapshot;
        this.client = client;
        this.clock = clock;
        midnight = new Timer(_ => LookAtTheDate(), null, BetweenLooksAtTheDate, BetweenLooksAtTheDate);
    }

    /// <summary>The journal as it stands now.</summary>
    public JournalSnapshot Snapshot
    {
        get
        {
            lock (gate)
            {
                return snapshot = snapshot.At(clock());
            }
        }
    }

    /// <summary>Opens a journal; its problems are told in a moment.</summary>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static OpenJournal Of(string folder, Client client, Func<DateTimeOffset> clock)
    {
        var journal = new OpenJournal(JournalSnapshot.Read(folder, clock()), client, clock);
        journal.TellSoon();
        return journal;
    }

    /// <summary>Whether a document of it is open.</summary>
    public bool HasDocuments
    {
        get
        {
            lock (gate)
            {
                return !documents.IsEmpty;
            }
        }
    }

    /// <summary>Where a file is in the journal, from its root; null where it is no part of it.</summary>
    public string? PathOf(string fullPath)
    {
        lock (gate)
        {
            return snapshot.PathOf(fullPath);
        }
    }

    /// <summary>The open document of a file, by its path in the journal; null where it is not open.</summary>
    public OpenDocument? Document(string file)
    {
        lock (gate)
        {
            return documents.GetValueOrDefault(file);
        }
    }

    /// <summary>Takes the text of an open document.</summary>
    public void Write(string file, OpenDocument document)
    {
        lock (gate)
        {
            documents = documents.SetItem(file, document);
            snapshot = snapshot.With(file, document.Text);
        }

        TellSoon();
    }

    /// <summary>Lets a document go: what the disk has holds again.</summary>
    public void Close(string file)
    {
        lock (gate)
        {
            documents = documents.Remove(file);
        }

        ReadSoon();
    }

    /// <summary>Reads the folder again, since files in it have changed.</summary>
    public void ReadSoon()
    {
        lock (gate)
        {
            isStale = true;
        }

        TellSoon();
    }

    /// <summary>Ends it, and takes back what the editor was told of its problems.</summary>
    public void LetGo()
    {
        Dispose();
        _ = Task.Run(TakeBack);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        midnight.Dispose();
        lock (gate)
        {
            pending.Cancel();
        }
    }

    private void TellSoon()
    {
        lock (gate)
        {
            pending.Cancel();
            pending = new CancellationTokenSource();
            var token = pending.Token;
            _ = Task.Run(() => Tell(token));
        }
    }

    private async Task Tell(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(Pause, cancel).ConfigureAwait(false);
            await working.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            await ReadAndTell(cancel).ConfigureAwait(false);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await client.Log($"smallwins: {trouble.Message}").ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            await client.Log($"smallwins: This is a fault in SmallWins itself. The text below helps to mend it.\n{fault}").ConfigureAwait(false);
        }
        finally
        {
            working.Release();
        }
    }

    private async Task ReadAndTell(CancellationToken cancel)
    {
        if (NeedsReading())
        {
            ReadAgain();
        }

        var current = Snapshot;
        var byFile = current.Problems.GroupBy(problem => problem.Span.File).ToDictionary(group => group.Key, group => group.ToImmutableArray());
        if (cancel.IsCancellationRequested)
        {
            return;
        }

        foreach (var file in told.Keys.Union(byFile.Keys).Order(StringComparer.Ordinal).ToList())
        {
            var problems = byFile.GetValueOrDefault(file, []);
            if (told.TryGetValue(file, out var before) && before.SequenceEqual(problems))
            {
                continue;
            }

            var document = Document(file);
            await client.Publish(document?.Uri ?? Addresses.Of(Path.Combine(current.Root, file)), document?.Version, [.. problems.Select(Translation.Diagnostic)]).ConfigureAwait(false);
            if (problems.IsEmpty)
            {
                told.Remove(file);
            }
            else
            {
                told[file] = problems;
            }
        }
    }

    private bool NeedsReading()
    {
        lock (gate)
        {
            var needs = isStale;
            isStale = false;
            return needs;
        }
    }

    private void ReadAgain()
    {
        try
        {
            var read = JournalSnapshot.Read(Snapshot.Root, clock(), Snapshot);
            lock (gate)
            {
                // What was typed while the disk was read is not lost on it.
                snapshot = documents.Aggregate(read, (journal, document) => journal.With(document.Key, document.Value.Text));
            }
        }
        catch
        {
            lock (gate)
            {
                isStale = true;
            }

            throw;
        }
    }

    private async Task TakeBack()
    {
        // Its turn never ends, so that nothing is told after it.
        await working.WaitAsync().ConfigureAwait(false);
        foreach (var file in told.Keys)
        {
            await client.Publish(Addresses.Of(Path.Combine(Snapshot.Root, file)), null, []).ConfigureAwait(false);
        }
    }

    private void LookAtTheDate()
    {
        lock (gate)
        {
            if (ReferenceEquals(snapshot, snapshot.At(clock())))
            {
                return;
            }
        }

        TellSoon();
    }
}
