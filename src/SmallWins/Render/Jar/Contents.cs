using System.Collections.Immutable;

namespace SmallWins.Render.Jar;

/// <summary>Some wins in a jar: the oldest as sand where there are very many, the others as marbles.</summary>
/// <param name="Size">The size of the marbles.</param>
/// <param name="Sand">How many of the oldest wins are sand.</param>
/// <param name="SandPart">How much of the straight walls' height the sand fills, 0 to 1.</param>
/// <param name="Marbles">Where the others lie, in order.</param>
internal sealed record Contents(MarbleSize Size, int Sand, double SandPart, ImmutableArray<Marble> Marbles)
{
    /// <summary>How many marbles a jar shows at most; they would be too small to see, and their page too heavy.</summary>
    public const int MostMarbles = 12_000;

    // Above sand there is less room, and room is wanted for some years to come.
    private const int MostAboveSand = 3_000;

    /// <summary>Puts wins into a jar.</summary>
    /// <param name="piles">Where the marbles lie.</param>
    /// <param name="layers">How many there are in each month or year, in order; only whole ones become sand, unless the latest alone is too many.</param>
    /// <param name="seed">Another jar, another pile.</param>
    public static Contents Of(Piles piles, IReadOnlyList<int> layers, int seed)
    {
        var wins = layers.Sum();
        var sand = wins <= MostMarbles ? 0 : SandOf(layers, wins);

        // It rises ever more slowly and leaves the upper part to marbles.
        var part = 0.6 * sand / (sand + 8_000);
        foreach (var size in MarbleSize.All.Where(size => size.Holds * (1 - part) >= wins - sand))
        {
            var marbles = piles.Of(new(seed, size.Radius, part), wins - sand);
            if (marbles.Length == wins - sand)
            {
                return new Contents(size, sand, part, marbles);
            }
        }

        throw new System.Diagnostics.UnreachableException($"{wins - sand} marbles above {sand} do not fit.");
    }

    private static int SandOf(IReadOnlyList<int> layers, int wins)
    {
        var above = 0;
        for (var layer = layers.Count - 1; layer >= 0 && above + layers[layer] <= MostAboveSand; layer--)
        {
            above += layers[layer];
        }

        if (above > 0)
        {
            return wins - above;
        }

        // A single month or year of so many: the older of it in large portions, so that the level seldom rises.
        const int Portion = MostAboveSand / 2;
        var latest = layers[^1];
        return wins - latest + ((latest - MostAboveSand + Portion - 1) / Portion * Portion);
    }
}
