using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SmallWins.Diagnostics;

namespace SmallWins.Write;

/// <summary>What a commit did.</summary>
/// <param name="Files">How many files the site has.</param>
/// <param name="Changed">How many of them were written; the others kept their time stamps.</param>
/// <param name="Removed">How many files of the earlier site went.</param>
internal sealed record WrittenSite(int Files, int Changed, int Removed);

/// <summary>
/// A site in the making, beside the one that stands. Nothing of the earlier site changes before <see cref="Commit"/>, and
/// whatever cuts a commit short is made up for by the next <see cref="Begin"/>.
/// </summary>
/// <remarks>
/// What differs from the earlier site is gathered in a folder inside the output folder. A commit then writes down all that it
/// will do (<see cref="CommitRecord"/>), moves this record into its place, and does it. Without a record there is the earlier
/// site, with one there will be the new one.
/// </remarks>
internal sealed partial class StagedSite : IDisposable
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    private readonly OutputTree tree;
    private readonly string shown;
    private readonly FileLock held;
    private readonly Manifest earlier;
    private readonly FileStamp? stampOfEarlier;
    private readonly DateTimeOffset? machineStart;
    private readonly Lazy<ILookup<string, string>> earlierByKey;

    // One after the other and under a lock: what is spread over a large table as it comes, as concurrent ones do, each garbage collection looks all through.
    private readonly Dictionary<string, Staged> files = [];
    private readonly Lock adding = new();
    private readonly ConcurrentDictionary<string, DirectoryInfo> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Diagnostic> problems = [];
    private Manifest? ofPut;

    private StagedSite(OutputTree tree, string shown, FileLock held, Manifest earlier, DateTimeOffset? machineStart)
    {
        this.machineStart = machineStart;
        this.tree = tree;
        this.shown = shown;
        this.held = held;
        this.earlier = earlier;

        // It is written after all files of its site, so what has been written to since is younger.
        stampOfEarlier = FileStamp.Of(tree.Manifest);
        earlierByKey = new(() => earlier.Hashes.Keys.ToLookup(SitePath.Key));
    }

    private enum Change
    {
        None,
        Add,
        Replace,
    }

    /// <summary>
    /// Takes an output folder for a new site: makes it where it is not there, waits for another build that works in it, and
    /// completes what an earlier build could not.
    /// </summary>
    /// <param name="outputFolder">The folder; a symbolic link to one is followed.</param>
    /// <param name="journalRoot">The journal's folder, which the site must not swallow.</param>
    /// <param name="homeFolder">The person's home folder, which is no output folder either; null where it is not known.</param>
    /// <param name="machineStart">When the machine was started; see <see cref="BuildOptions.MachineStart"/>.</param>
    /// <param name="patience">How long to wait for another build; 30 seconds if null.</param>
    /// <param name="waiting">Called once when there is another build to wait for.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>The staged site, or null and the reasons why the folder is refused, which is then as it was before.</returns>
    /// <exception cref="IOException">The disk is full, or another build did not come to its end.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static Checked<StagedSite?> Begin(
        string outputFolder,
        string journalRoot,
        string? homeFolder = null,
        DateTimeOffset? machineStart = null,
        TimeSpan? patience = null,
        Action? waiting = null,
        CancellationToken cancel = default)
    {
        var folder = new OutputTree(RealPath.Of(outputFolder));
        var name = Shown(outputFolder, journalRoot);
        if (OutputFolder.Refusal(folder, name, journalRoot, homeFolder) is { } refusal)
        {
            return Refused(refusal);
        }

        Directory.CreateDirectory(folder.Root);
        var taken = FileLock.Take(folder.Lock, patience ?? DefaultPatience, waiting, cancel)
            ?? throw new IOException($"Another build is still writing to {outputFolder}. Wait for it to finish, then build again.");
        try
        {
            var begun = BeginLocked(folder, name, taken, machineStart);
            if (begun.Value is null)
            {
                taken.Dispose();
            }

            return begun;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Adds a file. One that stands in the output folder already with the same bytes is left alone; any other is staged. May be
    /// called from several threads at once. What speaks against the file is told by <see cref="Commit"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The path is absolute, leads out of the site or is otherwise no path of a site.</exception>
    public void Put(SiteFile file)
    {
        if (!SitePath.IsSafe(file.Path))
        {
            throw new ArgumentException($"'{file.Path}' is no path of a site.", nameof(file));
        }

        var key = SitePath.Key(file.Path);
        var content = file.Content.Span;
        var (change, stamp) = ChangeMadeBy(file.Path, key, content);
        var staged = new Staged(file.Path, Convert.ToHexStringLower(SHA256.HashData(content)), change, stamp);
        if (!TryAdd(key, staged, out var there))
        {
            problems.Enqueue(Problems.PathsDifferInCase(Span(file.Path), Span(there.Path).File));
            return;
        }

        if (staged.Change != Change.None)
        {
            folders.GetOrAdd(SitePath.Folder(file.Path), static (folder, tree) => Directory.CreateDirectory(tree.Staged(folder)), tree);
            using var handle = UnlockedFile.ToMake(tree.Staged(file.Path));
            UnlockedFile.Write(handle, content);
            staged.Stamp = FileStamp.Of(handle, content.Length);
        }
    }

    /// <summary>Leaves a file of the earlier site as it stands; false where it does not stand there as it was written, and has to be <see cref="Put(SiteFile)"/>.</summary>
    /// <param name="path">The file's path from the site's root.</param>
    /// <param name="then">The stamp that it had when it was written, where that is known.</param>
    /// <exception cref="IOException">The file could not be read.</exception>
    public bool Leave(string path, FileStamp? then) =>
        earlier.Hashes.TryGetValue(path, out var hash)
        && tree.Above(path) is null
        && StandsAsWritten(path, hash, then) is { } stamp
        && TryAdd(SitePath.Key(path), new Staged(path, hash, Change.None, stamp), out _);

    /// <summary>Makes the staged site the real one. Afterwards nothing more can be put.</summary>
    /// <returns>What was done, or null and every reason why nothing was.</returns>
    /// <exception cref="IOException">The disk is full, or the like. The next build completes this one, or starts from the earlier site.</exception>
    public Checked<WrittenSite?> Commit()
    {
        if (!problems.IsEmpty)
        {
            return new Checked<WrittenSite?>(null, [.. problems.Order(Diagnostic.ByPlace)]);
        }

        var record = Seal();
        record?.RollForward(tree);
        var removed = record?.Steps.Count(step => step is CommitStep.Delete) ?? 0;
        return new Checked<WrittenSite?>(new WrittenSite(files.Count, files.Values.Count(file => file.Change != Change.None), removed), []);
    }

    /// <summary>The point of no return: all that is staged reaches the disk, then the record its place.</summary>
    /// <returns>The record, to be rolled forward; null where the earlier site is the new one to the byte.</returns>
    internal CommitRecord? Seal()
    {
        var manifest = ManifestOfPut();
        var gone = earlier.Hashes.Keys.Where(path => !manifest.Hashes.ContainsKey(path)).ToList();
        var renamed = gone.Where(path => files.ContainsKey(SitePath.Key(path))).Select(path => (From: path, To: files[SitePath.Key(path)].Path)).ToList();
        var inPlaceOfRenamed = renamed.Select(pair => pair.To).ToHashSet();
        var added = Paths(Change.Add).Where(path => !inPlaceOfRenamed.Contains(path)).ToList();
        var replaced = Paths(Change.Replace).Concat(Paths(Change.Add).Where(inPlaceOfRenamed.Contains)).ToList();
        if (added.Count + replaced.Count + gone.Count == 0 && stampOfEarlier is not null && earlier.Bytes.Span.SequenceEqual(manifest.Bytes.Span))
        {
            return null;
        }

        Directory.CreateDirectory(tree.Staging);
        File.WriteAllBytes(tree.StagedManifest, manifest.Bytes.Span);
        var record = CommitRecord.Of(renamed, added, replaced, gone.Except(renamed.Select(pair => pair.From)), folder => OutputTree.IsTaken(tree.At(folder)));

        // Where no site stood there is none to lose: what a power cut takes of a first one, the next build finds missing (it reads what is older than the machine's start) and makes again.
        record.Put(tree, [tree.StagedManifest, .. earlier.Hashes.Count == 0 ? [] : added.Concat(replaced).Select(tree.Staged)]);
        return record;
    }

    /// <summary>Lets go of the output folder; what was staged and not committed is thrown away.</summary>
    public void Dispose()
    {
        if (!File.Exists(tree.Record))
        {
            tree.DiscardStaging();
        }

        held.Dispose();
    }

    private static Checked<StagedSite?> BeginLocked(OutputTree tree, string shown, FileLock held, DateTimeOffset? machineStart)
    {
        if (new FileInfo(tree.Staging) is { LinkTarget: not null } or { Exists: true })
        {
            return Refused(Problems.LinkInTheWay(Span(shown, Path.GetFileName(tree.Staging))));
        }

        if (File.Exists(tree.Record))
        {
            if (CommitRecord.Read(tree) is not { } record)
            {
                return Refused(Problems.OutputBookkeepingUnreadable(Span(shown, ".smallwins-staging/commit")));
            }

            if (FirstObstacle(tree, shown, record) is { } obstacle)
            {
                return Refused(obstacle);
            }

            record.RollForward(tree);
        }

        tree.DiscardStaging();
        if (OutputFolder.ForeignFiles(tree, shown) is { } foreign)
        {
            return Refused(foreign);
        }

        return (File.Exists(tree.Manifest) ? Manifest.Read(tree.Manifest) : Manifest.Empty) is { } earlier
            ? new Checked<StagedSite?>(new StagedSite(tree, shown, held, earlier, machineStart), [])
            : Refused(Problems.OutputBookkeepingUnreadable(Span(shown, Manifest.FileName)));
    }

    // Time has passed since the record was written, so someone may have put something where a page is still to come.
    private static Diagnostic? FirstObstacle(OutputTree tree, string shown, CommitRecord record) =>
        record.Steps.Select(step => step switch
        {
            CommitStep.Add(var path) when File.Exists(tree.Staged(path)) && OutputTree.IsTaken(tree.At(path))
                && !IsSame(tree.At(path), File.ReadAllBytes(tree.Staged(path))) => Problems.ForeignFileInTheWay(Span(shown, path)),
            CommitStep.AddFolder(var path) when Directory.Exists(tree.Staged(path)) && OutputTree.IsTaken(tree.At(path)) => Problems.ForeignFileInTheWay(Span(shown, path)),
            CommitStep.Add(var path) when tree.Above(path) is { } above => Problems.LinkInTheWay(Span(shown, above)),
            CommitStep.Replace(var path) when tree.Above(path) is { } above => Problems.LinkInTheWay(Span(shown, above)),
            _ => null,
        }).FirstOrDefault(problem => problem is not null);

    private static Checked<StagedSite?> Refused(Diagnostic problem) => new(null, [problem]);

    private static SourceSpan Span(string shown, string path) => SourceSpan.Start($"{shown}/{path}");

    private static string Shown(string outputFolder, string journalRoot)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(journalRoot), Path.GetFullPath(outputFolder));
        var name = relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(outputFolder) : relative;
        return name.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static bool IsSame(string place, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(place);
        if (!file.Exists || file.LinkTarget is not null || file.Length != content.Length)
        {
            return false;
        }

        using var handle = File.OpenHandle(place);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(content.Length + 1, 1 << 16));
        try
        {
            var at = 0;
            while (RandomAccess.Read(handle, buffer, at) is > 0 and var read)
            {
                if (read > content.Length - at || !content.Slice(at, read).SequenceEqual(buffer.AsSpan(0, read)))
                {
                    return false;
                }

                at += read;
            }

            return at == content.Length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool TryAdd(string key, Staged file, out Staged there)
    {
        lock (adding)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(files, key, out var isThere);
            there = place ??= file;
            return !isThere;
        }
    }

    // Asked for when everything has been put.
    private Manifest ManifestOfPut() => ofPut ??= Manifest.Of(files.Values.Select(file => KeyValuePair.Create(file.Path, file.Hash)));

    // What a file changes, and the stamp of the one that stands in its place with the same bytes.
    private (Change Change, FileStamp Stamp) ChangeMadeBy(string path, string key, ReadOnlySpan<byte> content)
    {
        if (tree.Above(path) is { } above)
        {
            problems.Enqueue(Problems.LinkInTheWay(Span(above)));
            return default;
        }

        var place = tree.At(path);
        if (!tree.HasFolderOf(path) || !OutputTree.IsTaken(place))
        {
            return (Change.Add, default);
        }

        if (Directory.Exists(place) || !IsOurs(path, key))
        {
            problems.Enqueue(Problems.ForeignFileInTheWay(Span(path)));
            return default;
        }

        return FileStamp.Of(place) is { } stamp && IsSame(place, content) ? (Change.None, stamp) : (Change.Replace, default);
    }

    // Where the file system ignores case, a file of ours may stand here under a name that differs in case.
    private bool IsOurs(string path, string key) =>
        earlier.Hashes.ContainsKey(path)
        || (earlierByKey.Value[key].Any() && !Directory.EnumerateFiles(Path.GetDirectoryName(tree.At(path))!).Contains(tree.At(path)));

    private List<string> Paths(Change change) => [.. files.Values.Where(file => file.Change == change).Select(file => file.Path)];

    private SourceSpan Span(string path) => Span(shown, path);

    private sealed record Staged(string Path, string Hash, Change Change, FileStamp Stamp)
    {
        /// <summary>Known once it is written.</summary>
        public FileStamp Stamp { get; set; } = Stamp;
    }
}
