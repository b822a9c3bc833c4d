using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace SmallWins.Write;

/// <summary>
/// The list of what SmallWins wrote into an output folder, which is all that it may ever overwrite or delete there. The file has
/// the form of <c>sha256sum</c>, which can check it: a hash, two spaces and a path a line, ordered by path.
/// </summary>
/// <param name="Hashes">The SHA-256 of each file in lower-case hexadecimal, by its path.</param>
/// <param name="Bytes">The bytes of the file; equal manifests have equal bytes.</param>
internal sealed record Manifest(IReadOnlyDictionary<string, string> Hashes, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The manifest's name in the output folder.</summary>
    public const string FileName = SitePath.OwnPrefix + "manifest";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private const string Heading = "# The files of this site that SmallWins wrote. Files that are not listed here are never touched.";

    /// <summary>The manifest of a folder in which nothing is ours.</summary>
    public static Manifest Empty { get; } = Of([]);

    /// <summary>The SHA-256 of its bytes, in hexadecimal digits.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>A manifest of these files.</summary>
    /// <param name="hashes">The files' paths and hashes, in any order.</param>
    public static Manifest Of(IEnumerable<KeyValuePair<string, string>> hashes)
    {
        var ordered = hashes.OrderBy(file => file.Key, StringComparer.Ordinal).ToList();
        var text = new StringBuilder().Append(Heading).Append('\n');
        foreach (var (path, hash) in ordered)
        {
            text.Append(hash).Append("  ").Append(path).Append('\n');
        }

        return new Manifest(new Dictionary<string, string>(ordered, StringComparer.Ordinal), Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Reads a manifest.</summary>
    /// <returns>Null where a line is not of the form, or names a path that could lead out of the folder.</returns>
    public static Manifest? Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd('\r');
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            var path = line.Length < 67 || line[64..66] is not "  " || line[..64].ContainsAnyExcept(Digits) ? "" : line[66..].ToString();
            if (!SitePath.IsSafe(path))
            {
                return null;
            }

            hashes[path] = line[..64].ToString();
        }

        return new Manifest(hashes, bytes);
    }
}
