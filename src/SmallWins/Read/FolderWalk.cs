using System.Collections.Immutable;
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
        return parts[0] == "templates" || Array.Exists(parts, part => part.StartsWith('.') || part == "node_modules");
    }

    /// <summary>
    /// All files below a folder, as paths from it with forward slashes in ordinal order. Left aside are what
    /// <see cref="LeavesAside"/> names, the excluded folders, symbolic links to folders, and links that lead out of the journal.
    /// </summary>
    public static Checked<ImmutableArray<string>> Of(string root, IEnumerable<string> excluded)
    {
        var files = new List<string>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var realRoot = RealPath.Of(root);
        var notOurs = excluded.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).ToHashSet(StringComparer.Ordinal);

        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
                {
                    Visit(entry);
                }
            }
            catch (Exception trouble) when (trouble is UnauthorizedAccessException or IOException)
            {
                var reason = trouble is UnauthorizedAccessException ? "permission denied." : trouble.Message;
                problems.Add(Problems.Unreadable(SourceSpan.Start(folder == root ? "." : Relative(folder)), reason));
            }
        }

        files.Sort(StringComparer.Ordinal);
        problems.Sort(Diagnostic.ByPlace);
        return new([.. files], problems.ToImmutable());

        void Visit(FileSystemInfo entry)
        {
            var path = Relative(entry.FullName);
            if (LeavesAside(path) || notOurs.Contains(entry.FullName))
            {
                return;
            }

            // Whether it is a link is known from the entry; where it leads would be asked of the system for each file.
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null)
            {
                if (RealPath.OfFile(entry.FullName) is not { } target || !RealPath.IsWithin(target, realRoot))
                {
                    problems.Add(Problems.LinkLeadsOut(SourceSpan.Start(path)));
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
                folders.Push(entry.FullName);
            }
        }

        void Take(FileSystemInfo entry, string path)
        {
            if (RegularFile.Is(entry as FileInfo ?? new FileInfo(entry.FullName)))
            {
                files.Add(path);
            }
            else
            {
                problems.Add(RegularFile.Problem(path));
            }
        }

        string Relative(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
    }
}
