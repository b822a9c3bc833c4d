using Markdig;
using Markdig.Extensions.EmphasisExtras;
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
    /// <summary>
    /// The one pipeline. Generic attributes are left out on purpose: <c>{onclick=…}</c> would become an attribute.
    /// </summary>
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked)
        .UsePreciseSourceLocation()
        .Use<WikiLinks>()
        .Build();

    /// <summary>Reads some Markdown.</summary>
    /// <exception cref="ArgumentException">It is nested more deeply than Markdig reads (128).</exception>
    public static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, Pipeline);

    private sealed class WikiLinks : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) =>
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            // The site's markup brings its own renderer, which knows where things are.
        }
    }
}
