using System.Security.Cryptography;
using System.Text;

namespace SmallWins.Locking;

/// <summary>
/// The random key of a locked site. It is made once and kept from build to build, wrapped by the passphrase; all that is encrypted or named is so by a key derived from it.
/// </summary>
/// <remarks>
/// A blob's name is an HMAC of all that is encrypted in it, and its key is derived from its name. So another content has
/// another key, the same content has the same bytes in every build, and no key ever meets a second message.
/// </remarks>
internal sealed class SiteKey
{
    private readonly byte[] key;
    private readonly byte[] names;
    private readonly byte[] routes;

    /// <summary>Takes a key.</summary>
    /// <param name="key">Its 32 bytes.</param>
    public SiteKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != LockedFormat.KeyLength)
        {
            throw new ArgumentException("A site's key has 32 bytes.", nameof(key));
        }

        this.key = key.ToArray();
        names = Derived("names");
        routes = Derived("routes");
    }

    /// <summary>The key itself, to be wrapped.</summary>
    public ReadOnlySpan<byte> Bytes => key;

    /// <summary>A new one, from the system's random numbers.</summary>
    public static SiteKey New() => new(RandomNumberGenerator.GetBytes(LockedFormat.KeyLength));

    /// <summary>The name of a blob.</summary>
    /// <param name="label">What it is: a path of the site, or a word that is none.</param>
    /// <param name="message">All that is encrypted, its padding included.</param>
    public string NameOf(string label, ReadOnlySpan<byte> message)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, names);
        mac.AppendData(Encoding.UTF8.GetBytes(label));
        mac.AppendData([0]);
        mac.AppendData(message);
        return Convert.ToHexStringLower(mac.GetHashAndReset())[..LockedFormat.NameLength];
    }

    /// <summary>What stands for a page in the browser's address: 64 bits in hexadecimal, the same in every build.</summary>
    /// <param name="path">The page's path.</param>
    public string RouteOf(string path) => Convert.ToHexStringLower(HMACSHA256.HashData(routes, Encoding.UTF8.GetBytes(path)).AsSpan(0, 8));

    /// <summary>A number that the key decides, for whatever is to look arbitrary and stay the same.</summary>
    /// <param name="number">Which one.</param>
    public ulong Arbitrary(int number) => BitConverter.ToUInt64(HMACSHA256.HashData(names, Encoding.UTF8.GetBytes($"arbitrary {number}")));

    /// <summary>The key of a blob.</summary>
    /// <param name="name">The blob's name.</param>
    public byte[] KeyOf(string name) => Derived($"blob/{name}");

    private byte[] Derived(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, LockedFormat.KeyLength, salt: [], LockedFormat.For(purpose));
}
