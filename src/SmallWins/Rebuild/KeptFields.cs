using System.Security.Cryptography;

namespace SmallWins.Rebuild;

/// <summary>
/// Fields in an entry of a <see cref="CacheFolder"/>: the SHA-256 of what follows, the version of the program, the fields. Nothing is taken from an entry that came to harm, or
/// that another version wrote.
/// </summary>
internal static class KeptFields
{
    private static byte[] Version { get; } = typeof(KeptFields).Module.ModuleVersionId.ToByteArray();

    /// <summary>What is made of the fields of an entry; null where there are none to be taken.</summary>
    public static T? Read<T>(CacheFolder folder, string name, Func<FieldReader, T> make)
        where T : class => Fields(folder, name) is { } fields ? Made(() => make(fields)) : null;

    /// <summary>What is made of fields; null where they are none that we wrote, though somebody made them look so.</summary>
    public static T? Made<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (Exception trouble) when (trouble is IndexOutOfRangeException or ArgumentException or InvalidDataException)
        {
            return null;
        }
    }

    private static FieldReader? Fields(CacheFolder folder, string name) => folder.Read(name, static entry =>
    {
        var bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(entry.Length, Array.MaxLength));
        entry.ReadExactly(bytes);
        var (begin, start) = (SHA256.HashSizeInBytes, SHA256.HashSizeInBytes + Version.Length);
        return bytes.Length >= start && SHA256.HashData(bytes.AsSpan(begin)).AsSpan().SequenceEqual(bytes.AsSpan(0, begin)) && bytes.AsSpan(begin, Version.Length).SequenceEqual(Version)
            ? new FieldReader(bytes.AsMemory(start))
            : null;
    });

    /// <summary>Keeps fields as an entry. False where that cannot be; it is no trouble.</summary>
    public static bool Keep(CacheFolder folder, string name, FieldWriter fields) => folder.Keep(name, entry =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Version);
        hash.AppendData(fields.Written.Span);
        entry.Write(hash.GetHashAndReset());
        entry.Write(Version);
        entry.Write(fields.Written.Span);
    });
}
