using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace SmallWins;

/// <summary>What a file holds, in memory that is used again for the next file.</summary>
internal readonly ref struct FileContent : IDisposable
{
    private readonly byte[] memory;

    private FileContent(byte[] rented, int length)
    {
        memory = rented;
        Bytes = rented.AsSpan(0, length);
    }

    /// <summary>The bytes, until this is disposed.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Reads a file that is open, from its beginning to the end that it had when this was asked; no more than fits into an array.</summary>
    /// <exception cref="IOException">It could not be read.</exception>
    public static FileContent Of(SafeFileHandle file)
    {
        var length = (int)Math.Min(RandomAccess.GetLength(file), Array.MaxLength);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        var read = 0;
        while (read < length && RandomAccess.Read(file, rented.AsSpan(read, length - read), read) is > 0 and var more)
        {
            read += more;
        }

        return new(rented, read);
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(memory);
}
