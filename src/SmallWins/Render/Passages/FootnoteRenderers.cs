using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SmallWins.Render.Passages;

/// <summary>Where the footnotes of a passage are read.</summary>
/// <param name="Page">The path of the page from the site's root. From other pages the numbers lead there.</param>
/// <param name="IdPrefix">What their ids begin with, so that two passages on a page never share one.</param>
internal sealed record NotePlace(string Page, string IdPrefix);

/// <summary>Footnotes that stand before those of a passage, in one list with them.</summary>
/// <param name="Items">The items of the list.</param>
/// <param name="Count">How many they are.</param>
internal sealed record EarlierNotes(string Items, int Count)
{
    /// <summary>None.</summary>
    public static EarlierNotes None { get; } = new("", 0);
}

/// <summary>The number of a footnote in the text; nothing where its words are not to be read.</summary>
internal sealed class FootnoteMark : HtmlObjectRenderer<FootnoteLink>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        var passage = (PassageRenderer)renderer;
        if (passage.Notes is not { } notes)
        {
            return;
        }

        var ids = notes.IdPrefix;
        var order = Footnotes.Number(passage, obj.Footnote);
        var index = obj.Index.ToString(CultureInfo.InvariantCulture);
        if (notes.Page != passage.Page)
        {
            var target = $"{RelativeLink.To(passage.Page, notes.Page)}#{ids}n{order}";
            passage.Written.Add(target);
            renderer.Write(obj.IsBackLink ? "" : $"<sup><a href=\"{target}\" role=\"doc-noteref\">{order}</a></sup>");
            return;
        }

        renderer.Write(obj.IsBackLink
            ? $"<a href=\"#{ids}r{index}\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"{order}\">↩</a>"
            : $"<sup id=\"{ids}r{index}\"><a href=\"#{ids}n{order}\" role=\"doc-noteref\">{order}</a></sup>");
    }
}

/// <summary>The footnotes at the foot of a passage.</summary>
internal sealed class Footnotes : HtmlObjectRenderer<FootnoteGroup>
{
    /// <summary>The number of a footnote.</summary>
    public static string Number(PassageRenderer renderer, Footnote footnote) =>
        (renderer.Earlier.Count + footnote.Order).ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the list around its items.</summary>
    public static string List(string items) => $"<ol class=\"footnotes\">\n{items}</ol>\n";

    /// <summary>Writes the items of the list.</summary>
    public static void WriteItems(PassageRenderer renderer, FootnoteGroup group)
    {
        foreach (var footnote in group.OfType<Footnote>())
        {
            var isRead = renderer.Notes is { } notes && notes.Page == renderer.Page;
            renderer.WriteLine(isRead ? $"<li id=\"{renderer.Notes!.IdPrefix}n{Number(renderer, footnote)}\">" : "<li>");
            renderer.WriteChildren(footnote);
            renderer.WriteLine("</li>");
        }
    }

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        var passage = (PassageRenderer)renderer;
        renderer.EnsureLine();
        renderer.WriteLine("<ol class=\"footnotes\">");
        renderer.Write(passage.Earlier.Items);
        WriteItems(passage, obj);
        renderer.WriteLine("</ol>");
    }
}
