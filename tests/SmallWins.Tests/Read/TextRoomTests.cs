using SmallWins.Read;

namespace SmallWins.Tests.Read;

public sealed class TextRoomTests
{
    [Fact]
    public void Every_text_stays_as_it_was_whatever_is_kept_beside_it()
    {
        var room = new TextRoom();
        var texts = Enumerable.Range(0, 5_000).Select(number => Enumerable.Repeat((byte)number, number * 37 % 20_000).ToArray()).ToList();

        var kept = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(text => room.Keep(text)).ToList();

        Assert.All(texts.Zip(kept), pair => Assert.True(pair.Second.Span.SequenceEqual(pair.First)));
    }
}
