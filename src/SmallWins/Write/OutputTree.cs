using System.Collections.Concurrent;

namespace SmallWins.Write;

/// <summary>An output folder on disk: where things are in it, and what stands in the way.</summary>
/// <param name="root">The folder's real path, as <see cref="RealPath"/> has it.</param>
internal sealed class OutputTree(string root)
{
    private static readonly string[] Bookkeeping = [Write.Manifest.FileName, SitePath.OwnPrefix + "staging", SitePath.OwnPrefix + "lock"];

    // What a file manager leaves in a folder, and a git worktree made for publishing, which is empty otherwise.
    private static readonly string[] Harmless = [".git", ".DS_Store", "Thumbs.db", "desktop.ini"];

    private readonly ConcurrentDictionary<string, string?> above = new();
    private readonly ConcurrentDictionary<string, bool> folders = new();

    /// <summary>The folder's real path.</summary>
    public string Root => root;

    /// <summary>Where the new site is gathered; on the same volume as the old one, so that moving is renaming.</summary>
    public string Staging => Path.Combine(root, SitePath.OwnPrefix + "staging");

    /// <summary>The commit record.</summary>
    public string Record => Path.Combine(Staging, "commit");

    /// <summary>The manifest of the site that stands there.</summary>
    public string Manifest => Path.Combine(root, Write.Manifest.FileName);

    /// <summary>The manifest of the staged site.</summary>
    public string StagedManifest => Path.Combine(Staging, "manifest");

    /// <summary>The file that a build holds while it works here.</summary>
    public string Lock => Path.Combine(root, SitePath.OwnPrefix + "lock");

    /// <summary>Where a path of the site is on disk.</summary>
    public string At(string path) => Path.Combine(root, Native(path));

    /// <summary>Where a path of the site is while it is staged.</summary>
    public string Staged(string path) => Path.Combine(Staging, "new", Native(path));

    /// <summary>The names at the top of the folder that are neither ours nor litter, in order; empty where the folder is not there.</summary>
    public IEnumerable<string> ForeignEntries() =>
        Directory.Exists(root)
            ? Directory.EnumerateFileSystemEntries(root).Select(entry => Path.GetFileName(entry))
                .Where(name => !Bookkeeping.Contains(name) && !Harmless.Contains(name))
                .Order(StringComparer.Ordinal)
            : [];

    /// <summary>
    /// The first thing above a path that is no plain folder: a file, or a symbolic link, which may lead anywhere. Null where
    /// all is well.
    /// </summary>
    public string? Above(string path) => above.GetOrAdd(SitePath.Folder(path), FirstInTheWay);

    /// <summary>Whether the folder that a path is in was there when this was asked first. Where it was not, nothing stands in the place of its files.</summary>
    public bool HasFolderOf(string path) => folders.GetOrAdd(SitePath.Folder(path), static (folder, tree) => Directory.Exists(tree.At(folder)), this);

    /// <summary>Removes the folders above a path that have nothing in them.</summary>
    public void RemoveEmptyFolders(string path)
    {
        for (var folder = SitePath.Folder(path); folder.Length > 0; folder = SitePath.Folder(folder))
        {
            var place = At(folder);
            if (Directory.Exists(place))
            {
                if (Directory.EnumerateFileSystemEntries(place).Any())
                {
                    return;
                }

                Directory.Delete(place);
            }
        }
    }

    /// <summary>Throws away what is staged.</summary>
    public void DiscardStaging()
    {
        if (Directory.Exists(Staging))
        {
            Directory.Delete(Staging, recursive: true);
        }
    }

    /// <summary>Whether something stands at a place, be it a file, a folder or a link that leads nowhere.</summary>
    public static bool IsTaken(string place) => new FileInfo(place) is var file && (file.Exists || Directory.Exists(place) || file.LinkTarget is not null);

    private static string Native(string path) => path.Replace('/', Path.DirectorySeparatorChar);

    private string? FirstInTheWay(string folder)
    {
        if (folder.Length == 0)
        {
            return null;
        }

        if (FirstInTheWay(SitePath.Folder(folder)) is { } higher)
        {
            return higher;
        }

        var place = new FileInfo(At(folder));
        return place.LinkTarget is not null || place.Exists ? folder : null;
    }
}
