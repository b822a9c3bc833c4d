using Markdig.Syntax;

namespace SmallWins.Parse.Markdown;

/// <summary>Comments of HTML, which are for whoever reads the file and not for the site.</summary>
internal static class HtmlComments
{
    /// <summary>Whether a block is a comment and nothing else: it is closed, and no words follow on its last line.</summary>
    public static bool IsComment(Block block, string markdown) =>
        block is HtmlBlock { Type: HtmlBlockType.Comment } && markdown.AsSpan(..(block.Span.End + 1)).TrimEnd().EndsWith("-->");
}
