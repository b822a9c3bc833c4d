using System.Collections.Immutable;
using CsCheck;
using SmallWins.Render.Jar;

namespace SmallWins.Tests.Render.Jar;

public sealed class SettlingTests
{
    private static readonly Gen<(Glass Glass, MarbleSize Size, int Count, int Seed)> Any =
        from sand in Gen.OneOf(0, 0, 0.25, 0.6)
        from size in Gen.Int[0, 2].Select(number => MarbleSize.All[number])
        from count in Gen.Int[0, 700]
        from seed in Gen.Int[0, 3000]
        select (Glass.WithSand(sand), size, count, seed);

    [Fact]
    public void Marbles_lie_within_the_glass_and_none_in_another() => Any.Each(
        any =>
        {
            var (marbles, radius) = (Settled(any), any.Size.Radius);
            Assert.All(marbles, marble => Assert.True(any.Glass.Holds(marble.X, marble.Y, radius * 0.99), $"{marble}"));
            foreach (var (number, marble) in marbles.Index())
            {
                Assert.DoesNotContain(marbles[..number], other => Distance(marble, other) < 1.99 * radius);
            }
        },
        iter: 40);

    [Fact]
    public void Each_marble_lies_on_the_floor_or_between_two_supports() => Any.Each(
        any =>
        {
            var marbles = Settled(any);
            foreach (var (number, marble) in marbles.Index())
            {
                Assert.True(Rests(marble, marbles[..number], any.Glass, any.Size.Radius), $"{number}: {marble}");
            }
        },
        iter: 40);

    [Fact]
    public void One_more_marble_moves_no_other_and_the_same_ones_lie_the_same_each_time() => Any.Each(
        any =>
        {
            var marbles = Settled(any);
            Assert.Equal(marbles, Settled(any with { Count = any.Count + 1 }).Take(any.Count));
            Assert.Equal(marbles, Settled(any));
        },
        iter: 40);

    [Theory]
    [InlineData(1, "660 2594")]
    [InlineData(2, "1820 2594")]
    [InlineData(101, "1473 2214")]
    [InlineData(520, "1861 483")]
    public void Marbles_lie_where_they_lie_on_every_machine(int number, string place)
    {
        var marble = Settling.Of(Glass.Empty, 46, number, seed: 2026, known: [])[^1];

        Assert.Equal(place, $"{Shapes.Rounded(marble.X)} {Shapes.Rounded(marble.Y)}");
    }

    [Fact]
    public void A_jar_holds_what_its_size_promises()
    {
        foreach (var (number, size) in MarbleSize.All.Index())
        {
            for (var seed = 0; seed < (number == 0 ? 150 : 4); seed++)
            {
                Assert.Equal(size.Holds, Settling.Of(Glass.Empty, size.Radius, size.Holds, seed + 1950, known: []).Length);
            }
        }
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(1, 900)]
    [InlineData(3, 3500)]
    public void A_pile_is_dense_and_about_level(int size, int count)
    {
        var radius = MarbleSize.All[size].Radius;
        for (var seed = 0; seed < 5; seed++)
        {
            var marbles = Settling.Of(Glass.Empty, radius, count, seed, known: []);
            var tops = Enumerable.Range(0, 10).Select(column => marbles.Where(marble => (int)((marble.X - Glass.Left) / (Glass.Right - Glass.Left) * 10) == column).Min(marble => marble.Y)).ToList();
            Assert.InRange(tops.Max() - tops.Min(), 0, 6 * radius);

            var (top, bottom) = (tops.Max() + (2 * radius), Glass.Bottom - 300);
            var within = marbles.Count(marble => marble.Y > top && marble.Y <= bottom);
            Assert.InRange(within * Math.PI * radius * radius / ((bottom - top) * (Glass.Right - Glass.Left)), 0.78, 0.91);
        }
    }

    [Fact]
    public void A_full_jar_takes_no_more()
    {
        var full = Settling.Of(Glass.Empty, 150, 1000, seed: 1, known: []);

        Assert.InRange(full.Length, 30, 60);
        Assert.All(full, marble => Assert.True(Glass.Empty.Holds(marble.X, marble.Y, 149.9)));
    }

    private static ImmutableArray<Marble> Settled((Glass Glass, MarbleSize Size, int Count, int Seed) any) =>
        Settling.Of(any.Glass, any.Size.Radius, any.Count, any.Seed, known: []);

    private static bool Rests(Marble marble, IEnumerable<Marble> before, Glass glass, double radius)
    {
        var near = radius * 1e-4;
        var touched = before.Where(other => Distance(marble, other) <= (2 * radius) + near).ToList();
        bool InBend(double wall, int outward)
        {
            var (x, y) = (wall - (outward * glass.Bend), glass.Floor - glass.Bend);
            return (marble.X - x) * outward > 0 && marble.Y > y && Distance(marble, new Marble(x, y)) >= glass.Bend - radius - near;
        }

        return marble.Y >= glass.Floor - radius - near
            || ((touched.Exists(other => other.X <= marble.X) || marble.X <= Glass.Left + radius + near || InBend(Glass.Left, -1))
                && (touched.Exists(other => other.X >= marble.X) || marble.X >= Glass.Right - radius - near || InBend(Glass.Right, 1)));
    }

    private static double Distance(Marble one, Marble other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
}
