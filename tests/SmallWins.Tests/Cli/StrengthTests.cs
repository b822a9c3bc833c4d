using SmallWins.Cli.Locking;

namespace SmallWins.Tests.Cli;

public sealed class StrengthTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("password")]
    [InlineData("P4ssw0rd!")]
    [InlineData("Tr0ub4dor&3")]
    [InlineData("Summer2026")]
    [InlineData("abcdefghijklmnopqrstuvwxyz")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("hunter2hunter2hunter2hunter2")]
    [InlineData("smallwins")]
    [InlineData("Marianne")]
    [InlineData("meadow lantern")]
    [InlineData("meadow meadow meadow meadow ")]
    public void What_is_soon_guessed_is_weak(string passphrase) => Assert.True(Strength.Of(passphrase).IsWeak, Strength.Of(passphrase).ToString());

    [Theory]
    [InlineData("stone lantern meadow quiet harbour")]
    [InlineData("aerosol vagrancy thus untaken hacking")]
    [InlineData("k7#Qz9!mPw2x&Lr")]
    [InlineData("Zwei Igel tragen den Mond nach Hause")]
    public void What_withstands_is_not(string passphrase) => Assert.False(Strength.Of(passphrase).IsWeak, Strength.Of(passphrase).ToString());

    [Fact]
    public void Words_that_are_proposed_are_five_and_others_each_time()
    {
        var proposals = Enumerable.Range(0, 50).Select(_ => Strength.Proposal()).ToList();

        Assert.All(proposals, proposal => Assert.Equal(5, proposal.Split(' ').Length));
        Assert.All(proposals, proposal => Assert.False(Strength.Of(proposal).IsWeak, proposal));
        Assert.Equal(50, proposals.Distinct().Count());
    }

    [Fact]
    public void The_longest_takes_no_time() => Assert.False(Strength.Of(string.Concat(Enumerable.Range(0, 1000).Select(number => (char)('!' + (number * 31 % 90))))).IsWeak);
}
