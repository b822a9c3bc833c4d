using System.Runtime.InteropServices;
using CsCheck;
using SmallWins.Rebuild;
using SmallWins.Render.Jar;

namespace SmallWins.Tests.Rebuild;

/// <summary>Where marbles lay is known afterwards, and what is new falls onto them.</summary>
public sealed class KnownPilesTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 18, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_falls_onto_a_known_pile_lies_as_if_all_had_fallen_at_once()
    {
        var jar = 0;
        Gen.Select(Gen.Int[0, 2], Gen.OneOf(Gen.Const(0.0), Gen.Const(0.25), Gen.Const(0.5)), Gen.Int[0, 120], Gen.Int[0, 120]).Sample(
            (size, sand, before, now) =>
            {
                var kind = new PileKind(++jar, MarbleSize.All[size].Radius, sand);
                Known(kind, before);

                Assert.Equal(Settling.Of(Glass.WithSand(sand), kind.Radius, now, kind.Seed, known: []), KnownPiles.Of(folder.Path).Piles.Of(kind, now));
            },
            iter: 60,
            threads: 1);
    }

    [Fact]
    public void A_known_pile_does_not_fall_again()
    {
        var kind = new PileKind(2026, 46, 0);
        Marble elsewhere = new(1000, 2000);
        Write(kind, [elsewhere]);

        Assert.Equal([elsewhere], KnownPiles.Of(folder.Path).Piles.Of(kind, 1));
        Assert.Equal(0, Known(kind, 1));
        Assert.Equal(1, Known(kind, 2));
        Assert.Equal(elsewhere, KnownPiles.Of(folder.Path).Piles.Of(kind, 2)[0]);
    }

    [Fact]
    public void Marbles_of_another_size_on_other_sand_or_in_another_jar_are_another_pile()
    {
        var kind = new PileKind(2026, 46, 0);
        Write(kind, [new(1000, 2000)]);
        var known = KnownPiles.Of(folder.Path);

        PileKind[] others = [kind with { Seed = 2025 }, kind with { Radius = MarbleSize.All[1].Radius }, kind with { SandPart = 0.5 }];
        Assert.All(others, other => Assert.Equal(new Piles().Of(other, 20), known.Piles.Of(other, 20)));
    }

    [Fact]
    public void A_jar_from_which_wins_were_taken_shows_the_first_and_keeps_what_it_knew()
    {
        var kind = new PileKind(2026, 46, 0);
        Known(kind, 30);

        Assert.Equal(0, Known(kind, 20));
        Assert.Equal(new Piles().Of(kind, 20), KnownPiles.Of(folder.Path).Piles.Of(kind, 20));
        Assert.Equal(0, Known(kind, 30));
    }

    [Fact]
    public void An_entry_that_came_to_harm_is_as_if_it_were_not_there()
    {
        var kind = new PileKind(2026, 46, 0);
        Known(kind, 20);
        var entry = Path.Combine(folder.Path, ".smallwins/cache/jars/2026");
        var whole = File.ReadAllBytes(entry);
        foreach (var cut in new[] { 0, 10, 40, 60, 100, whole.Length - 1 })
        {
            File.WriteAllBytes(entry, whole[..cut]);
            Assert.Equal(new Piles().Of(kind, 20), KnownPiles.Of(folder.Path).Piles.Of(kind, 20));
        }

        foreach (var number in new[] { 1, -1, 1 << 28, int.MaxValue })
        {
            Write(kind, [], number);
            Assert.Equal(new Piles().Of(kind, 20), KnownPiles.Of(folder.Path).Piles.Of(kind, 20));
        }
    }

    [Fact]
    public void Of_a_year_that_is_gone_nothing_is_kept()
    {
        Known(new(0, 46, 0), 3);
        Known(new(2025, 46, 0), 3);
        Known(new(2026, 46, 0), 3);
        File.WriteAllText(Path.Combine(folder.Path, ".smallwins/cache/jars/notes.txt"), "Mine.");

        KnownPiles.Of(folder.Path).Keep(Noon, [2026]);

        Assert.Equal([".gitignore", "0000", "2026", "notes.txt"], new DirectoryInfo(Path.Combine(folder.Path, ".smallwins/cache/jars")).EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    // As a build that asks for so many of a pile.
    private int Known(PileKind kind, int count)
    {
        var known = KnownPiles.Of(folder.Path);
        known.Piles.Of(kind, count);
        return known.Keep(Noon, [.. Enumerable.Range(1, 3000)]);
    }

    private void Write(PileKind kind, Marble[] marbles, int? number = null)
    {
        var fields = new FieldWriter();
        fields.Number(1);
        fields.Large(BitConverter.DoubleToInt64Bits(kind.Radius));
        fields.Large(BitConverter.DoubleToInt64Bits(kind.SandPart));
        fields.Number(number ?? marbles.Length);
        fields.Bytes(MemoryMarshal.AsBytes(marbles.AsSpan()));
        Assert.True(KeptFields.Keep(CacheFolder.Of(folder.Path, "jars", ""), "2026", fields));
    }
}
