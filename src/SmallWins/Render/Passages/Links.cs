using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using SmallWins.Parse.Markdown;

namespace SmallWins.Render.Passages;

/// <summary><c>[text](target)</c> and <c>![text](target)</c>.</summary>
internal sealed class LinkOrPicture : HtmlObjectRenderer<LinkInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var passage = (PassageRenderer)renderer;
        var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url ?? "";
        if (obj.IsImage)
        {
            var words = passage.EnableHtmlForInline ? Words(obj) : "";
            Anchors.WritePicture(passage, passage.Links.Find(passage.Passage.File, url), url, words, width: null, isLinked: Anchors.IsLinked(obj));
        }
        else
        {
            var open = Anchors.Open(passage, passage.Links.Find(passage.Passage.File, url), url, obj.Title);
            passage.WriteChildren(obj);
            Anchors.Close(passage, open);
        }
    }

    /// <summary>The text of a picture without its markup: an attribute holds no tags.</summary>
    public static string Words(LinkInline obj)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        PlainText.Write(writer, obj);
        return writer.ToString();
    }
}

/// <summary><c>&lt;https://…&gt;</c> and mail addresses in angle brackets.</summary>
internal sealed class Autolink : HtmlObjectRenderer<AutolinkInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var passage = (PassageRenderer)renderer;
        var open = Anchors.Open(passage, null, obj.IsEmail ? "mailto:" + obj.Url : obj.Url, title: null);
        passage.WriteEscape(obj.Url);
        Anchors.Close(passage, open);
    }
}

/// <summary><c>[[target|text]]</c> and <c>![[picture.jpg|300]]</c>.</summary>
internal sealed class WikiLinkOrEmbed : HtmlObjectRenderer<WikiLink>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, WikiLink obj)
    {
        var passage = (PassageRenderer)renderer;
        var destination = passage.Links.FindByName(passage.Passage.File, obj.Target);
        var words = obj.Label ?? obj.Target;
        if (obj.IsEmbed && destination is not Destination.Page)
        {
            var (caption, width) = Label(obj);
            Anchors.WritePicture(passage, destination, obj.Target, caption ?? PictureName.Of(obj.Target), width, isLinked: Anchors.IsLinked(obj));
            return;
        }

        var open = Anchors.Open(passage, destination, obj.Target, title: null);
        passage.WriteEscape(words);
        Anchors.Close(passage, open);
    }

    /// <summary>What stands behind the bar of a picture: a width (300 or 300x200) or, at times, a caption.</summary>
    public static (string? Caption, int? Width) Label(WikiLink obj) =>
        int.TryParse(obj.Label?.Split('x')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0 ? (null, width) : (obj.Label, null);
}

/// <summary>The tags that links and pictures are written with.</summary>
internal static class Anchors
{
    /// <summary>Writes the opening tag of a link where it leads somewhere that a page may lead to; false where it stays text.</summary>
    public static bool Open(PassageRenderer renderer, Destination? destination, string url, string? title)
    {
        var href = destination switch
        {
            Destination.Page page => RelativeLink.To(renderer.Page, page.Path),
            Destination.Picture picture => RelativeLink.To(renderer.Page, picture.Shown.Largest.SitePath),
            Destination.Attachment file => RelativeLink.To(renderer.Page, file.Path),
            _ when Schemes.IsAllowed(url) => url,
            _ => null,
        };
        if (href is null || !renderer.EnableHtmlForInline)
        {
            return false;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(href);
        renderer.Write('"');
        if (destination is not null)
        {
            renderer.Written.Add(href);
        }
        else
        {
            renderer.Write(" rel=\"noopener noreferrer\"");
        }

        if (!string.IsNullOrEmpty(title))
        {
            renderer.Write(" title=\"").WriteEscape(title).Write('"');
        }

        renderer.Write('>');
        return true;
    }

    /// <summary>Whether a part of a line stands in a link.</summary>
    public static bool IsLinked(Inline inline) => inline.Parent?.FindParentOfType<LinkInline>().Any() ?? false;

    /// <summary>Writes the closing tag of a link that was opened.</summary>
    public static void Close(PassageRenderer renderer, bool open)
    {
        if (open)
        {
            renderer.Write("</a>");
        }
    }

    /// <summary>
    /// Writes a picture with a link to its largest version; where there is none, its words. A picture from elsewhere becomes
    /// a link: a page makes no request outside the site.
    /// </summary>
    public static void WritePicture(PassageRenderer renderer, Destination? destination, string url, string words, int? width, bool isLinked)
    {
        if (renderer.WithoutPictures)
        {
            return;
        }

        if (destination is not Destination.Picture picture || !renderer.EnableHtmlForInline)
        {
            var open = Open(renderer, destination, url, title: null);
            renderer.WriteEscape(words.Length > 0 ? words : url);
            Close(renderer, open);
            return;
        }

        // A link needs a name; and one that stands in a link already would be a link in a link.
        var linked = !isLinked && Open(renderer, picture, url, title: null);
        var said = linked && words.Length == 0 ? PictureName.Of(picture.Shown.Source) : words;
        renderer.Write(PictureTags.Of(picture.Shown, renderer.Page, said, PictureFrame.Words.Narrowed(width), renderer.Written));
        Close(renderer, linked);
    }
}

/// <summary>The kinds of address that a link out of the site may have.</summary>
internal static class Schemes
{
    /// <summary>The schemes; anything else (<c>javascript:</c>, <c>data:</c>, …) stays text.</summary>
    public static readonly string[] Allowed = ["https", "http", "mailto", "tel"];

    /// <summary>Whether an address begins with one of them.</summary>
    public static bool IsAllowed(string url) =>
        Allowed.Any(scheme => url.Length > scheme.Length && url[scheme.Length] == ':' && url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
