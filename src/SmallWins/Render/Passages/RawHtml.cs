using Ganss.Xss;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmallWins.Render.Passages;

/// <summary>A block of raw HTML: written as it is, and marked so that the passage is sanitised as a whole.</summary>
internal sealed class RawBlock : HtmlObjectRenderer<HtmlBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        ((PassageRenderer)renderer).HasRawHtml = true;
        renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: false);
    }
}

/// <summary>A raw tag within a paragraph: written as it is, and marked so that the passage is sanitised as a whole.</summary>
internal sealed class RawInline : HtmlObjectRenderer<HtmlInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        ((PassageRenderer)renderer).HasRawHtml = true;
        renderer.Write(obj.Tag);
    }
}

/// <summary>The allow-list for passages that hold raw HTML.</summary>
internal static class RawHtml
{
    private static readonly string[] Tags =
    [
        "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn",
        "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol",
        "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td",
        "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ];

    private static readonly string[] Attributes =
    [
        "abbr", "alt", "aria-label", "cite", "class", "colspan", "datetime", "decoding", "dir", "height", "href", "id", "lang", "loading",
        "open", "rel", "role", "rowspan", "scope", "src", "start", "tabindex", "title", "width",
    ];

    /// <summary>Makes what was written from a passage with raw HTML safe: what is not on the list goes, its text stays.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="renderer">The writer it came from, which knows where pictures and links lead.</param>
    public static string Sanitise(string html, PassageRenderer renderer)
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(Schemes.Allowed, StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "cite"], StringComparer.OrdinalIgnoreCase),
        })
        {
            KeepChildNodes = true,
        };

        // What a script holds is no text to keep.
        sanitizer.RemovingTag += (_, tag) =>
        {
            if (tag.Tag.LocalName is "script" or "style" or "template" or "noscript" or "iframe" or "object" or "embed" or "svg" or "math" or "textarea" or "select")
            {
                tag.Tag.TextContent = "";
            }
        };
        sanitizer.FilterUrl += (_, url) => url.SanitizedUrl = Address(url.Tag.LocalName, url.OriginalUrl, url.SanitizedUrl, renderer);
        sanitizer.PostProcessDom += (_, dom) =>
        {
            foreach (var element in dom.Document.QuerySelectorAll("[id]"))
            {
                // An id of the page's own must not be taken by pasted HTML.
                if (!element.Id!.StartsWith(renderer.IdPrefix, StringComparison.Ordinal))
                {
                    element.RemoveAttribute("id");
                }
            }

            foreach (var picture in dom.Document.QuerySelectorAll("img"))
            {
                if (!picture.HasAttribute("src"))
                {
                    picture.Replace(dom.Document.CreateTextNode(picture.GetAttribute("alt") ?? ""));
                }
                else if (!picture.HasAttribute("alt"))
                {
                    picture.SetAttribute("alt", "");
                }
            }
        };
        return sanitizer.Sanitize(html);
    }

    // A page loads nothing from outside: a picture must be one of the journal's. Links that Markdown made are relative
    // to the page already and come through unchanged; those of raw HTML are looked up like any other.
    private static string? Address(string tag, string original, string? sanitised, PassageRenderer renderer)
    {
        var destination = renderer.Links.Find(renderer.Passage.File, original);
        return destination switch
        {
            Destination.Picture picture => RelativeLink.To(renderer.Page, picture.Path),
            Destination.Page page when tag != "img" => RelativeLink.To(renderer.Page, page.Path),
            Destination.Attachment file when tag != "img" => RelativeLink.To(renderer.Page, file.Path),
            _ when renderer.Written.Contains(original) => original,
            _ when tag != "img" && (Schemes.IsAllowed(original) || original.StartsWith('#')) => sanitised,
            _ => null,
        };
    }
}
