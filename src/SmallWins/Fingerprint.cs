using System.Security.Cryptography;

namespace SmallWins;

/// <summary>A short name for some content, the same for the same content.</summary>
internal static class Fingerprint
{
    /// <summary>The first eight hexadecimal digits of the content's SHA-256.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Short(SHA256.HashData(content));

    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static string Of(Stream content) => Short(SHA256.HashData(content));

    private static string Short(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 4));
}
