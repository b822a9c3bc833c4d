namespace SmallWins.Read;

/// <summary>Where a path leads once every symbolic link in it is followed.</summary>
internal static class RealPath
{
    // As many as Linux itself follows; more is a circle.
    private const int MostLinks = 40;

    /// <summary>The path without symbolic links in any of its parts; null where a link leads nowhere or in a circle.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        try
        {
            return Followed(path, ref links);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Followed(string path, ref int links)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full);
        foreach (var part in full[real!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Join(real, part);
            if (File.ResolveLinkTarget(real, returnFinalTarget: false) is { } target)
            {
                real = ++links > MostLinks ? null : Followed(target.FullName, ref links);
            }

            if (real is null || !Path.Exists(real))
            {
                return null;
            }
        }

        return real;
    }

    /// <summary>Whether a real path lies in a real folder.</summary>
    public static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
