using Microsoft.Win32.SafeHandles;

namespace SmallWins.Write;

/// <summary>How long a file is and when it was last written to: what tells whether it was written to again, without reading it.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Written">In ticks of UTC.</param>
internal readonly record struct FileStamp(long Length, long Written)
{
    // The clocks of file systems tick: FAT's every two seconds, HFS+'s every second, and the others every hundredth of one, or, on Windows, every 64th.
    private const long CoarseTick = 2 * TimeSpan.TicksPerSecond;
    private const long FineTick = TimeSpan.TicksPerSecond / 50;

    /// <summary>The stamp of a file; null where there is none, or a folder or a link in its place.</summary>
    public static FileStamp? Of(string place)
    {
        if (FileStatus.OfRegular(place) is var (length, written))
        {
            return new(length, written);
        }

        // One question of the system. A file that is not there has all attributes.
        var file = new FileInfo(place);
        var attributes = file.Attributes;
        return attributes.HasFlag(FileAttributes.Directory) || (attributes.HasFlag(FileAttributes.ReparsePoint) && file.LinkTarget is not null) ? null : new(file.Length, file.LastWriteTimeUtc.Ticks);
    }

    /// <summary>The stamp of a file that has just been written and is still open.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">How many bytes it was given.</param>
    public static FileStamp Of(SafeFileHandle file, int length) => new(length, File.GetLastWriteTimeUtc(file).Ticks);

    /// <summary>
    /// Whether the file was surely not written to after another one of its file system without a change of its stamp. What was written last within one tick of the
    /// clock before may have been written to again in it; git calls such entries racy (<c>Documentation/technical/racy-git.txt</c>).
    /// </summary>
    /// <param name="other">The stamp of the other file.</param>
    public bool IsOlderThan(FileStamp other) => Written + (Written % TimeSpan.TicksPerSecond == 0 ? CoarseTick : FineTick) < other.Written;
}
