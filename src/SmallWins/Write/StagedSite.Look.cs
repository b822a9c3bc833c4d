using System.Security.Cryptography;

namespace SmallWins.Write;

/// <content>Looking at what is there, for whoever has to know before the commit.</content>
internal sealed partial class StagedSite
{
    // What hosts read in a published folder, and git's own; none of it is made of a journal.
    private static readonly string[] ForHosts =
        ["CNAME", ".nojekyll", "_headers", "_redirects", ".htaccess", "robots.txt", "netlify.toml", "vercel.json", ".gitignore", ".gitattributes"];

    /// <summary>The output folder as a problem names it.</summary>
    public string Name => shown;

    /// <summary>The paths of the site that stands there now.</summary>
    public IEnumerable<string> EarlierPaths => earlier.Hashes.Keys;

    /// <summary>The SHA-256 of the manifest of the earlier site, in hexadecimal digits.</summary>
    public string HashOfEarlier => earlier.Hash;

    /// <summary>The SHA-256 of the manifest of what has been put, which is the next build's <see cref="HashOfEarlier"/>.</summary>
    public string HashOfPut() => ManifestOfPut().Hash;

    /// <summary>The stamps of the files that have been put or left, which a later build may know them by.</summary>
    public IEnumerable<(string Path, FileStamp Stamp)> Stamps() => files.Values.Select(file => (file.Path, file.Stamp));

    /// <summary>Whether every file of the site that stands is as it was written.</summary>
    /// <param name="then">The stamp that a file had then, by its path; null where that is not known.</param>
    /// <exception cref="IOException">A file could not be read.</exception>
    public bool StandsAsWritten(Func<string, FileStamp?> then) =>
        earlier.Hashes.Keys.Select(SitePath.Folder).Distinct().All(folder => tree.Above($"{folder}/x") is null)
        && OnAllCores.All(earlier.Hashes, file => StandsAsWritten(file.Key, file.Value, then(file.Key)) is not null);

    /// <summary>The paths of all files that have been put.</summary>
    public IReadOnlyCollection<string> Paths() => [.. files.Values.Select(file => file.Path)];

    /// <summary>The bytes of a file of the earlier site as it stands there; null where there is none.</summary>
    public byte[]? Earlier(string path) => earlier.Hashes.ContainsKey(path) && File.Exists(tree.At(path)) ? File.ReadAllBytes(tree.At(path)) : null;

    /// <summary>The bytes of a file that has been put, read back from where it lies on the disk.</summary>
    public byte[] ReadBack(string path) =>
        File.ReadAllBytes(files[SitePath.Key(path)].Change == Change.None ? tree.At(path) : tree.Staged(path));

    /// <summary>Files in the output folder that will still be there after the commit and that SmallWins did not write, in order; without git's and what hosts read.</summary>
    public IReadOnlyList<string> FilesBeside()
    {
        return [.. tree.ForeignEntries().SelectMany(FilesIn).Where(path => !ForHosts.Contains(path) && !earlier.Hashes.ContainsKey(path) && !files.ContainsKey(SitePath.Key(path)))];

        IEnumerable<string> FilesIn(string name) => Directory.Exists(tree.At(name)) && new DirectoryInfo(tree.At(name)).LinkTarget is null
            ? Directory.EnumerateFiles(tree.At(name), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(tree.Root, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)
            : [name];
    }

    // The stamp of a file of the earlier site that still holds what was written; null where it does not. One that was not written to since need not be read for it.
    private FileStamp? StandsAsWritten(string path, string hash, FileStamp? then)
    {
        var place = tree.At(path);
        if (FileStamp.Of(place) is not { } stamp)
        {
            return null;
        }

        var isUntouched = then == stamp && stampOfEarlier is { } whole && machineStart?.UtcTicks < whole.Written && stamp.IsOlderThan(whole);
        return isUntouched || Holds(place, hash) ? stamp : null;
    }

    private static bool Holds(string place, string hash)
    {
        using var handle = UnlockedFile.ToRead(place);
        using var content = FileContent.Of(handle);
        return Convert.ToHexStringLower(SHA256.HashData(content.Bytes)) == hash;
    }
}
