namespace SmallWins.Read;

/// <summary>
/// Room for the bytes of many texts that are read and let go of together: blocks so large that the garbage collector does not move them about. Thousands of small
/// ones would be carried along by each of the first collections.
/// </summary>
internal sealed class TextRoom
{
    // From 85,000 bytes on, the collector leaves things where they are.
    private const int Block = 256 * 1024;

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
