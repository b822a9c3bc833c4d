using SmallWins.Cli;

namespace SmallWins.Tests.House;

/// <summary>Memory is opened only where it surely is the collector's own reserve.</summary>
public sealed class LargePagesTests
{
    private const ulong OfAnObject = 0x7f0000013000;

    [Theory]
    [InlineData(0x7f0000000000, "7f0000000000-7f0000021000 rw-p 00000000 00:00 0", "7f0000021000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData(0x7f0000000000, "7eff00000000-7f0000021000 rw-p 00000000 00:00 0", "7f0000021000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData(0x7f0000200000, "7f0000011000-7f0000021000 rw-p 00000000 00:00 0", "7f0000021000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData(0x7f0000000000, "7f0000000000-7f0000021000 rw-p 00000000 00:00 0", "7f0000021000-7f0000400000 ---p 00000000 00:00 0", "7f0000400000-7f0000410000 rw-p 00000000 00:00 0", "7f0000410000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData(0x7f0000000000, "400000-500000 r-xp 00000000 fe:00 1234                      /usr/bin/smallwins", "7f0000000000-7f0000021000 rw-p 00000000 00:00 0 ", "7f0000021000-7f0b00000000 ---p 00000000 00:00 0 ")]
    public void Large_pages_begin_with_the_page_of_an_object_or_after_it(ulong from, params string[] maps) =>
        Assert.Equal(from, LargePages.Following(maps, OfAnObject));

    [Theory]
    [InlineData("nothing mapped")]
    [InlineData("no reserve behind it", "7f0000000000-7f0000021000 rw-p 00000000 00:00 0")]
    [InlineData("a small reserve", "7f0000000000-7f0000021000 rw-p 00000000 00:00 0", "7f0000021000-7f0020000000 ---p 00000000 00:00 0")]
    [InlineData("a gap", "7f0000000000-7f0000021000 rw-p 00000000 00:00 0", "7f0000022000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData("a file between", "7f0000000000-7f0000021000 rw-p 00000000 00:00 0", "7f0000021000-7f0000031000 rw-p 00000000 fe:00 77 /tmp/a", "7f0000031000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData("a stack between", "7f0000000000-7f0000021000 rw-p 00000000 00:00 0", "7f0000021000-7f0000031000 rw-p 00000000 00:00 0 [stack]", "7f0000031000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData("code between", "7f0000000000-7f0000021000 rw-p 00000000 00:00 0", "7f0000021000-7f0000031000 rwxp 00000000 00:00 0", "7f0000031000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData("the object in a file", "7f0000000000-7f0000021000 rw-p 00000000 fe:00 77 /tmp/a", "7f0000021000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData("another form", "no addresses here", "7f0000000000-7f0000021000 rw-p 00000000 00:00 0", "7f0000021000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData("another form", "7f0000000000 rw-p 00000000 00:00 0", "7f0000021000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData("another form", "xx-yy rw-p 00000000 00:00 0", "7f0000021000-7f0b00000000 ---p 00000000 00:00 0")]
    [InlineData("open to the end", "7f0000000000-7f0b00000000 rw-p 00000000 00:00 0")]
    public void Where_the_addresses_do_not_look_as_expected_none_are_asked_for(string why, params string[] maps)
    {
        Assert.NotEmpty(why);
        Assert.Null(LargePages.Following(maps, OfAnObject));
    }
}
