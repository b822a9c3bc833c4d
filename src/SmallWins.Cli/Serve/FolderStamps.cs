using System.Collections.Frozen;
using System.IO.Enumeration;

namespace SmallWins.Cli.Serve;

/// <summary>The files of a folder with their sizes and times, to be compared with those of a moment later where the system tells nothing.</summary>
internal sealed class FolderStamps
{
    private readonly FrozenDictionary<string, (DateTimeOffset Time, long Length)> files;

    private FolderStamps(FrozenDictionary<string, (DateTimeOffset Time, long Length)> files) => this.files = files;

    /// <summary>The files below a folder, as they are now.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="isWatched">Which paths count, from the folder and with forward slashes; a folder that does not is not looked into.</param>
    public static FolderStamps Of(string root, Func<string, bool> isWatched)
    {
        var entries = new FileSystemEnumerable<(string Path, (DateTimeOffset, long) Stamp)>(
            root,
            (ref entry) => (Relative(ref entry), (entry.LastWriteTimeUtc, entry.Length)),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && isWatched(Relative(ref entry)),
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && isWatched(Relative(ref entry)),
        };
        return new(entries.ToFrozenDictionary(entry => entry.Path, entry => entry.Stamp, StringComparer.Ordinal));

        string Relative(ref FileSystemEntry entry) => Path.GetRelativePath(root, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The files that are other than they were, new, or gone.</summary>
    public IEnumerable<string> ChangedSince(FolderStamps before) =>
        files.Where(file => !before.files.TryGetValue(file.Key, out var stamp) || stamp != file.Value).Select(file => file.Key)
            .Concat(before.files.Keys.Where(path => !files.ContainsKey(path)));
}
