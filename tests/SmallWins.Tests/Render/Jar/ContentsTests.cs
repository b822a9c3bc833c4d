using SmallWins.Render.Jar;

namespace SmallWins.Tests.Render.Jar;

public sealed class ContentsTests
{
    [Theory]
    [InlineData(0, 520)]
    [InlineData(1, 520)]
    [InlineData(520, 520)]
    [InlineData(521, 1_040)]
    [InlineData(2_000, 2_080)]
    [InlineData(10_000, 16_640)]
    [InlineData(12_000, 16_640)]
    public void The_more_wins_the_smaller_the_marbles_and_all_of_them_are_there(int wins, int holds)
    {
        var contents = Contents.Of(new(), [wins], seed: 1);

        Assert.Equal((holds, 0, wins), (contents.Size.Holds, contents.Sand, contents.Marbles.Length));
    }

    [Fact]
    public void Past_the_most_marbles_the_oldest_whole_years_are_sand()
    {
        var contents = Contents.Of(new(), [.. Enumerable.Repeat(900, 14)], seed: 0);

        Assert.Equal((11 * 900, 3 * 900), (contents.Sand, contents.Marbles.Length));
        Assert.InRange(contents.SandPart, 0.3, 0.4);
        Assert.All(contents.Marbles, marble => Assert.True(marble.Y < Glass.LevelOf(contents.SandPart)));
    }

    [Fact]
    public void Above_sand_one_more_win_moves_no_marble()
    {
        var before = Contents.Of(new(), [9_000, 2_000, 1_500], seed: 0);
        var after = Contents.Of(new(), [9_000, 2_000, 1_501], seed: 0);

        Assert.Equal((11_000, 1_500), (before.Sand, before.Marbles.Length));
        Assert.Equal(before.Marbles, after.Marbles.Take(1_500));
    }

    [Theory]
    [InlineData(new[] { 12_001 })]
    [InlineData(new[] { 5, 40_000 })]
    [InlineData(new[] { 3_001, 3_001, 3_001, 3_001 })]
    [InlineData(new[] { 100_000, 1 })]
    public void However_they_come_every_win_is_sand_or_a_marble(int[] layers)
    {
        var contents = Contents.Of(new(), layers, seed: 0);

        Assert.Equal(layers.Sum(), contents.Sand + contents.Marbles.Length);
        Assert.InRange(contents.Marbles.Length, 1, 3_000);
        Assert.InRange(contents.SandPart, 0, 0.6);
    }
}
