using Markdig.Syntax.Inlines;
using SmallWins.Parse.Markdown;

namespace SmallWins.Parse;

/// <summary>What a character of a Markdown line is.</summary>
internal enum Ink : byte
{
    /// <summary>Part of code, a link, HTML or the like: no mark is looked for in it.</summary>
    Opaque,

    /// <summary>A sign of emphasis, next to which a mark may stand.</summary>
    Delimiter,

    /// <summary>The person's own words.</summary>
    Text,
}

/// <summary>Tells words from code and links.</summary>
internal static class InkOf
{
    /// <summary>What each character of a range is, given the inlines that lie in it.</summary>
    public static Ink[] Inlines(Inline? first, TextRange range)
    {
        var ink = new Ink[range.End - range.Start];
        for (var inline = first; inline is not null && inline.Span.Start < range.End; inline = inline.NextSibling)
        {
            Paint(inline, ink, range);
        }

        return ink;
    }

    private static void Paint(Inline inline, Ink[] ink, TextRange range)
    {
        switch (inline)
        {
            case LiteralInline:
                Fill(Ink.Text);
                break;
            case LineBreakInline:
                Fill(Ink.Delimiter);
                break;
            case LinkInline:
                break;
            case ContainerInline container:
                if (container is EmphasisInline)
                {
                    Fill(Ink.Delimiter);
                }

                for (var child = container.FirstChild; child is not null; child = child.NextSibling)
                {
                    Paint(child, ink, range);
                }

                break;
        }

        void Fill(Ink kind)
        {
            var start = Math.Max(0, inline.Span.Start - range.Start);
            var end = Math.Min(ink.Length, inline.Span.End + 1 - range.Start);
            if (start < end)
            {
                ink.AsSpan(start, end - start).Fill(kind);
            }
        }
    }
}
