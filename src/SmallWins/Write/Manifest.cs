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

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);

    private const int HashLength = 2 * SHA256.HashSizeInBytes;

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
        var text = new ArrayBufferWriter<byte>(Heading.Length + 1 + ordered.Sum(file => HashLength + 3 + Encoding.UTF8.GetByteCount(file.Key)));
        Write(Heading, "\n");
        foreach (var (path, hash) in ordered)
        {
            Write(hash, "  ");
            Write(path, "\n");
        }

        return new Manifest(new Dictionary<string, string>(ordered, StringComparer.Ordinal), text.WrittenMemory);

        void Write(string what, string end)
        {
            Encoding.UTF8.GetBytes(what, text);
            Encoding.UTF8.GetBytes(end, text);
        }
    }

    /// <summary>Reads a manifest.</summary>
    /// <returns>Null where a line is not of the form, or names a path that could lead out of the folder.</returns>
    public static Manifest? Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = bytes.AsSpan();
        text = text.StartsWith("\uFEFF"u8) ? text["\uFEFF"u8.Length..] : text;
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range].TrimEnd((byte)'\r');
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            var isOfTheForm = line.Length > HashLength + 2 && line[HashLength] == ' ' && line[HashLength + 1] == ' ' && !line[..HashLength].ContainsAnyExcept(Digits);
            var path = isOfTheForm ? Encoding.UTF8.GetString(line[(HashLength + 2)..]) : "";
            if (!SitePath.IsSafe(path))
            {
                return null;
            }

            hashes[path] = Encoding.ASCII.GetString(line[..HashLength]);
        }

        return new Manifest(hashes, bytes);
    }
}
