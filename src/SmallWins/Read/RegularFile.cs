using System.Formats.Tar;
using SmallWins.Diagnostics;

namespace SmallWins.Read;

/// <summary>Tells files from what has a name like one: a pipe, a socket or a device, at which reading may wait for ever.</summary>
internal static class RegularFile
{
    /// <summary>Whether reading a file is reading what somebody wrote. A link is followed; what is not there is no pipe.</summary>
    /// <param name="path">The full path.</param>
    public static bool Is(string path) => Is(new FileInfo(path));

    /// <summary>The same of a file that may have been looked at already.</summary>
    public static bool Is(FileInfo file)
    {
        // None of them has a length, so that files with words in them are not looked at further; nearly all are told by a single look.
        if (file is { Exists: true, Length: > 0 } && !file.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return true;
        }

        var path = file.FullName;
        var real = RealPath.OfFile(path) ?? path;
        if (OperatingSystem.IsWindows() || !HasNoLength(real))
        {
            return true;
        }

        try
        {
            // .NET tells what kind of file a name leads to in this way alone. Nothing is opened but a file without a byte.
            using var nowhere = new MemoryStream();
            using (var archive = new TarWriter(nowhere, TarEntryFormat.Pax, leaveOpen: true))
            {
                archive.WriteEntry(real, "it");
            }

            nowhere.Position = 0;
            using var entries = new TarReader(nowhere);
            return entries.GetNextEntry()?.EntryType is null or TarEntryType.RegularFile or TarEntryType.V7RegularFile;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            // A socket is in no archive.
            return !File.Exists(real);
        }
    }

    /// <summary>The problem of what is no file.</summary>
    /// <param name="file">The path from the journal's root.</param>
    public static Diagnostic Problem(string file) => Problems.Unreadable(SourceSpan.Start(file), "it is a pipe, a socket or a device, and no file.");

    private static bool HasNoLength(string path) => new FileInfo(path) is { Exists: true, Length: 0 };
}
