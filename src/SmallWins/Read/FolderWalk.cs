using System.Collections.Immutable;
using SmallWins.Diagnostics;

namespace SmallWins.Read;

/// <summary>Walks through a journal's folder, past what is not a person's writing.</summary>
internal static class FolderWalk
{
    /// <summary>
    /// All files below a folder, as paths from it with forward slashes in ordinal order. Left aside are hidden files and
    /// folders (<c>.git</c>, <c>.obsidian</c>), <c>node_modules</c>, the journal's <c>templates</c>, the excluded folders,
    /// symbolic links to folders, and links that lead out of the journal.
    /// </summary>
    public static Checked<ImmutableArray<string>> Of(string root, IEnumerable<string> excluded)
    {
        var files = new List<string>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var realRoot = RealPath.Of(root);
        var notOurs = excluded.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).ToHashSet(StringComparer.Ordinal);
        notOurs.Add(Path.Join(root, "templates"));

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
            if (entry.Name.StartsWith('.') || notOurs.Contains(entry.FullName))
            {
                return;
            }

            if (entry.LinkTarget is not null)
            {
                if (RealPath.OfFile(entry.FullName) is not { } target || !RealPath.IsWithin(target, realRoot))
                {
                    problems.Add(Problems.LinkLeadsOut(SourceSpan.Start(Relative(entry.FullName))));
                    return;
                }

                files.Add(Relative(entry.FullName));
            }
            else if (entry is FileInfo)
            {
                files.Add(Relative(entry.FullName));
            }
            else if (entry.Name != "node_modules")
            {
                folders.Push(entry.FullName);
            }
        }

        string Relative(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
    }
}
