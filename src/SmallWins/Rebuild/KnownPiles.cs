using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SmallWins.Render.Jar;

namespace SmallWins.Rebuild;

/// <summary>
/// Where the marbles lay in the jars of the last build, kept in the journal's <c>.smallwins/cache/jars</c>, an entry for each year and one for all: of ten years, to let them fall anew takes
/// a tenth of a build after a changed day.
/// </summary>
/// <remarks>It may be deleted at any time. There are places in it, and no words.</remarks>
internal sealed class KnownPiles
{
    private readonly CacheFolder folder;
    private readonly Dictionary<int, Dictionary<PileKind, ImmutableArray<Marble>>> jars = [];

    private KnownPiles(CacheFolder folder)
    {
        this.folder = folder;
        Piles = new Piles(Known);
    }

    /// <summary>The piles that are known of a journal.</summary>
    /// <param name="root">The journal's full path.</param>
    public static KnownPiles Of(string root) => new(CacheFolder.Of(root, "jars", "Where the marbles of the last build's jars lie."));

    /// <summary>The piles, with what is known of them.</summary>
    public Piles Piles { get; }

    /// <summary>Keeps what has fallen since, of each jar of which there is more now; where that cannot be, the next build has all of it fall again.</summary>
    /// <param name="now">The moment of the build.</param>
    /// <param name="years">The years that the journal has.</param>
    /// <returns>Of how many jars there was something new.</returns>
    public int Keep(DateTimeOffset now, IReadOnlyCollection<int> years)
    {
        folder.Tidy(now, name => EntryOfYear.YearOf(name) is > 0 and var year && !years.Contains(year));
        return Piles.Settled.GroupBy(pile => pile.Key.Seed).Count(jar => jar.Any(HasMore) && Keep(jar.Key, [.. jar]));
    }

    private bool HasMore(KeyValuePair<PileKind, ImmutableArray<Marble>> pile) => pile.Value.Length > Known(pile.Key).Length;

    private bool Keep(int seed, KeyValuePair<PileKind, ImmutableArray<Marble>>[] piles)
    {
        var fields = new FieldWriter();
        fields.Many(piles, pile =>
        {
            fields.Large(BitConverter.DoubleToInt64Bits(pile.Key.Radius));
            fields.Large(BitConverter.DoubleToInt64Bits(pile.Key.SandPart));
            fields.Number(pile.Value.Length);
            fields.Bytes(MemoryMarshal.AsBytes(pile.Value.AsSpan()));
        });
        return KeptFields.Keep(folder, EntryOfYear.NameOf(seed), fields);
    }

    private ImmutableArray<Marble> Known(PileKind kind) => Jar(kind.Seed).GetValueOrDefault(kind, []);

    private Dictionary<PileKind, ImmutableArray<Marble>> Jar(int seed)
    {
        lock (jars)
        {
            if (!jars.TryGetValue(seed, out var jar))
            {
                jar = KeptFields.Read(folder, EntryOfYear.NameOf(seed), fields => fields.Many(fields, of => Pile(seed, of)).ToDictionary(pile => pile.Key, pile => pile.Value)) ?? [];
                jars.Add(seed, jar);
            }

            return jar;
        }
    }

    private static KeyValuePair<PileKind, ImmutableArray<Marble>> Pile(int seed, FieldReader fields)
    {
        var kind = new PileKind(seed, BitConverter.Int64BitsToDouble(fields.Large()), BitConverter.Int64BitsToDouble(fields.Large()));
        return new(kind, [.. MemoryMarshal.Cast<byte, Marble>(fields.Bytes(fields.Number() * 2 * sizeof(double)).Span)]);
    }
}
