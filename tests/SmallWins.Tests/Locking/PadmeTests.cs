using CsCheck;
using SmallWins.Locking;

namespace SmallWins.Tests.Locking;

public sealed class PadmeTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(8, 8)]
    [InlineData(9, 10)]
    [InlineData(100, 104)]
    [InlineData(1_000, 1_024)]
    [InlineData(1_000_000, 1_015_808)]
    public void A_length_is_rounded_up_as_in_the_paper(long length, long padded) => Assert.Equal(padded, Padme.Of(length));

    [Fact]
    public void It_never_shrinks_nor_grows_by_more_than_twelve_in_a_hundred_and_padding_twice_is_padding_once() =>
        Gen.Long[0, 1L << 40].Each(length =>
        {
            var padded = Padme.Of(length);
            return padded >= length && padded <= length * 1.12 && Padme.Of(padded) == padded && Padme.Of(length + 1) >= padded;
        });

    [Fact]
    public void Few_lengths_are_told_apart() =>
        Assert.InRange(Enumerable.Range(0, 1_000_000).Select(length => Padme.Of(length)).Distinct().Count(), 1, 400);
}
