namespace SmallWins;

/// <summary>
/// A folder in a journal's <c>.smallwins/cache</c>: what earlier builds made and the next one may use. It keeps itself out of git and may be deleted at any time. One that
/// leads out of the journal, or may not be written to, serves as none.
/// </summary>
internal sealed class CacheFolder
{
    private const string Unfinished = ".new";

    private readonly string says;
    private readonly bool isWithin;
    private readonly bool isOurs;

    private CacheFolder(string path, bool isWithin, bool isOurs, string says) => (Path, this.isWithin, this.isOurs, this.says) = (path, isWithin, isOurs, says);

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The folder of a name; nothing is made before there is something to keep.</summary>
    /// <param name="root">The journal's folder.</param>
    /// <param name="name">The folder's name.</param>
    /// <param name="says">What is in it, in a sentence for whoever comes across it.</param>
    public static CacheFolder Of(string root, string name, string says)
    {
        var path = System.IO.Path.Combine(root, ".smallwins", "cache", name);
        try
        {
            var (real, realRoot) = (RealPath.Of(path), RealPath.Of(root));
            return new(path, RealPath.IsWithin(real, realRoot), real == System.IO.Path.Combine(realRoot, ".smallwins", "cache", name), says);
        }
        catch (IOException)
        {
            return new(path, isWithin: false, isOurs: false, says);
        }
    }

    /// <summary>Reads an entry; null where there is none. What a link leads to was not kept by us.</summary>
    public T? Read<T>(string name, Func<FileStream, T?> read)
    {
        try
        {
            var place = System.IO.Path.Combine(Path, name);
            if (!isWithin || new FileInfo(place) is not { Exists: true, LinkTarget: null })
            {
                return default;
            }

            using var entry = new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return read(entry);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>Lets go of entries that nobody will ask for; not where a link leads, for other files may lie there.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="isStale">Whether an entry is one of them, by its name.</param>
    public void Tidy(DateTimeOffset now, Func<string, bool> isStale)
    {
        if (!isOurs || !Directory.Exists(Path))
        {
            return;
        }

        try
        {
            foreach (var entry in new DirectoryInfo(Path).EnumerateFiles().Where(entry => isStale(entry.Name) || WasLeft(entry, now)))
            {
                entry.Delete();
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // They do no harm.
        }
    }

    // Half an entry, of a build that was cut short; one that goes on has not been writing it for so long.
    private static bool WasLeft(FileInfo entry, DateTimeOffset now) =>
        entry.Name.EndsWith(Unfinished, StringComparison.Ordinal) && now.UtcDateTime - entry.LastWriteTimeUtc > TimeSpan.FromHours(1);

    private void KeepOutOfGit(string ignore)
    {
        try
        {
            File.WriteAllText(ignore, $"# {says} All of it may be deleted.\n*\n");
        }
        catch (IOException) when (File.Exists(ignore))
        {
            // Another entry is kept at the same time.
        }
    }

    /// <summary>Keeps an entry. False where that cannot be; it is no trouble.</summary>
    public bool Keep(string name, Action<FileStream> write)
    {
        if (!isWithin)
        {
            return false;
        }

        try
        {
            Directory.CreateDirectory(Path);
            var ignore = System.IO.Path.Combine(Path, ".gitignore");
            if (!File.Exists(ignore))
            {
                KeepOutOfGit(ignore);
            }

            // A name of its own, so that two builds at once do not write into one file; then one move, so that there is never a part.
            var place = System.IO.Path.Combine(Path, name);
            var beside = $"{place}.{System.IO.Path.GetRandomFileName()}{Unfinished}";
            try
            {
                using (var entry = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
                {
                    write(entry);
                }

                File.Move(beside, place, overwrite: true);
                return true;
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
