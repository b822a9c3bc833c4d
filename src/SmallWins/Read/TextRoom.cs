namespace SmallWins.Read;

/// <summary>
/// Room for the bytes of many texts or entries that come and go together: a few blocks instead of thousands of arrays, each of which the first collections of a build would have
/// to look at and to move.
/// </summary>
internal sealed class TextRoom
{
    // What has 85,000 bytes or more is set apart by the collector, which would soon go through everything to make room for more of it.
    private const int Block = 64 * 1024;

    private readonly Lock gate = new();
    private Memory<byte> left;

    /// <summary>Keeps some bytes; from any thread.</summary>
    public ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Block / 8)
        {
            return bytes.ToArray();
        }

        Memory<byte> place;
        lock (gate)
        {
            if (left.Length < bytes.Length)
            {
                left = GC.AllocateUninitializedArray<byte>(Block);
            }

            (place, left) = (left[..bytes.Length], left[bytes.Length..]);
        }

        bytes.CopyTo(place.Span);
        return place;
    }
}
