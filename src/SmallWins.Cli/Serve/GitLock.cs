namespace SmallWins.Cli.Serve;

/// <summary>
/// Whether git is at work in a folder. It holds its index locked from before the first file of a checkout until after the
/// last one, so that what lies between is one change and not a hundred.
/// </summary>
internal static class GitLock
{
    private const string Pointer = "gitdir:";

    /// <summary>When the lock was taken that is held now on the repository that a folder belongs to; null where there is no lock, or no repository.</summary>
    public static DateTime? HeldSince(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var git = Path.Combine(at, ".git");
            if (Directory.Exists(git))
            {
                return Since(Path.Combine(git, "index.lock"));
            }

            // A further work tree, or a submodule, has a file that names the place (gitrepository-layout).
            if (File.Exists(git))
            {
                return File.ReadLines(git).FirstOrDefault() is { } line && line.StartsWith(Pointer, StringComparison.Ordinal)
                    ? Since(Path.Combine(Path.GetFullPath(line[Pointer.Length..].Trim(), at), "index.lock"))
                    : null;
            }
        }

        return null;
    }

    private static DateTime? Since(string file) => File.Exists(file) ? File.GetLastWriteTimeUtc(file) : null;
}
