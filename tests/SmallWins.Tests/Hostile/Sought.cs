using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SmallWins.Tests.Hostile;

/// <summary>
/// Looks for marked words in the bytes of a file as whoever has the file could: as they stand, and under whatever is laid over them: entities, escapes, percent
/// signs, base64, UTF-16, and compression as in PNG, gzip and WOFF2. A mark is <c>qz</c> and letters.
/// </summary>
internal static partial class Sought
{
    private const int Deepest = 3;
    private const int LargestUnfolded = 8 * 1024 * 1024;

    /// <summary>The marks in some bytes.</summary>
    public static HashSet<string> In(ReadOnlySpan<byte> content)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Look(content.ToArray(), 0, (text, _) => found.UnionWith(Mark().Matches(text).Select(mark => mark.Value.ToLowerInvariant())));
        return found;
    }

    /// <summary>Whether some words, which are not marked, are in some bytes.</summary>
    public static bool Holds(ReadOnlySpan<byte> content, string words)
    {
        var holds = false;
        Look(content.ToArray(), 0, (text, _) => holds |= text.Contains(words, StringComparison.OrdinalIgnoreCase));
        return holds;
    }

    private static void Look(byte[] bytes, int depth, Action<string, int> look)
    {
        var text = Encoding.Latin1.GetString(bytes);
        look(text, depth);
        if (depth == Deepest)
        {
            return;
        }

        foreach (var other in Readings(text).Where(other => other != text))
        {
            Look(Encoding.Latin1.GetBytes(other), depth + 1, look);
        }

        foreach (var unfolded in Unfolded(bytes))
        {
            Look(unfolded, depth + 1, look);
        }

        foreach (Match written in Base64Text().Matches(text))
        {
            var plain = written.Value.Replace('-', '+').Replace('_', '/').TrimEnd('=');
            var buffer = new byte[plain.Length];
            if (Convert.TryFromBase64String(plain[..(plain.Length / 4 * 4)], buffer, out var length) && length > 0)
            {
                Look(buffer[..length], depth + 1, look);
            }
        }
    }

    private static IEnumerable<string> Readings(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            yield return text.Replace("\0", "", StringComparison.Ordinal);
        }

        if (text.Contains('&', StringComparison.Ordinal))
        {
            yield return WebUtility.HtmlDecode(text);
        }

        if (text.Contains('%', StringComparison.Ordinal))
        {
            yield return Uri.UnescapeDataString(text);
        }

        if (text.Contains('\\', StringComparison.Ordinal))
        {
            yield return Escape().Replace(text, escape => ((char)Convert.ToInt32(escape.Groups["code"].Value, 16)).ToString());
        }
    }

    private static IEnumerable<byte[]> Unfolded(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("wOF2"u8))
        {
            for (var at = 48; at < Math.Min(bytes.Length, 600); at++)
            {
                if (Through(bytes, at, stream => new BrotliStream(stream, CompressionMode.Decompress)) is { Length: > 1000 } font)
                {
                    yield return font;
                    yield break;
                }
            }
        }

        if (bytes.AsSpan().StartsWith(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }))
        {
            using var data = new MemoryStream();
            for (var at = 8; at + 12 <= bytes.Length;)
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
                if (bytes.AsSpan(at + 4).StartsWith("IDAT"u8))
                {
                    data.Write(bytes, at + 8, length);
                }

                at += length + 12;
            }

            bytes = [.. bytes, .. data.ToArray()];
        }

        for (var at = 0; at + 2 < bytes.Length; at++)
        {
            var begins = (bytes[at], bytes[at + 1]);
            var unfolded = begins is (0x78, 0x01 or 0x5E or 0x9C or 0xDA) ? Through(bytes, at, stream => new ZLibStream(stream, CompressionMode.Decompress))
                : begins is (0x1F, 0x8B) ? Through(bytes, at, stream => new GZipStream(stream, CompressionMode.Decompress))
                : null;
            if (unfolded is { Length: > 8 })
            {
                yield return unfolded;
            }
        }
    }

    private static byte[]? Through(byte[] bytes, int at, Func<Stream, Stream> open)
    {
        var unfolded = new byte[LargestUnfolded];
        try
        {
            using var stream = open(new MemoryStream(bytes, at, bytes.Length - at));
            var length = stream.ReadAtLeast(unfolded, unfolded.Length, throwOnEndOfStream: false);
            return unfolded[..length];
        }
        catch (Exception none) when (none is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex("qz[a-z]+", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[A-Za-z0-9+/_-]{12,}={0,2}")]
    private static partial Regex Base64Text();

    [GeneratedRegex(@"\\u(?<code>[0-9A-Fa-f]{4})|\\x(?<code>[0-9A-Fa-f]{2})", RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
