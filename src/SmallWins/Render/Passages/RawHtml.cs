using System.Globalization;
using AngleSharp.Dom;
using Ganss.Xss;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmallWins.Attach;

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
        "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td",
        "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ];

    private static readonly string[] Attributes =
    [
        "abbr", "alt", "aria-label", "cite", "class", "colspan", "datetime", "decoding", "dir", "height", "href", "id", "lang", "loading", "media",
        "open", "rel", "role", "rowspan", "scope", "sizes", "src", "srcset", "start", "tabindex", "title", "type", "width",
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
        var pictures = new Dictionary<string, Picture>(StringComparer.Ordinal);
        sanitizer.FilterUrl += (_, url) => url.SanitizedUrl = Address(url.Tag.LocalName, url.OriginalUrl, url.SanitizedUrl, renderer, pictures);
        sanitizer.PostProcessDom += (_, dom) =>
        {
            if (renderer.WithoutPictures)
            {
                foreach (var element in dom.Document.QuerySelectorAll("img, picture, source"))
                {
                    element.Remove();
                }
            }

            foreach (var element in dom.Document.QuerySelectorAll("[id]"))
            {
                // An id of the page's own must not be taken by pasted HTML.
                if (renderer.Notes is not { } notes || !element.Id!.StartsWith(notes.IdPrefix, StringComparison.Ordinal))
                {
                    element.RemoveAttribute("id");
                }
            }

            // Several files of one picture are the site's own way to show it; those that a person wrote might be anywhere.
            foreach (var element in dom.Document.QuerySelectorAll("[srcset], [sizes], source"))
            {
                if (!renderer.Written.Contains(element.GetAttribute("srcset") ?? ""))
                {
                    element.RemoveAttribute("srcset");
                    element.RemoveAttribute("sizes");
                    if (element.LocalName == "source")
                    {
                        element.Remove();
                    }
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

                if (pictures.TryGetValue(picture.GetAttribute("src") ?? "", out var shown))
                {
                    GiveSizes(picture, shown, renderer.Page);
                }
            }
        };
        return sanitizer.Sanitize(html);
    }

    // What a picture of raw HTML does not say of itself is said for it.
    private static void GiveSizes(IElement picture, Picture shown, string page)
    {
        var (width, height) = PictureFrame.Words.Size(shown.Largest);
        if (!picture.HasAttribute("width") && !picture.HasAttribute("height"))
        {
            picture.SetAttribute("width", width.ToString(CultureInfo.InvariantCulture));
            picture.SetAttribute("height", height.ToString(CultureInfo.InvariantCulture));
        }

        if (shown.Moving is null)
        {
            picture.SetAttribute("srcset", PictureTags.Sources(shown.Of(PictureUse.Plain), page));
            picture.SetAttribute("sizes", PictureFrame.Words.Sizes(width));
        }

        picture.SetAttribute("loading", "lazy");
    }

    // A page loads nothing from outside: a picture must be one of the journal's. Links that Markdown made are relative
    // to the page already and come through unchanged; those of raw HTML are looked up like any other.
    private static string? Address(string tag, string original, string? sanitised, PassageRenderer renderer, Dictionary<string, Picture> pictures)
    {
        var loads = tag is "img" or "source";
        var destination = renderer.Links.Find(renderer.Passage.File, original);
        return destination switch
        {
            Destination.Picture picture when tag == "img" => Shown(picture.Shown),
            Destination.Picture picture => RelativeLink.To(renderer.Page, picture.Shown.Largest.SitePath),
            Destination.Page page when !loads => RelativeLink.To(renderer.Page, page.Path),
            Destination.Attachment file when !loads => RelativeLink.To(renderer.Page, file.Path),
            _ when renderer.Written.Contains(original) => original,
            _ when !loads && (Schemes.IsAllowed(original) || original.StartsWith('#')) => sanitised,
            _ => null,
        };

        string Shown(Picture picture)
        {
            var source = RelativeLink.To(renderer.Page, (picture.Moving ?? PictureTags.First(picture)).SitePath);
            pictures[source] = picture;
            return source;
        }
    }
}
