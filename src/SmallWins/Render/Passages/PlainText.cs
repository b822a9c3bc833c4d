using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using SmallWins.Parse.Markdown;

namespace SmallWins.Render.Passages;

/// <summary>The words of some Markdown without any markup.</summary>
internal static class PlainText
{
    /// <summary>Writes the words of all inlines in a container; a line's end is a space.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="container">The inlines.</param>
    /// <param name="withoutPictures">Whether pictures are left out, with the words that stand in their places.</param>
    public static void Write(TextWriter writer, ContainerInline? container, bool withoutPictures = false)
    {
        foreach (var inline in container ?? [])
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } or WikiLink { IsEmbed: true } when withoutPictures:
                    break;
                case LiteralInline literal:
                    writer.Write(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    writer.Write(code.Content);
                    break;
                case HtmlEntityInline entity:
                    writer.Write(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    writer.Write(' ');
                    break;
                case AutolinkInline link:
                    writer.Write(link.Url);
                    break;
                case WikiLink wiki:
                    writer.Write(wiki.Label ?? wiki.Target);
                    break;
                case FootnoteLink:
                    break;
                case ContainerInline nested:
                    Write(writer, nested, withoutPictures);
                    break;
            }
        }
    }
}
