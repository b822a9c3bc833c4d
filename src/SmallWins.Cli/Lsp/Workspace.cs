using SmallWins.Cli.Serve;

namespace SmallWins.Cli.Lsp;

/// <summary>The journals that an editor has open: those of its folders, and those of the files it opens.</summary>
/// <param name="client">The editor.</param>
/// <param name="clock">Tells the moment, with the offset of the machine's own time zone.</param>
internal sealed class Workspace(Client client, Func<DateTimeOffset> clock) : IDisposable
{
    private readonly Dictionary<string, OpenJournal> journals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenDocument> documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    /// <summary>Opens the journal that a folder is, or lies in; nothing happens where there is none.</summary>
    public void AddFolder(string? address)
    {
        if (Addresses.PathOf(address) is { } folder)
        {
            folders.Add(folder);
            JournalAbove(folder);
        }
    }

    /// <summary>Lets a folder go, and its journal with it once no document of that is open.</summary>
    public void RemoveFolder(string? address)
    {
        if (Addresses.PathOf(address) is { } folder && folders.Remove(folder))
        {
            LetGoOfStrangers();
        }
    }

    /// <summary>Takes a document that was opened, or its text after a change.</summary>
    public void Write(OpenDocument document)
    {
        if (Addresses.PathOf(document.Uri) is not { } path)
        {
            return;
        }

        documents[path] = document;
        if (Find(path) is var (journal, file))
        {
            journal.Write(file, document);
        }
    }

    /// <summary>Lets a document go.</summary>
    public void Close(string address)
    {
        if (Addresses.PathOf(address) is { } path && documents.Remove(path) && Find(path) is var (journal, file))
        {
            journal.Close(file);
            LetGoOfStrangers();
        }
    }

    /// <summary>Follows changes on the disk.</summary>
    public void Changed(IEnumerable<string> addresses)
    {
        foreach (var journal in addresses.Select(Of).OfType<(OpenJournal Journal, string File)>().Where(one => !EditorFiles.Has(one.File)).Select(one => one.Journal).Distinct().ToList())
        {
            journal.ReadSoon();
        }

        // A journal that has come to be takes in what was open before it.
        foreach (var (path, document) in documents)
        {
            if (Find(path) is var (journal, file) && journal.Document(file) is null)
            {
                journal.Write(file, document);
            }
        }
    }

    /// <summary>The journal of a document and the document's path in it; null where it belongs to none.</summary>
    public (OpenJournal Journal, string File)? Of(string address) => Addresses.PathOf(address) is { } path ? Find(path) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var journal in journals.Values)
        {
            journal.Dispose();
        }
    }

    // Those that no folder of the editor's has to do with, and no open document.
    private void LetGoOfStrangers()
    {
        foreach (var (root, journal) in journals.Where(one => !one.Value.HasDocuments && !folders.Any(folder => IsWithin(folder, one.Key) || IsWithin(one.Key, folder))).ToList())
        {
            journals.Remove(root);
            journal.LetGo();
        }
    }

    private static bool IsWithin(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private (OpenJournal Journal, string File)? Find(string path) =>
        Path.GetDirectoryName(path) is { } folder && JournalAbove(folder) is { } journal && journal.PathOf(path) is { } file ? (journal, file) : null;

    private OpenJournal? JournalAbove(string folder)
    {
        if (!JournalFinder.TryFind(null, folder, out var root, out _))
        {
            return null;
        }

        if (!journals.TryGetValue(root, out var journal))
        {
            journal = OpenJournal.Of(root, client, clock);
            journals.Add(root, journal);
        }

        return journal;
    }
}
