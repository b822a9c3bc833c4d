using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using Markdig.Extensions.Footnotes;
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
    /// <summary>Whether pictures are left out, with the words that stand in their places; otherwise they are shown, or their words are.</summary>
    public bool WithoutPictures { get; init; }

    // Neither Markdown nor HTML has a use for these anywhere in a line.
    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;'()äöüßÄÖÜéèêàçñ–—…’“”„");

    // A win is shown on a dozen pages, and most lines are the same on each: those without links into the site, pictures and footnotes.
    private readonly ConcurrentDictionary<Passage, string> sameOnEveryPage = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentBag<PassageRenderer> idle = [];

    /// <summary>
    /// A win's line as inline HTML for a page, and its details as blocks; empty where there are none. The line's footnotes are the first
    /// of the details, and on other pages than the one of their place its numbers lead there.
    /// </summary>
    /// <param name="win">The win.</param>
    /// <param name="page">The page's path from the site's root; links are relative to it.</param>
    /// <param name="notesOf">Where the line's footnotes are read; not asked where it can have none.</param>
    /// <returns>Both, and whether they are of this page alone: what has no links into the site, no pictures and no footnotes is the same on every page.</returns>
    public (string Line, string Details, bool IsOfItsPage) Win(Win win, string page, Func<Win, NotePlace> notesOf)
    {
        // Most wins are a line of words and nothing else.
        if (win.Details.IsEmpty && IsPlain(win.Text))
        {
            return (win.Text.Markdown.Trim(), "", false);
        }

        var notes = notesOf(win);
        var ofLine = NotesOf(win.Text, page, notes);
        var (line, isLineOfPage) = Line(win.Text, page, notes);
        if (win.Details.IsEmpty)
        {
            return (line, ofLine.Count > 0 ? Footnotes.List(ofLine.Items) : "", isLineOfPage);
        }

        var (details, areDetailsOfPage) = Blocks(win.Details, page, topHeading: 4, new NotePlace(page, notes.IdPrefix + "d"), ofLine);
        return (line, details, isLineOfPage || areDetailsOfPage);
    }

    /// <summary>A single line as inline HTML for a page, without its footnotes.</summary>
    /// <param name="passage">The line.</param>
    /// <param name="page">The page's path from the site's root; links are relative to it.</param>
    public string Inline(Passage passage, string page) => Line(passage, page, notes: null).Line;

    private (string Line, bool IsOfItsPage) Line(Passage passage, string page, NotePlace? notes)
    {
        if (passage.IsEmpty)
        {
            return ("", false);
        }

        if (IsPlain(passage))
        {
            return (passage.Markdown.Trim(), false);
        }

        if (sameOnEveryPage.TryGetValue(passage, out var known))
        {
            return (known, false);
        }

        var document = MarkdownDialect.ParseLine(Whole(passage));
        var writer = Begin(passage, page, topHeading: 6);
        writer.Notes = notes;
        if (document.FirstOrDefault() is LeafBlock first)
        {
            writer.WriteLeafInline(first);
        }

        var (line, isOfItsPage) = End(writer);
        if (!isOfItsPage)
        {
            sameOnEveryPage.TryAdd(passage, line);
        }

        return (line, isOfItsPage);
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
        var writer = Begin(passage, page, topHeading);
        writer.Render(document);
        return End(writer).Html;
    }

    private (string Html, bool IsOfItsPage) Blocks(Passage passage, string page, int topHeading, NotePlace notes, EarlierNotes earlier)
    {
        var document = MarkdownDialect.Parse(Whole(passage));
        var writer = Begin(passage, page, topHeading);
        (writer.Notes, writer.Earlier) = (notes, earlier);
        writer.Render(document);
        var (html, isOfItsPage) = End(writer);
        return (earlier.Count > 0 && !document.OfType<FootnoteGroup>().Any() ? html + Footnotes.List(earlier.Items) : html, isOfItsPage);
    }

    private EarlierNotes NotesOf(Passage line, string page, NotePlace notes)
    {
        if (line.Definitions.Length == 0 || MarkdownDialect.ParseLine(Whole(line)).OfType<FootnoteGroup>().FirstOrDefault() is not { } group)
        {
            return EarlierNotes.None;
        }

        var writer = Begin(line, page, topHeading: 4);
        writer.Notes = notes;
        Footnotes.WriteItems(writer, group);
        return new(End(writer).Html, group.Count);
    }

    /// <summary>The words of a win's line alone, without markup, on one line.</summary>
    public static string Words(Passage passage)
    {
        if (PlainWords(passage) is { } plain)
        {
            return plain;
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        if (MarkdownDialect.ParseLine(Whole(passage)).FirstOrDefault() is LeafBlock line)
        {
            PlainText.Write(writer, line.Inline);
        }

        return writer.ToString().Trim();
    }

    /// <summary>The same of a line that holds no markup, for which nothing has to be made; otherwise null.</summary>
    public static string? PlainWords(Passage passage) => passage.Markdown.AsSpan().ContainsAnyExcept(PlainCharacters) ? null : passage.Markdown.Trim();

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

    private static bool IsPlain(Passage line) =>
        !line.Markdown.AsSpan().ContainsAnyExcept(PlainCharacters) && !line.Markdown.Contains("www.", StringComparison.OrdinalIgnoreCase);

    private static string Whole(Passage passage) =>
        passage.Definitions.Length == 0 ? passage.Markdown : $"{passage.Markdown}\n\n{passage.Definitions}";

    private PassageRenderer Begin(Passage passage, string page, int topHeading)
    {
        var writer = idle.TryTake(out var kept) ? kept : new PassageRenderer(links, WithoutPictures);
        writer.Begin(passage, page, topHeading);
        return writer;
    }

    // What was written, and whether it is of its page alone. One that threw on its way here writes nothing more.
    private (string Html, bool IsOfItsPage) End(PassageRenderer writer)
    {
        var written = writer.Writer.ToString()!;
        var html = writer.HasRawHtml ? RawHtml.Sanitise(written, writer) : written;
        var isOfItsPage = writer.IsOfItsPage || writer.Passage.Definitions.Length > 0;
        idle.Add(writer);
        return (html, isOfItsPage);
    }
}
