using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SmallWins;

/// <summary>The first half of the SHA-256 of some content: where two are the same, so are the contents. Its bytes are in the order of the machine, on which they stay.</summary>
/// <param name="Bits">The 128 bits.</param>
internal readonly record struct Digest(UInt128 Bits)
{
    /// <summary>How many bytes it has.</summary>
    public const int Size = 16;

    /// <summary>The digest of some content.</summary>
    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return OfBytes(hash[..Size]);
    }

    /// <summary>The digest that <see cref="CopyTo"/> wrote.</summary>
    public static Digest OfBytes(ReadOnlySpan<byte> bytes) => new(MemoryMarshal.Read<UInt128>(bytes));

    /// <summary>Writes its bytes.</summary>
    public void CopyTo(Span<byte> to) => MemoryMarshal.Write(to, Bits);
}
