using System.Net;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmallWins.Read;

namespace SmallWins.Parse.Markdown;

/// <summary>Gathers what some Markdown refers to in the journal.</summary>
internal static partial class References
{
    /// <summary>The references in the order they stand.</summary>
    /// <param name="document">The Markdown as it was read.</param>
    /// <param name="text">The Markdown with its places.</param>
    /// <param name="leftOut">Parts of it that are shown nowhere, in order.</param>
    public static IEnumerable<Reference> In(MarkdownDocument document, MarkdownText text, IReadOnlyList<TextRange> leftOut)
    {
        // All of them have one of these, and most days have neither.
        if (!text.Markdown.AsSpan().ContainsAny('[', '<'))
        {
            yield break;
        }

        foreach (var inline in document.Descendants<Inline>())
        {
            var found = inline switch
            {
                WikiLink wiki => (wiki.Target, Kind: wiki.IsEmbed ? ReferenceKind.WikiPicture : ReferenceKind.WikiLink),
                LinkInline { IsAutoLink: false, Url: { } url } link => (Target: url, Kind: link.IsImage ? ReferenceKind.Picture : ReferenceKind.Link),
                _ => (Target: "", Kind: ReferenceKind.Link),
            };
            if (!JournalPath.IsAddress(found.Target) && !Excerpts.IsWithin(inline.Span.Start, leftOut))
            {
                var span = text.Span(inline.Span.Start, inline.Span.Length);
                yield return new Reference(found.Target, found.Kind, span, text.Line(span));
            }
        }

        foreach (var (target, kind, start, length) in InRawHtml(document, text.Markdown))
        {
            if (!JournalPath.IsAddress(target) && !Excerpts.IsWithin(start, leftOut))
            {
                var span = text.Span(start, length);
                yield return new Reference(target, kind, span, text.Line(span));
            }
        }
    }

    /// <summary>The pictures and links of raw HTML, in the order they stand.</summary>
    public static IEnumerable<(string Target, ReferenceKind Kind, int Start, int Length)> InRawHtml(MarkdownDocument document, string markdown) =>
        from raw in document.Descendants().Where(node => node is HtmlBlock or HtmlInline)
        where raw.Span.Start >= 0 && raw.Span.End < markdown.Length
        from Match tag in RawTag().Matches(markdown[raw.Span.Start..(raw.Span.End + 1)])
        let isPicture = tag.Groups["tag"].Value.Equals("img", StringComparison.OrdinalIgnoreCase)
        select (WebUtility.HtmlDecode(tag.Groups["target"].Value), isPicture ? ReferenceKind.Picture : ReferenceKind.Link, raw.Span.Start + tag.Index, tag.Length);

    [GeneratedRegex(@"<(?<tag>img|a)\b[^<>]*?\b(src|href)\s*=\s*(""(?<target>[^""]*)""|'(?<target>[^']*)'|(?<target>[^\s<>""']+))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex RawTag();
}
