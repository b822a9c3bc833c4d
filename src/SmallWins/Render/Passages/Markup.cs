using System.Buffers;
using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmallWins.Attach;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Parse.Markdown;

namespace SmallWins.Render.Passages;

/// <summary>
/// Makes safe HTML of a person's Markdown: the one place where text of the journal becomes markup. Passages have been
/// parsed once before, so that what Markdig cannot read has been met there.
/// </summary>
internal sealed class Markup(LinkTable links)
{
    // Neither Markdown nor HTML has a use for these anywhere in a line.
    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;'()äöüßÄÖÜéèêàçñ–—…’“”„");

    /// <summary>A win's line, or another single line, as inline HTML for a page.</summary>
    /// <param name="passage">The line.</param>
    /// <param name="page">The page's path from the site's root; links are relative to it.</param>
    public string Inline(Passage passage, string page)
    {
        if (passage.IsEmpty)
        {
            return "";
        }

        // Most lines are words and nothing else.
        if (passage.Markdown.AsSpan().IndexOfAnyExcept(PlainCharacters) < 0 && !passage.Markdown.Contains("www.", StringComparison.OrdinalIgnoreCase))
        {
            return passage.Markdown.Trim();
        }

        var document = MarkdownDialect.ParseLine(Whole(passage));
        return Write(passage, page, topHeading: 6, renderer =>
        {
            if (document.FirstOrDefault() is LeafBlock first)
            {
                renderer.WriteLeafInline(first);
            }
        });
    }

    /// <summary>Paragraphs, lists, tables and all, as HTML blocks for a page.</summary>
    /// <param name="passage">The Markdown.</param>
    /// <param name="page">The page's path from the site's root; links are relative to it.</param>
    /// <param name="topHeading">The level that the passage's highest heading gets, 2 to 6.</param>
    public string Blocks(Passage passage, string page, int topHeading = 2)
    {
        if (passage.IsEmpty)
        {
            return "";
        }

        var document = MarkdownDialect.Parse(Whole(passage));
        return Write(passage, page, topHeading, renderer => renderer.Render(document));
    }

    /// <summary>The words of a win's line alone, without markup, on one line.</summary>
    public static string Words(Passage passage)
    {
        if (passage.Markdown.AsSpan().IndexOfAnyExcept(PlainCharacters) < 0)
        {
            return passage.Markdown.Trim();
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        if (MarkdownDialect.ParseLine(Whole(passage)).FirstOrDefault() is LeafBlock line)
        {
            PlainText.Write(writer, line.Inline);
        }

        return writer.ToString().Trim();
    }

    /// <summary>
    /// The pictures that a passage shows, with the words that a person gave them, or none. What holds no sign of a picture is
    /// not parsed for one.
    /// </summary>
    public IEnumerable<(Picture Picture, string Words)> Pictures(Passage passage)
    {
        if (!passage.Markdown.Contains("![", StringComparison.Ordinal) && !passage.Markdown.Contains("<img", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        var markdown = Whole(passage);
        var document = MarkdownDialect.Parse(markdown);
        foreach (var inline in document.Descendants<Inline>())
        {
            var (destination, words) = inline switch
            {
                LinkInline { IsImage: true } link => (links.Find(passage.File, link.GetDynamicUrl?.Invoke() ?? link.Url ?? ""), LinkOrPicture.Words(link)),
                WikiLink { IsEmbed: true } wiki => (links.FindByName(passage.File, wiki.Target), WikiLinkOrEmbed.Label(wiki).Caption ?? ""),
                _ => (null, ""),
            };
            if (destination is Destination.Picture picture)
            {
                yield return (picture.Shown, words);
            }
        }

        foreach (var raw in References.InRawHtml(document, markdown))
        {
            if (raw.Kind == ReferenceKind.Picture && links.Find(passage.File, raw.Target) is Destination.Picture picture)
            {
                yield return (picture.Shown, "");
            }
        }
    }

    private static string Whole(Passage passage) =>
        passage.Definitions.Length == 0 ? passage.Markdown : $"{passage.Markdown}\n\n{passage.Definitions}";

    private string Write(Passage passage, string page, int topHeading, Action<PassageRenderer> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new PassageRenderer(writer, passage, page, links, topHeading);
        write(renderer);
        var html = writer.ToString();
        return renderer.HasRawHtml ? RawHtml.Sanitise(html, renderer) : html;
    }
}
