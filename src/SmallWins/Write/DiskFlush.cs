using System.Runtime.InteropServices;

namespace SmallWins.Write;

/// <summary>Makes sure that written files outlive a power cut, not only the end of the process.</summary>
internal static partial class DiskFlush
{
    /// <summary>Returns when the contents of the given files are on the disk.</summary>
    /// <param name="folder">A folder of the file system that the files are on.</param>
    /// <param name="files">The files.</param>
    public static void Everything(string folder, IReadOnlyCollection<string> files)
    {
        // A flush a file costs most of a millisecond; Linux can flush thousands of them at once.
        if (files.Count > 8 && OperatingSystem.IsLinux() && FlushFileSystem(folder))
        {
            return;
        }

        Parallel.ForEach(files, file =>
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        });
    }

    private static bool FlushFileSystem(string folder)
    {
        var anchor = Path.Combine(folder, "flush");
        using var handle = File.OpenHandle(anchor, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, FileOptions.DeleteOnClose);
        try
        {
            return SyncFileSystem(handle) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "syncfs")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFileSystem(SafeHandle file);
}
