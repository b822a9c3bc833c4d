using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SmallWins;

/// <summary>
/// Opens, reads and writes files as they are. .NET locks each file that it opens, and asks before what it is and what disk it is on: a third of all that a build of thousands of files asked
/// of Linux. Nothing that a build reads or makes is kept apart by such locks: two builds wait for each other at a lock of their own (<see cref="Write.FileLock"/>).
/// </summary>
/// <remarks>Where Linux does not open the file, or the system is another, .NET does, and says why where it cannot either.</remarks>
internal static partial class UnlockedFile
{
    // From open(2); the same for all that .NET runs on with these processors.
    private const int WriteOnly = 0x1;
    private const int Create = 0x40;
    private const int Exclusive = 0x80;
    private const int CloseOnExec = 0x80000;
    private const int ForAllThatUmaskLets = 0x1B6;

    private static bool isTried = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>A file to be read, whoever else has it open.</summary>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SafeFileHandle ToRead(string path) =>
        Opened(path, CloseOnExec) ?? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>A file that is not there yet, to be written.</summary>
    /// <exception cref="IOException">It is there, or cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static SafeFileHandle ToMake(string path) =>
        Opened(path, WriteOnly | Create | Exclusive | CloseOnExec) ?? File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Reads on in a file of <see cref="ToRead"/>, from where it was read to. .NET would ask first whether it can be read from anywhere.</summary>
    /// <returns>How many bytes were read, 0 at its end; null where that is left to .NET, and all reading of the file with it.</returns>
    public static int? Read(SafeFileHandle file, Span<byte> into) => isTried && Read(file, into, (nuint)into.Length) is >= 0 and var read ? (int)read : null;

    /// <summary>Writes all of a file of <see cref="ToMake"/>, from its beginning. .NET would ask first whether it can be written to anywhere.</summary>
    /// <exception cref="IOException">The disk is full, or the like.</exception>
    public static void Write(SafeFileHandle file, ReadOnlySpan<byte> content)
    {
        var written = 0;
        while (isTried && written < content.Length && Write(file, content[written..], (nuint)(content.Length - written)) is > 0 and var more)
        {
            written += (int)more;
        }

        if (written < content.Length)
        {
            RandomAccess.Write(file, content[written..], written);
        }
    }

    private static SafeFileHandle? Opened(string path, int flags)
    {
        if (!isTried || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            var file = Open(path, flags, ForAllThatUmaskLets);
            return file < 0 ? null : new SafeFileHandle(file, ownsHandle: true);
        }
        catch (Exception trouble) when (trouble is EntryPointNotFoundException or DllNotFoundException)
        {
            // A system whose C library has another name.
            isTried = false;
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Read(SafeFileHandle file, Span<byte> into, nuint most);

    [LibraryImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Write(SafeFileHandle file, ReadOnlySpan<byte> content, nuint length);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags, int mode);
}
