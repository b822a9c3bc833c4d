using System.Globalization;

namespace SmallWins.Cli.Writing;

/// <summary>A line that is being typed, and where in it the next character goes. The cursor never stands within what a person sees as one character.</summary>
/// <param name="Text">The line.</param>
/// <param name="Cursor">The offset of the cursor.</param>
internal sealed record LineBuffer(string Text, int Cursor)
{
    /// <summary>Nothing typed yet.</summary>
    public static LineBuffer Empty { get; } = new("", 0);

    /// <summary>A line with the cursor at its end.</summary>
    public static LineBuffer Of(string text) => new(text, text.Length);

    /// <summary>What stands before the cursor.</summary>
    public string Before => Text[..Cursor];

    /// <summary>The words typed at the cursor.</summary>
    public LineBuffer Insert(string words) => At(Text.Insert(Cursor, words), Cursor + words.Length);

    /// <summary>One character to the left.</summary>
    public LineBuffer Left() => this with { Cursor = EdgeBefore(Cursor) };

    /// <summary>One character to the right.</summary>
    public LineBuffer Right() => this with { Cursor = EdgeAfter(Cursor) };

    /// <summary>To the beginning of the word before.</summary>
    public LineBuffer WordLeft() => At(Text, WordBefore());

    /// <summary>To the end of the word after.</summary>
    public LineBuffer WordRight()
    {
        var at = Cursor;
        while (at < Text.Length && char.IsWhiteSpace(Text[at]))
        {
            at++;
        }

        while (at < Text.Length && !char.IsWhiteSpace(Text[at]))
        {
            at++;
        }

        return At(Text, at);
    }

    /// <summary>To the beginning.</summary>
    public LineBuffer Home() => this with { Cursor = 0 };

    /// <summary>To the end.</summary>
    public LineBuffer End() => this with { Cursor = Text.Length };

    /// <summary>Without the character before the cursor.</summary>
    public LineBuffer Backspace() => Without(EdgeBefore(Cursor), Cursor);

    /// <summary>Without the character behind the cursor.</summary>
    public LineBuffer Delete() => Without(Cursor, EdgeAfter(Cursor));

    /// <summary>Without the word before the cursor.</summary>
    public LineBuffer DeleteWord() => Without(WordBefore(), Cursor);

    /// <summary>Without all that stands before the cursor.</summary>
    public LineBuffer DeleteToStart() => Without(0, Cursor);

    /// <summary>Without all that stands behind the cursor.</summary>
    public LineBuffer DeleteToEnd() => Without(Cursor, Text.Length);

    private LineBuffer Without(int start, int end) => At(Text.Remove(start, end - start), start);

    // A mark joins the character before it, and the cursor must not be left between the two.
    private static LineBuffer At(string text, int cursor) => new(text, Edges(text).First(edge => edge >= cursor));

    private int WordBefore()
    {
        var at = Cursor;
        while (at > 0 && char.IsWhiteSpace(Text[at - 1]))
        {
            at--;
        }

        while (at > 0 && !char.IsWhiteSpace(Text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private int EdgeBefore(int at) => Edges(Text).LastOrDefault(edge => edge < at);

    private int EdgeAfter(int at) => at == Text.Length ? at : Edges(Text).First(edge => edge > at);

    private static IEnumerable<int> Edges(string text) => StringInfo.ParseCombiningCharacters(text).Append(text.Length);
}
