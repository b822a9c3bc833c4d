using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace SmallWins;

/// <summary>What a file holds, in memory that is used again for the next file.</summary>
internal readonly ref struct FileContent : IDisposable
{
    // More than what is written on most days.
    private const int Begun = 4096;

    private readonly byte[] memory;

    private FileContent(byte[] rented, int length)
    {
        memory = rented;
        Bytes = rented.AsSpan(0, length);
    }

    /// <summary>The bytes, until this is disposed.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Reads a file that is open, from its beginning to its end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">How many bytes to read at most.</param>
    /// <exception cref="IOException">It could not be read.</exception>
    public static FileContent Of(SafeFileHandle file, int most = int.MaxValue)
    {
        // How long it is need not be asked where it ends within the first bytes.
        var rented = ArrayPool<byte>.Shared.Rent(Begun);
        var (read, isRead) = (0, true);
        try
        {
            while (read < most && Next(rented.AsSpan(read)) is > 0 and var more)
            {
                read += more;
                if (read == rented.Length)
                {
                    rented = Larger(rented, (int)Math.Clamp(Math.Min(RandomAccess.GetLength(file) + 1, most), read + 1L, Array.MaxLength));
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(rented);
            throw;
        }

        return new(rented, Math.Min(read, most));

        // Once .NET has read a part of it, where the file stands is known to .NET alone.
        int Next(Span<byte> into)
        {
            var plainly = isRead ? UnlockedFile.Read(file, into) : null;
            isRead = plainly is not null;
            return plainly ?? RandomAccess.Read(file, into, read);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(memory);

    private static byte[] Larger(byte[] full, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
