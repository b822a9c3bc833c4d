using System.Runtime.InteropServices;

namespace SmallWins;

/// <summary>
/// What Linux says of a file when it is asked once. .NET asks it three times more, among them who the user is, and makes objects of the answers; a build asks for
/// thousands of files.
/// </summary>
internal static partial class FileStatus
{
    // From statx(2); its answer is laid out alike on all processors.
    private const int FromHere = -100;
    private const int NotThroughLinks = 0x100;
    private const uint KindTimeAndLength = 0x1 | 0x40 | 0x200;
    private const int KindOfFile = 0xF000;
    private const int Regular = 0x8000;

    private static bool isAsked = OperatingSystem.IsLinux();

    /// <summary>The length in bytes of a file, and when it was last written to in ticks of UTC. Null where it is no file like others (a folder, a link, a pipe), or cannot be asked for: then .NET says what it is.</summary>
    public static (long Length, long Written)? OfRegular(string path)
    {
        if (!isAsked || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return Ask(FromHere, path, NotThroughLinks, KindTimeAndLength, out var status) == 0
                && (status.Told & KindTimeAndLength) == KindTimeAndLength && (status.Mode & KindOfFile) == Regular
                ? ((long)status.Length, DateTime.UnixEpoch.Ticks + (status.Seconds * TimeSpan.TicksPerSecond) + (status.Nanoseconds / TimeSpan.NanosecondsPerTick))
                : null;
        }
        catch (Exception trouble) when (trouble is EntryPointNotFoundException or DllNotFoundException)
        {
            // A C library from before 2018, or with another name.
            isAsked = false;
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Ask(int folder, string path, int flags, uint wanted, out Status status);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct Status
    {
        [FieldOffset(0)]
        public readonly uint Told;

        [FieldOffset(28)]
        public readonly ushort Mode;

        [FieldOffset(40)]
        public readonly ulong Length;

        [FieldOffset(112)]
        public readonly long Seconds;

        [FieldOffset(120)]
        public readonly uint Nanoseconds;
    }
}
