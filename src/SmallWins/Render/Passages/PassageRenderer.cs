using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using SmallWins.Domain;
using SmallWins.Parse.Markdown;

namespace SmallWins.Render.Passages;

/// <summary>
/// Writes passages as HTML, one after the other, each for a page: setting a writer up takes longer than writing a line with it. It differs from Markdig's own writer where a journal's page needs it: links
/// know where things are on the site, headings fit below the page's, nothing carries a <c>style</c> attribute (the pages'
/// Content-Security-Policy forbids it), and ids do not clash with those of other passages on the page.
/// </summary>
internal sealed class PassageRenderer : HtmlRenderer
{
    private readonly Stack<int> openHeadings = [];
    private string page = "";
    private int topHeading;
    private NotePlace? notes;
    private bool hasOwnNotes;

    /// <summary>Sets a writer up.</summary>
    /// <param name="links">Where things are.</param>
    /// <param name="withoutPictures">Whether pictures are left out, with the words that stand in their places.</param>
    public PassageRenderer(LinkTable links, bool withoutPictures)
        : base(new StringWriter(CultureInfo.InvariantCulture))
    {
        (Links, WithoutPictures) = (links, withoutPictures);
        MarkdownDialect.SetUp(this);
        ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new HeadingBelowPage());
        ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new QuoteOrCallout());
        ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeToScroll());
        ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawBlock());
        ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawInline());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkOrPicture());
        ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new Autolink());
        ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableToScroll());
        ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskBox());
        ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteMark());
        ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new Footnotes());
        ObjectRenderers.Add(new WikiLinkOrEmbed());
        ObjectRenderers.Add(new NoComment());
        ObjectRenderers.Add(new NoCommentBlock());
    }

    /// <summary>Begins a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="page">The path of the page it is shown on, from the site's root.</param>
    /// <param name="topHeading">The level that the passage's highest heading gets, 2 to 6.</param>
    public void Begin(Passage passage, string page, int topHeading)
    {
        Reset();
        (Passage, this.page, this.topHeading) = (passage, page, topHeading);
        (notes, hasOwnNotes, Earlier) = (null, true, EarlierNotes.None);
        (IsOfItsPage, HasRawHtml) = (false, false);
        openHeadings.Clear();
        Written.Clear();
    }

    /// <summary>The passage.</summary>
    public Passage Passage { get; private set; } = new("", "");

    /// <summary>The path of the page it is shown on.</summary>
    public string Page
    {
        get
        {
            IsOfItsPage = true;
            return page;
        }
    }

    /// <summary>Whether the page was asked for, so that on another page something else would be written. Footnotes always ask where they are read.</summary>
    public bool IsOfItsPage { get; private set; }

    /// <summary>Where things are.</summary>
    public LinkTable Links { get; }

    /// <summary>Where its footnotes are read; null where they are left out. Of a passage by itself, below it.</summary>
    public NotePlace? Notes
    {
        get => hasOwnNotes ? notes ??= new NotePlace(page, $"p{StableHash(Passage):x8}-") : notes;
        set => (notes, hasOwnNotes) = (value, false);
    }

    /// <summary>The footnotes that stand before its own.</summary>
    public EarlierNotes Earlier { get; set; } = EarlierNotes.None;

    /// <summary>Whether pictures are left out, with the words that stand in their places.</summary>
    public bool WithoutPictures { get; }

    /// <summary>The links within the site that were written, so that sanitising knows them from a person's own.</summary>
    public HashSet<string> Written { get; } = [];

    /// <summary>Whether raw HTML was met, so that what was written has to be sanitised.</summary>
    public bool HasRawHtml { get; set; }

    /// <summary>
    /// The level to write a heading with: as deep as the headings above it, starting at the top level, so that no level is
    /// skipped whatever levels a person writes.
    /// </summary>
    public int HeadingLevel(int written)
    {
        while (openHeadings.TryPeek(out var above) && above >= written)
        {
            openHeadings.Pop();
        }

        openHeadings.Push(written);
        return Math.Min(6, topHeading + openHeadings.Count - 1);
    }

    // FNV-1a: the same on every machine and run, unlike string.GetHashCode.
    private static uint StableHash(Passage passage)
    {
        var hash = 2166136261u;
        foreach (var c in passage.File)
        {
            hash = (hash ^ c) * 16777619u;
        }

        foreach (var c in passage.Markdown)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }
}
