using System.Runtime.InteropServices;

namespace SmallWins.Write;

/// <content>
/// The stamp of a file as Linux gives it with one question. .NET asks three more times, among them who the user is, and makes an object of the answers; a build over an earlier
/// one asks for thousands of stamps.
/// </content>
internal readonly partial record struct FileStamp
{
    // From statx(2); its answer is laid out alike on all processors.
    private const int FromHere = -100;
    private const int NotThroughLinks = 0x100;
    private const uint KindTimeAndLength = 0x1 | 0x40 | 0x200;
    private const int KindOfFile = 0xF000;
    private const int Regular = 0x8000;

    private static bool isAsked = OperatingSystem.IsLinux();

    // Null where it is no file like others, or cannot be asked for: then .NET says what it is.
    private static FileStamp? OfRegular(string place)
    {
        if (!isAsked || place.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return Ask(FromHere, place, NotThroughLinks, KindTimeAndLength, out var status) == 0
                && (status.Told & KindTimeAndLength) == KindTimeAndLength && (status.Mode & KindOfFile) == Regular
                ? new((long)status.Length, DateTime.UnixEpoch.Ticks + (status.Seconds * TimeSpan.TicksPerSecond) + (status.Nanoseconds / TimeSpan.NanosecondsPerTick))
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
