using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SmallWins.Render.Passages;

/// <summary>The number of a footnote in the text.</summary>
internal sealed class FootnoteMark : HtmlObjectRenderer<FootnoteLink>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        var ids = ((PassageRenderer)renderer).IdPrefix;
        var order = obj.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var index = obj.Index.ToString(CultureInfo.InvariantCulture);
        renderer.Write(obj.IsBackLink
            ? $"<a href=\"#{ids}r{index}\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"{order}\">↩</a>"
            : $"<sup id=\"{ids}r{index}\"><a href=\"#{ids}n{order}\" role=\"doc-noteref\">{order}</a></sup>");
    }
}

/// <summary>The footnotes at the foot of a passage.</summary>
internal sealed class Footnotes : HtmlObjectRenderer<FootnoteGroup>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        var ids = ((PassageRenderer)renderer).IdPrefix;
        renderer.EnsureLine();
        renderer.WriteLine("<ol class=\"footnotes\">");
        foreach (var footnote in obj.OfType<Footnote>())
        {
            renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<li id=\"{ids}n{footnote.Order}\">"));
            renderer.WriteChildren(footnote);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
    }
}
