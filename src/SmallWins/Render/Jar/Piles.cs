using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SmallWins.Render.Jar;

/// <summary>
/// Where the marbles of all jars lie. One more marble moves no other (<see cref="Settling"/>): of a pile that was known before, only those fall that are new.
/// </summary>
/// <param name="known">What was known of a pile before: where its first marbles lie, none where nothing was.</param>
internal sealed class Piles(Func<PileKind, ImmutableArray<Marble>> known)
{
    private readonly ConcurrentDictionary<PileKind, ImmutableArray<Marble>> settled = new();

    /// <summary>Piles of which nothing is known.</summary>
    public Piles()
        : this(_ => [])
    {
    }

    /// <summary>All that have been asked for, each with as many marbles as are known of it.</summary>
    public IReadOnlyDictionary<PileKind, ImmutableArray<Marble>> Settled => settled;

    /// <summary>Where the first marbles of a pile lie, in order; fewer where the jar is full before.</summary>
    /// <param name="kind">Which pile.</param>
    /// <param name="count">How many.</param>
    public ImmutableArray<Marble> Of(PileKind kind, int count)
    {
        var lie = settled.GetOrAdd(kind, known);
        if (lie.Length < count)
        {
            // Another page may ask for another number of the same at the same time.
            var more = Settling.Of(Glass.WithSand(kind.SandPart), kind.Radius, count, kind.Seed, lie);
            lie = settled.AddOrUpdate(kind, more, (_, there) => there.Length < more.Length ? more : there);
        }

        return lie.Length > count ? lie[..count] : lie;
    }
}

/// <summary>What the places of marbles follow from, besides their numbers.</summary>
/// <param name="Seed">Another jar, another pile: a year, or 0 for all years.</param>
/// <param name="Radius">The radius of a marble.</param>
/// <param name="SandPart">How much of the straight walls' height is sand, 0 to 1.</param>
internal readonly record struct PileKind(int Seed, double Radius, double SandPart);
