using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using SmallWins.Diagnostics;

namespace SmallWins.Read;

/// <summary>Reads a file as UTF-8 and as nothing else: a byte that is not is a problem with a place, never a question mark in a sentence.</summary>
internal static class TextFile
{
    private const int LargestMegabytes = 10;
    private const int Largest = LargestMegabytes * 1024 * 1024;

    /// <summary>Reads one file; the text is null where it cannot be used.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="file">Its path from the journal's root, for problems.</param>
    public static Checked<SourceText?> Read(string fullPath, string file)
    {
        try
        {
            return RegularFile.Is(fullPath) ? ReadFound(fullPath, file) : Refused(RegularFile.Problem(file));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Refused(Problems.Unreadable(SourceSpan.Start(file), Reason(trouble, fullPath)));
        }
    }

    /// <summary>The same of what has just been found to be a file, and no pipe at which reading may wait for ever.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="file">Its path from the journal's root, for problems.</param>
    /// <param name="room">Where its bytes are kept with those of others; null for a text on its own.</param>
    public static Checked<SourceText?> ReadFound(string fullPath, string file, TextRoom? room = null)
    {
        try
        {
            using var handle = UnlockedFile.ToRead(fullPath);
            using var content = FileContent.Of(handle, Largest + 1);
            return content.Bytes.Length > Largest ? Refused(Problems.FileTooLarge(SourceSpan.Start(file), LargestMegabytes)) : Decode(content.Bytes, file, room);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Refused(Problems.Unreadable(SourceSpan.Start(file), Reason(trouble, fullPath)));
        }
    }

    /// <summary>Decodes the bytes of a file, with or without a byte-order mark.</summary>
    public static Checked<SourceText?> Decode(ReadOnlySpan<byte> bytes, string file, TextRoom? room = null)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return Refused(Problems.Utf16(SourceSpan.Start(file), bytes[0] == 0xFF ? "UTF-16 (little-endian)" : "UTF-16 (big-endian)"));
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            bytes = bytes[3..];
        }

        if (!Utf8.IsValid(bytes))
        {
            return Refused(FirstBadByte(bytes, file));
        }

        var source = new SourceText(file, room?.Keep(bytes) ?? bytes.ToArray());
        return bytes.Contains((byte)0) ? Refused(source.Problem(Problems.NotText, source.Text.IndexOf('\0', StringComparison.Ordinal), 1) with { Excerpt = null }) : new(source, []);
    }

    private static Diagnostic FirstBadByte(ReadOnlySpan<byte> bytes, string file)
    {
        var bad = 0;
        while (Rune.DecodeFromUtf8(bytes[bad..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            bad += consumed;
        }

        // What follows the bad byte is shown as well as it can be, so that the line can be recognised.
        var offset = Encoding.UTF8.GetCharCount(bytes[..bad]);
        var value = bytes[bad];
        return new SourceText(file, Encoding.UTF8.GetString(bytes)).Problem(at => Problems.NotUtf8(at, value), offset, 1);
    }

    private static Checked<SourceText?> Refused(Diagnostic problem) => new(null, ImmutableArray.Create(problem));

    /// <summary>The system's own words, without the path of the machine that they repeat.</summary>
    private static string Reason(Exception trouble, string fullPath) => trouble is UnauthorizedAccessException
        ? "permission denied."
        : trouble.Message.Replace($" '{fullPath}'", "", StringComparison.Ordinal).Replace($" : {fullPath}", "", StringComparison.Ordinal);
}
