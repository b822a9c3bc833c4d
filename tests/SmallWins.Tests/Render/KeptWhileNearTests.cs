using SmallWins.Render;

namespace SmallWins.Tests.Render;

/// <summary>What is kept for pages that are near each other.</summary>
public sealed class KeptWhileNearTests
{
    private const int ALot = 100_000;

    [Fact]
    public void What_is_asked_for_now_and_then_stays_however_much_comes_between()
    {
        var kept = new KeptWhileNear<int, string>(EqualityComparer<int>.Default);
        var first = kept.Keep(-1, "first");
        for (var key = 0; key < ALot; key++)
        {
            kept.Keep(key, "another");
            if (key % 1000 == 0)
            {
                Assert.Same(first, kept.Find(-1));
            }
        }
    }

    [Fact]
    public void What_nobody_asks_for_any_more_is_let_go()
    {
        var kept = new KeptWhileNear<int, string>(EqualityComparer<int>.Default);
        kept.Keep(-1, "first");
        for (var key = 0; key < ALot; key++)
        {
            kept.Keep(key, "another");
        }

        Assert.Null(kept.Find(-1));
        Assert.NotNull(kept.Find(ALot - 1));
    }

    [Fact]
    public void A_key_that_is_used_again_for_other_questions_is_not_kept_itself()
    {
        var kept = new KeptWhileNear<int[], string>(EqualityComparer<int[]>.Create((one, other) => one!.AsSpan().SequenceEqual(other), key => key[0]), key => [.. key]);
        kept.Keep([-1], "first");
        for (var key = 0; key < ALot; key++)
        {
            kept.Keep([key], "another");
            int[] asked = [-1];
            Assert.Equal("first", kept.Find(asked));
            asked[0] = -2;
            Assert.Null(kept.Find(asked));
        }
    }

    [Fact]
    public void Of_two_that_come_under_one_key_the_first_is_kept()
    {
        var kept = new KeptWhileNear<int, string>(EqualityComparer<int>.Default);

        Assert.Equal("one", kept.Keep(1, "one"));
        Assert.Equal("one", kept.Keep(1, "other"));
    }
}
