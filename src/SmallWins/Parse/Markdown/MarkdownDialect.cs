using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace SmallWins.Parse.Markdown;

/// <summary>
/// The Markdown of a journal: CommonMark with what people expect from their editors. The same reading serves to find the
/// wins and to show them.
/// </summary>
internal static class MarkdownDialect
{
    private static readonly MarkdownPipeline Blocks = Extensions().Build();
    private static readonly MarkdownPipeline Inlines = Extensions().Use<ParagraphsAlone>().Build();

    /// <summary>Reads some Markdown.</summary>
    /// <exception cref="ArgumentException">It is nested more deeply than Markdig reads (128), or is more tangled (<see cref="TangledException"/>).</exception>
    public static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, Blocks);

    /// <summary>
    /// Reads a line that is a win's text: always a paragraph, even where it begins like a heading or a list, since the
    /// marks that stood before that beginning have been taken off.
    /// </summary>
    /// <exception cref="ArgumentException">It is nested more deeply than Markdig reads (128), or is more tangled (<see cref="TangledException"/>).</exception>
    public static MarkdownDocument ParseLine(string markdown) => Markdig.Markdown.Parse(markdown, Inlines);

    /// <summary>Whether a line, as an item of a list, is a paragraph: no heading, task, list within the list or the like.</summary>
    public static bool IsPlainItem(string line) =>
        Parse("- " + line) is [ListBlock { Count: 1 } list] && list[0] is ListItemBlock { Count: 1 } item
        && item[0] is ParagraphBlock { Inline.FirstChild: not (null or TaskList) };

    /// <summary>Teaches a renderer the parts of the dialect that CommonMark does not have.</summary>
    public static void SetUp(IMarkdownRenderer renderer) => Blocks.Setup(renderer);

    // Generic attributes are left out on purpose: {onclick=…} would become an attribute.
    private static MarkdownPipelineBuilder Extensions() => new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked)
        .UsePreciseSourceLocation()
        .Use<ObsidianHabits>();

    private sealed class ObsidianHabits : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
            pipeline.InlineParsers.Insert(0, new ObsidianCommentParser());
            pipeline.BlockParsers.Insert(0, new ObsidianCommentBlockParser());
            Guards.Place(pipeline);
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            // The site's markup brings its own renderers, which know where things are.
        }
    }

    private sealed class ParagraphsAlone : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) =>
            pipeline.BlockParsers.RemoveAll(parser => parser is not (ParagraphBlockParser or FootnoteParser));

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            // Nothing of a paragraph is rendered in another way.
        }
    }
}
