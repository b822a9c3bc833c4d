using CsCheck;
using SmallWins.Cli.Writing;

namespace SmallWins.Tests.Cli;

public sealed class LineBufferTests
{
    [Fact]
    public void Whatever_is_typed_and_moved_the_cursor_never_stands_within_a_character()
    {
        var steps = Gen.OneOf<Func<LineBuffer, LineBuffer>>(
            line => line.Insert("a"), line => line.Insert(" "), line => line.Insert("日"), line => line.Insert("🎉"), line => line.Insert("e\u0301"), line => line.Insert("\u0308"),
            line => line.Insert("👩‍👧"), line => line.Left(), line => line.Right(), line => line.WordLeft(), line => line.WordRight(), line => line.Home(), line => line.End(),
            line => line.Backspace(), line => line.Delete(), line => line.DeleteWord());
        steps.Array[0, 30].Each(all =>
        {
            var line = LineBuffer.Empty;
            foreach (var step in all)
            {
                line = step(line);
                Assert.Contains(line.Cursor, System.Globalization.StringInfo.ParseCombiningCharacters(line.Text).Append(line.Text.Length));
                for (var width = 20; width < 24; width++)
                {
                    var rows = LineRows.Of("› ", line, width);
                    Assert.All(rows.Rows, row => Assert.True(SmallWins.Cli.Plain.Width(row) < width + 8));
                    Assert.Equal(line.Text, string.Concat(rows.Rows.Select(row => row[2..])));
                    Assert.InRange(rows.CursorRow, 0, rows.Rows.Count - 1);
                }
            }
        });
    }

    [Theory]
    [InlineData("one two", "", "one two|")]
    [InlineData("one two", "WordLeft", "one |two")]
    [InlineData("one two", "WordLeft WordLeft WordRight", "one| two")]
    [InlineData("one two", "Home Delete", "|ne two")]
    [InlineData("one two", "WordLeft DeleteToEnd", "one |")]
    [InlineData("one two", "WordLeft DeleteToStart", "|two")]
    [InlineData("one two  ", "DeleteWord", "one |")]
    [InlineData("", "Left Right Backspace Delete WordLeft WordRight DeleteWord", "|")]
    public void It_moves_and_takes_back_as_a_shell_does(string text, string keys, string expected)
    {
        var line = LineBuffer.Of(text);
        foreach (var key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            line = (LineBuffer)typeof(LineBuffer).GetMethod(key)!.Invoke(line, null)!;
        }

        Assert.Equal(expected, line.Text.Insert(line.Cursor, "|"));
    }

    [Fact]
    public void A_line_goes_on_below_where_the_window_ends()
    {
        var rows = LineRows.Of("› ", LineBuffer.Of("日本語日本語日本語ab").Left(), 20);
        Assert.Equal(["› 日本語日本語日本", "  語ab"], rows.Rows);
        Assert.Equal((1, 5), (rows.CursorRow, rows.CursorColumn));
    }
}
