using System.Collections.Immutable;
using System.IO.Enumeration;
using SmallWins.Diagnostics;

namespace SmallWins.Read;

/// <summary>Walks through a journal's folder, past what is not a person's writing.</summary>
internal static class FolderWalk
{
    /// <summary>
    /// Whether a path of a journal is none of a person's writing: hidden, as <c>.git</c> and <c>.obsidian</c> are with all that is in them,
    /// a package of Node, or one of the journal's <c>templates</c>.
    /// </summary>
    /// <param name="path">From the journal's root, with forward slashes.</param>
    public static bool LeavesAside(string path)
    {
        var parts = path.Split('/');
        return parts[0] == "templates" || Array.Exists(parts, IsNoWriting);
    }

    // As the system tells them: hidden ones too, and none passed over that may not be looked into.
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private static bool IsNoWriting(string name) => name.StartsWith('.') || name == "node_modules";

    /// <summary>
    /// All files below a folder, as paths from it with forward slashes in ordinal order. Left aside are what
    /// <see cref="LeavesAside"/> names, the excluded folders, symbolic links to folders, and links that lead out of the journal.
    /// </summary>
    public static Checked<ImmutableArray<string>> Of(string root, IEnumerable<string> excluded)
    {
        var realRoot = RealPath.Of(root);
        var notOurs = excluded.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).ToHashSet(StringComparer.Ordinal);

        // Level by level, so that there are folders for all cores to look into.
        var found = new Found([], [], []);
        List<string> level = [""];
        while (level.Count > 0)
        {
            foreach (var folder in OnAllCores.Select(level, folder => In(root, folder, realRoot, notOurs)))
            {
                found.Files.AddRange(folder.Files);
                found.Folders.AddRange(folder.Folders);
                found.Problems.AddRange(folder.Problems);
            }

            level = [.. found.Folders];
            found.Folders.Clear();
        }

        found.Files.Sort(StringComparer.Ordinal);
        return new([.. found.Files], [.. found.Problems.Order(Diagnostic.ByPlace)]);
    }

    private static Found In(string root, string folder, string realRoot, HashSet<string> notOurs)
    {
        var found = new Found([], [], []);
        try
        {
            var place = Path.Combine(root, folder);
            foreach (var (name, isFolder) in new FileSystemEnumerable<(string Name, bool IsFolder)>(place, static (ref entry) => (entry.FileName.ToString(), entry.IsDirectory), All))
            {
                // What lies in a folder that is left aside is never seen.
                var full = Path.Join(place, name);
                if (!(folder.Length == 0 ? LeavesAside(name) : IsNoWriting(name)) && !notOurs.Contains(full))
                {
                    Visit(full, isFolder, folder.Length == 0 ? name : $"{folder}/{name}");
                }
            }
        }
        catch (Exception trouble) when (trouble is UnauthorizedAccessException or IOException)
        {
            var reason = trouble is UnauthorizedAccessException ? "permission denied." : trouble.Message;
            found.Problems.Add(Problems.Unreadable(SourceSpan.Start(folder.Length == 0 ? "." : folder), reason));
        }

        return found;

        void Visit(string full, bool isFolder, string path)
        {
            // What nearly all are, a file with words in it, is known at a look.
            if (!isFolder && FileStatus.OfRegular(full) is { Length: > 0 })
            {
                found.Files.Add(path);
                return;
            }

            // Whether it is a link is known from the entry; where it leads would be asked of the system for each file.
            FileSystemInfo entry = isFolder ? new DirectoryInfo(full) : new FileInfo(full);
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null)
            {
                if (RealPath.OfFile(entry.FullName) is not { } target || !RealPath.IsWithin(target, realRoot))
                {
                    found.Problems.Add(Problems.LinkLeadsOut(SourceSpan.Start(path)));
                    return;
                }

                Take(entry, path);
            }
            else if (entry is FileInfo)
            {
                Take(entry, path);
            }
            else
            {
                found.Folders.Add(path);
            }
        }

        void Take(FileSystemInfo entry, string path)
        {
            if (RegularFile.Is(entry as FileInfo ?? new FileInfo(entry.FullName)))
            {
                found.Files.Add(path);
            }
            else
            {
                found.Problems.Add(RegularFile.Problem(path));
            }
        }
    }

    /// <summary>What lies in some folders: paths from the journal's root.</summary>
    private sealed record Found(List<string> Files, List<string> Folders, List<Diagnostic> Problems);
}
