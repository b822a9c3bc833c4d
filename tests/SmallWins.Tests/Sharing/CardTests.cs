using ImageMagick;
using SmallWins.Share;

namespace SmallWins.Tests.Sharing;

/// <summary>A picture of some wins.</summary>
public sealed class CardTests
{
    [Fact]
    public void A_card_is_1080_pixels_wide_and_grows_with_its_words()
    {
        using var few = Draw("- One\n");
        using var many = Draw(string.Concat(Enumerable.Range(1, 30).Select(number => $"- Number {number}, with more words than one line of a card has room for, and then some\n")));

        Assert.Equal((1080u, 1080u), (few.Width, few.Height));
        Assert.Equal(1080u, many.Width);
        Assert.True(many.Height > 3_000, $"{many.Height}");
    }

    [Fact]
    public void It_is_the_same_bytes_each_time_and_holds_no_date_of_its_making()
    {
        using var temp = new TempFolder();
        temp.Write("smallwins.yml", "");
        temp.Write("days/2026-07-14.md", "- Walked\n");
        var (one, other) = (Bytes(temp), Bytes(temp));

        Assert.Equal(one, other);
        Assert.DoesNotMatch("tIME|date:|tEXt|eXIf", System.Text.Encoding.Latin1.GetString(one));
    }

    [Fact]
    public void More_wins_than_a_card_has_room_for_are_counted_at_its_end()
    {
        using var forty = Draw(string.Concat(Enumerable.Repeat("- x\n", 40)));
        using var hundred = Draw(string.Concat(Enumerable.Repeat("- x\n", 100)));
        Assert.InRange((int)hundred.Height - (int)forty.Height, 20, 140);
    }

    [Theory]
    [InlineData("- Read 日本\n", "日本")]
    [InlineData("- Сходил\n", "Сходил")]
    public void Words_of_another_script_are_not_drawn_as_boxes_but_refused(string day, string missing) =>
        Assert.Equal((true, string.Concat(missing.EnumerateRunes().Distinct())), Made(day) is var made ? (made.Content is null, made.CannotDraw) : default);

    [Fact]
    public void A_little_picture_is_left_out_and_told()
    {
        var made = Made("- Danced 🎉 all night 👩‍👩‍👧\n");
        Assert.NotNull(made.Content);
        Assert.StartsWith("🎉", made.DrawnWithout);
        Assert.Equal("", made.CannotDraw);
        Assert.Equal(Made("- Danced all night\n").Content!.Value.ToArray(), made.Content!.Value.ToArray());
    }

    [Theory]
    [InlineData("@/etc/hostname")]
    [InlineData("100% done, %w %f %[fx:1]")]
    [InlineData("back\\\\slash \"quoted\" 'single'")]
    public void Signs_that_mean_something_to_what_draws_are_drawn(string words)
    {
        // As wide as the same words with a letter before them, less that letter: nothing was read from elsewhere, and nothing filled in.
        using var canvas = new SmallWins.Attach.Canvas(10, 10, "#ffffff", Path.GetTempPath());
        var face = SmallWins.Attach.Face.Upright;
        var width = canvas.WidthOf(words, face, 40);
        var letters = words.EnumerateRunes().Sum(rune => canvas.WidthOf($"n{rune}n", face, 40) - canvas.WidthOf("nn", face, 40));
        Assert.InRange(width, letters * 0.9, letters * 1.1);
    }

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("incomprehensible", 6, "incomp|rehens|ible")]
    [InlineData("", 6, "")]
    public void Lines_are_folded_between_words_and_within_one_that_is_too_wide(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', Card.Folded(text, width, words => words.Length)));

    private static MagickImage Draw(string day) => new(Made(day).Content!.Value.Span);

    private static ShareMade Made(string day)
    {
        using var temp = new TempFolder();
        temp.Write("smallwins.yml", "");
        temp.Write("days/2026-07-14.md", day);
        return SharedJournal.Make(temp.Path, SharedJournal.Days, ShareFormat.Picture);
    }

    private static byte[] Bytes(TempFolder temp) => SharedJournal.Make(temp.Path, SharedJournal.Days, ShareFormat.Picture).Content!.Value.ToArray();
}
