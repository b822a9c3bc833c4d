namespace SmallWins.Cli.Serve;

/// <summary>
/// Whether git is at work in a folder. It holds its index locked from before the first file of a checkout until after the
/// last one, so that what lies between is one change and not a hundred.
/// </summary>
internal static class GitLock
{
    private const string Pointer = "gitdir:";

    /// <summary>Whether the repository that a folder belongs to, if any, is locked now.</summary>
    public static bool IsHeld(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var git = Path.Combine(at, ".git");
            if (Directory.Exists(git))
            {
                return File.Exists(Path.Combine(git, "index.lock"));
            }

            // A further work tree, or a submodule, has a file that names the place (gitrepository-layout).
            if (File.Exists(git))
            {
                return File.ReadLines(git).FirstOrDefault() is { } line && line.StartsWith(Pointer, StringComparison.Ordinal)
                    && File.Exists(Path.Combine(Path.GetFullPath(line[Pointer.Length..].Trim(), at), "index.lock"));
            }
        }

        return false;
    }
}
