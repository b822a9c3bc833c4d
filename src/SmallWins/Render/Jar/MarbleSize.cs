using System.Collections.Immutable;

namespace SmallWins.Render.Jar;

/// <summary>
/// How large marbles are: as a jar's number grows past what it holds of one size, all of them move to a size of which it holds
/// twice as many. In between nothing changes but the new marble, and from the second size on a jar is never less than half full.
/// </summary>
/// <param name="Radius">In units of the drawing.</param>
/// <param name="Holds">How many wins are shown in this size: somewhat fewer than ever fit.</param>
internal sealed record MarbleSize(double Radius, int Holds)
{
    /// <summary>The sizes, the largest first.</summary>
    public static ImmutableArray<MarbleSize> All { get; } = [.. Sizes().Take(6)];

    /// <summary>The largest size of which a jar holds so many; beyond the smallest, a size that nobody draws but that says how full it is.</summary>
    public static MarbleSize For(int wins) => Sizes().First(size => size.Holds >= wins);

    private static IEnumerable<MarbleSize> Sizes()
    {
        // A typical year fills the jar: some ten wins a week.
        for (var size = new MarbleSize(46, 520); ; size = new(size.Radius * Math.Sqrt(0.5), size.Holds * 2))
        {
            yield return size;
        }
    }
}
