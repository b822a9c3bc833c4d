using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmallWins.Cli;

/// <summary>
/// Asks Linux to give a native binary the memory of its objects in large pages (2 MiB instead of 4 KiB; <c>madvise(2)</c>, <c>MADV_HUGEPAGE</c>), as most distributions let a
/// program ask for. A build goes through memory once and is over: a tenth of its time went into faults of small pages, and a third where there was little else to do.
/// </summary>
/// <remarks>
/// The collector has reserved far more addresses than there is memory, and opens them to itself in steps of 64 KiB, of which none is large enough for a large page. So a part of
/// them is opened here at once. That changes nothing for the collector: it opens again what is open; and what nobody touches takes no memory, a large page at a time. Where the
/// addresses do not look as expected, or the system refuses, all stays as it was.
/// </remarks>
internal static partial class LargePages
{
    private const ulong Page = 2UL << 20;
    private const ulong Wanted = 256UL << 20;

    // More than a stack or a heap of C reserves, so that what is opened is surely the collector's.
    private const ulong RestOfReserve = 1UL << 30;

    // In these the collector has put down a few words already, each in a small page; what they hold moves into large ones (Linux 6.1 and later).
    private const ulong Begun = 2 * Page;

    private const int Huge = 14;
    private const int Collapsed = 25;
    private const int Dumped = 17;
    private const int ReadAndWrite = 3;

    /// <summary>Asks. It never fails.</summary>
    public static void Ask()
    {
        if (!OperatingSystem.IsLinux() || RuntimeFeature.IsDynamicCodeSupported)
        {
            return;
        }

        var young = GCHandle.Alloc(new byte[1], GCHandleType.Pinned);
        try
        {
            if (Following(File.ReadLines("/proc/self/maps"), (ulong)young.AddrOfPinnedObject()) is { } from)
            {
                // Memory of other marks is no part of the same page: a dump of the process holds what is open, as the collector says of it too.
                _ = Advise((nuint)from, (nuint)Wanted, Huge) == 0 && Advise((nuint)from, (nuint)Wanted, Dumped) == 0 && Protect((nuint)from, (nuint)Wanted, ReadAndWrite) == 0 && Advise((nuint)from, (nuint)Begun, Collapsed) == 0;
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or EntryPointNotFoundException or DllNotFoundException)
        {
            // Small pages do as well.
        }
        finally
        {
            young.Free();
        }
    }

    /// <summary>The large page that holds an address, or the first whole one of its mapping, where all that is wanted from there on belongs to one reserve; otherwise null.</summary>
    /// <param name="maps">The mappings of the process in the order of their addresses, as <c>proc(5)</c> describes <c>/proc/pid/maps</c>: <c>7f00-7fff rw-p 0 00:00 0</c>.</param>
    /// <param name="address">The address of an object.</param>
    internal static ulong? Following(IEnumerable<string> maps, ulong address)
    {
        ulong? from = null;
        var end = 0UL;
        foreach (var map in maps)
        {
            var fields = map.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 5 || Range(fields[0]) is not var (first, last))
            {
                return null;
            }

            if (from is null)
            {
                from = first <= address && address < last ? Math.Max(address & ~(Page - 1), first + Page - 1 & ~(Page - 1)) : null;
            }
            else if (first != end)
            {
                return null;
            }

            // What is mapped from a file has an inode, and what the system keeps for itself has a name.
            var (access, isAnonymous) = (fields[1], fields[4] == "0" && fields.Length == 5);
            if (from is not null && (!isAnonymous || access is not ("rw-p" or "---p")))
            {
                return null;
            }

            if (from + Wanted + RestOfReserve <= last && access == "---p")
            {
                return from;
            }

            end = last;
        }

        return null;
    }

    private static (ulong First, ulong Last)? Range(string range)
    {
        var dash = range.IndexOf('-', StringComparison.Ordinal);
        return dash >= 0 && Address(range.AsSpan(0, dash)) is { } first && Address(range.AsSpan(dash + 1)) is { } last ? (first, last) : null;

        static ulong? Address(ReadOnlySpan<char> digits) => ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var address) ? address : null;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nuint from, nuint length, int advice);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Protect(nuint from, nuint length, int access);
}
