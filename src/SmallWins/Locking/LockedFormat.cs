using System.Buffers;
using System.Text;

namespace SmallWins.Locking;

/// <summary>The names and numbers of the format, as <c>docs/locked-format.md</c> describes it.</summary>
internal static class LockedFormat
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The format's name and version; part of all that is derived or authenticated, so that no other version's key or blob passes for one.</summary>
    public const string Name = "smallwins-locked-1";

    /// <summary>The one page.</summary>
    public const string Page = "index.html";

    /// <summary>The folder of the blobs.</summary>
    public const string Folder = "b/";

    /// <summary>The ending of a blob's file: a script, since that is all that a page opened from disk may load.</summary>
    public const string Ending = ".js";

    /// <summary>How many hexadecimal digits a blob's name has: 160 bits, so that two never meet.</summary>
    public const int NameLength = 40;

    /// <summary>The length of a key in bytes: AES-256.</summary>
    public const int KeyLength = 32;

    /// <summary>The length of a tag of AES-GCM in bytes.</summary>
    public const int TagLength = 16;

    /// <summary>The nonce of AES-GCM. Each key here encrypts one message in its life, so the nonce says nothing and is zero.</summary>
    public static ReadOnlySpan<byte> Nonce => new byte[12];

    /// <summary>What a derived key is for, as HKDF's <c>info</c>; or what a message is, as the data that GCM authenticates.</summary>
    public static byte[] For(string purpose) => Encoding.UTF8.GetBytes($"{Name}/{purpose}");

    /// <summary>Whether a path is that of a blob.</summary>
    public static bool IsBlob(string path) =>
        path.Length == Folder.Length + NameLength + Ending.Length
        && path.StartsWith(Folder, StringComparison.Ordinal)
        && path.EndsWith(Ending, StringComparison.Ordinal)
        && IsName(path.AsSpan(Folder.Length, NameLength));

    /// <summary>Whether some text is a blob's name.</summary>
    public static bool IsName(ReadOnlySpan<char> text) => text.Length == NameLength && text.IndexOfAnyExcept(Digits) < 0;
}
