using System.Buffers;
using System.Text;
using SmallWins.Render.Templates;

namespace SmallWins.Render;

/// <summary>Markup that is safe to write as it is. Every other value that a template writes is text and gets encoded.</summary>
internal sealed class Html
{
    // All five: the same encoding serves in text and within either kind of quotes.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly PageOutput? output;
    private readonly byte[]? utf8;

    /// <summary>Takes markup.</summary>
    /// <param name="text">The markup.</param>
    public Html(string text) => Text = text;

    /// <summary>Takes markup in UTF-8, as templates write it.</summary>
    /// <param name="utf8">The markup.</param>
    public Html(byte[] utf8) => this.utf8 = utf8;

    /// <summary>Takes markup that a template wrote, for as long as it stands there.</summary>
    /// <param name="written">The output that holds it.</param>
    public Html(PageOutput written) => output = written;

    /// <summary>The markup as a text; null where it is UTF-8.</summary>
    public string? Text { get; }

    /// <summary>The markup as UTF-8; empty where it is a text.</summary>
    public ReadOnlySpan<byte> Utf8 => output is not null ? output.Written.Span : utf8;

    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>The markup of some text: the text itself, with what HTML would read as markup encoded.</summary>
    public static Html OfText(string text) => new(Encode(text));

    /// <summary>Encodes text for HTML, between tags and in a quoted attribute alike.</summary>
    public static string Encode(string text)
    {
        var next = text.AsSpan().IndexOfAny(Special);
        if (next < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        var start = 0;
        while (next >= 0)
        {
            var at = start + next;
            encoded.Append(text, start, next).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            start = at + 1;
            next = text.AsSpan(start).IndexOfAny(Special);
        }

        return encoded.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>The markup. Where a template puts it together with text, the whole becomes text and is encoded when written.</summary>
    public override string ToString() => Text ?? Encoding.UTF8.GetString(Utf8);
}
