using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using SmallWins.Locking;
using SmallWins.Render.Words;

namespace SmallWins.Share;

/// <summary>
/// One HTML file that holds another one encrypted, and asks for its passphrase: AES-256-GCM under a key that PBKDF2-HMAC-SHA-256 derives from the passphrase and
/// a salt of this file's own, with a nonce of its own. What is encrypted is the other file's length (64 bits, the highest byte first), the file, and zeros up to a Padmé length.
/// </summary>
internal static partial class LockedHandout
{
    /// <summary>The format's name and version, which is authenticated along.</summary>
    public const string Format = "smallwins-shared-1";

    private const int NonceLength = 12;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Locks a file.</summary>
    /// <param name="html">The file.</param>
    /// <param name="passphrase">Its passphrase.</param>
    /// <param name="words">The words that the page asks in.</param>
    public static byte[] Of(ReadOnlySpan<byte> html, string passphrase, SiteWords words)
    {
        var (style, script) = (Resource("lock/page.css"), Resource("share/locked.js"));
        var data = Sealed(html, passphrase, RandomNumberGenerator.GetBytes(WrappedKey.SaltLength), RandomNumberGenerator.GetBytes(NonceLength));
        return Encoding.UTF8.GetBytes(Place().Replace(Resource("share/locked.html"), place => place.Groups["name"].Value switch
        {
            "language" => Encoder.Encode(words.Culture.Name.Length == 0 ? "en" : words.Culture.Name),
            "direction" => words.Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr",
            "style" => style,
            "script" => script,
            "script-hash" => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))) + "'",
            "lock-data" => data,
            var word => Encoder.Encode(words.Say(word)),
        }));
    }

    private static string Sealed(ReadOnlySpan<byte> html, string passphrase, byte[] salt, byte[] nonce)
    {
        var message = new byte[Math.Max(Blob.Least, Padme.Of(sizeof(ulong) + (long)html.Length))];
        BinaryPrimitives.WriteUInt64BigEndian(message, (ulong)html.Length);
        html.CopyTo(message.AsSpan(sizeof(ulong)));

        var key = Rfc2898DeriveBytes.Pbkdf2(WrappedKey.BytesOf(passphrase), salt, WrappedKey.RoundsNow, HashAlgorithmName.SHA256, LockedFormat.KeyLength);
        var content = new byte[message.Length + LockedFormat.TagLength];
        using var cipher = new AesGcm(key, LockedFormat.TagLength);
        cipher.Encrypt(nonce, message, content.AsSpan(0, message.Length), content.AsSpan(message.Length), Encoding.UTF8.GetBytes(Format));
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"format":"{{Format}}","rounds":{{WrappedKey.RoundsNow}},"salt":"{{Convert.ToBase64String(salt)}}","nonce":"{{Convert.ToBase64String(nonce)}}","content":"{{Convert.ToBase64String(content)}}"}""");
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(LockedHandout).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    [GeneratedRegex(@"\{\{(?<name>[a-z_.-]+)\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
