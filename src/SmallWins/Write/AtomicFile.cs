namespace SmallWins.Write;

/// <summary>Writes files so that a reader, or the next start after a power cut, finds the old content or the new one and nothing between.</summary>
internal static class AtomicFile
{
    private const string Ending = ".smallwins-new";

    /// <summary>Makes a file that is not there yet, with the folders above it.</summary>
    /// <exception cref="IOException">It is there.</exception>
    public static void Create(string file, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var beside = WriteBeside(file, content, mode: null);
        try
        {
            File.Move(beside, file, overwrite: false);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Gives a file a new content. It keeps its permissions; where it is a link, what it leads to is changed and the link stays.</summary>
    /// <exception cref="UnauthorizedAccessException">The file may not be written to.</exception>
    public static void Replace(string file, ReadOnlySpan<byte> content)
    {
        var real = RealPath.Of(file);

        // Renaming over a file asks no leave of the file itself; one that was made read-only is to stay as it is.
        File.OpenHandle(real, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete).Dispose();
        var beside = WriteBeside(real, content, OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(real));
        try
        {
            File.Move(beside, real, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Removes what writers that were killed have left in a folder. Nobody else may be writing there.</summary>
    public static void RemoveLeftovers(string folder)
    {
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, ".*" + Ending))
            {
                File.Delete(file);
            }
        }
    }

    // In the same folder, so that the move is a rename within one volume; with a dot, so that nothing takes it for a day.
    private static string WriteBeside(string file, ReadOnlySpan<byte> content, UnixFileMode? mode)
    {
        var beside = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}{Ending}");
        using var handle = File.OpenHandle(beside, FileMode.Create, FileAccess.Write, preallocationSize: content.Length);
        RandomAccess.Write(handle, content, 0);
        if (mode is { } same && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(handle, same);
        }

        RandomAccess.FlushToDisk(handle);
        return beside;
    }
}
