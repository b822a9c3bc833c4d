using System.Numerics;

namespace SmallWins.Locking;

/// <summary>
/// Padmé: a number is rounded up to one of few, so that it tells little of itself and grows by at most 12 in 100. After Nikitin, Barman,
/// Lueks, Underwood, Hubaux and Ford, "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs" (PoPETs 2019/4), algorithm 1.
/// </summary>
internal static class Padme
{
    /// <summary>The number that stands for all from the one before it to itself.</summary>
    /// <param name="length">A length or a count; not negative.</param>
    public static long Of(long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length < 2)
        {
            return length;
        }

        var exponent = BitOperations.Log2((ulong)length);
        var bitsToKeep = BitOperations.Log2((uint)exponent) + 1;
        var mask = (1L << (exponent - Math.Min(bitsToKeep, exponent))) - 1;
        return (length + mask) & ~mask;
    }
}
