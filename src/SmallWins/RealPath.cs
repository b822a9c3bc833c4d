namespace SmallWins;

/// <summary>Paths as the file system sees them, with every symbolic link on the way followed.</summary>
internal static class RealPath
{
    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The absolute path without links; parts that do not exist stay as they are.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var current = Path.GetPathRoot(full)!;
        foreach (var part in full[current.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new FileInfo(Path.Combine(current, part));
            current = next.LinkTarget is null ? next.FullName : Of(next.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        }

        return current;
    }

    /// <summary>The absolute path without links of a file; null where the path leads to no file, or in a circle.</summary>
    public static string? OfFile(string path)
    {
        try
        {
            var real = Of(path);
            return File.Exists(real) ? real : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether two real paths are the same place.</summary>
    public static bool Same(string a, string b) => string.Equals(a, b, Comparison);

    /// <summary>Whether one real path is another one, or lies below it.</summary>
    public static bool IsWithin(string path, string folder) =>
        Same(path, folder) || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, Comparison);
}
