using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SmallWins.Locking;

/// <summary>A site's key, encrypted under a key that is derived from the passphrase; it stands in the one page.</summary>
/// <param name="Rounds">How many rounds of PBKDF2-HMAC-SHA-256 lead from the passphrase to the wrapping key.</param>
/// <param name="Salt">A salt that is used for one wrapping and never again.</param>
/// <param name="Bytes">The encrypted key and its tag.</param>
/// <remarks>
/// PBKDF2 and not Argon2id: every browser has it built in and none has Argon2. The builds of Argon2 for browsers are either not audited (hash-wasm, argon2-browser; the audits of noble-hashes leave
/// its argon2 out), or part of a library of several hundred kilobytes (libsodium) whose WebAssembly needs a Content-Security-Policy that permits making code.
/// </remarks>
internal sealed record WrappedKey(int Rounds, byte[] Salt, byte[] Bytes)
{
    /// <summary>The rounds of a new wrapping: a second or so on a phone of some years ago. OWASP asks for 600,000.</summary>
    public const int RoundsNow = 1_000_000;

    /// <summary>Fewer rounds than these are never written, and not believed where they stand in a page.</summary>
    public const int FewestRounds = 600_000;

    /// <summary>More rounds than these nobody waits for; a page that asks for them is not one of ours.</summary>
    public const int MostRounds = 20_000_000;

    /// <summary>How many bytes of salt there are.</summary>
    public const int SaltLength = 16;

    /// <summary>Wraps a key under a passphrase.</summary>
    public static WrappedKey Wrap(SiteKey key, string passphrase) => Wrap(key, passphrase, RandomNumberGenerator.GetBytes(SaltLength), RoundsNow);

    /// <summary>Wraps a key with a salt that has never been used before.</summary>
    internal static WrappedKey Wrap(SiteKey key, string passphrase, byte[] salt, int rounds)
    {
        var wrapped = new byte[LockedFormat.KeyLength + LockedFormat.TagLength];
        using var cipher = new AesGcm(KeyFrom(passphrase, salt, rounds), LockedFormat.TagLength);
        cipher.Encrypt(LockedFormat.Nonce, key.Bytes, wrapped.AsSpan(0, LockedFormat.KeyLength), wrapped.AsSpan(LockedFormat.KeyLength), LockedFormat.For("key"));
        return new(rounds, salt, wrapped);
    }

    /// <summary>The key; null where the passphrase is another one.</summary>
    public SiteKey? Unwrap(string passphrase)
    {
        var key = new byte[LockedFormat.KeyLength];
        using var cipher = new AesGcm(KeyFrom(passphrase, Salt, Rounds), LockedFormat.TagLength);
        try
        {
            cipher.Decrypt(LockedFormat.Nonce, Bytes.AsSpan(0, LockedFormat.KeyLength), Bytes.AsSpan(LockedFormat.KeyLength), key, LockedFormat.For("key"));
            return new SiteKey(key);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>The bytes that a passphrase stands for: UTF-8 of Unicode's form C, so that two keyboards that compose é differently agree.</summary>
    internal static byte[] BytesOf(string passphrase) => Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC));

    private static byte[] KeyFrom(string passphrase, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(BytesOf(passphrase), salt, rounds, HashAlgorithmName.SHA256, LockedFormat.KeyLength);
}

/// <summary>What the one page says in the clear: how to come to the key, and which blob lists the others.</summary>
/// <param name="Key">The wrapped key.</param>
/// <param name="Contents">The name of the blob with the contents.</param>
internal sealed record LockedHeader(WrappedKey Key, string Contents)
{
    private const string Kdf = "PBKDF2-HMAC-SHA-256";

    /// <summary>The header as it is written: JSON of a fixed form, on one line.</summary>
    public string ToJson() =>
        $$"""{"format":"{{LockedFormat.Name}}","kdf":"{{Kdf}}","rounds":{{Key.Rounds}},"salt":"{{Convert.ToBase64String(Key.Salt)}}","key":"{{Convert.ToBase64String(Key.Bytes)}}","contents":"{{Contents}}"}""";

    /// <summary>Reads a header; null where it is not one that was written here.</summary>
    public static LockedHeader? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var read = new LockedHeader(
                new(root.GetProperty("rounds").GetInt32(), root.GetProperty("salt").GetBytesFromBase64(), root.GetProperty("key").GetBytesFromBase64()),
                root.GetProperty("contents").GetString() ?? "");
            return read.Key is { Rounds: >= WrappedKey.FewestRounds and <= WrappedKey.MostRounds, Salt.Length: WrappedKey.SaltLength, Bytes.Length: LockedFormat.KeyLength + LockedFormat.TagLength }
                && LockedFormat.IsName(read.Contents)
                && read.ToJson() == json ? read : null;
        }
        catch (Exception notOurs) when (notOurs is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
