using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmallWins.Parse.Markdown;

/// <summary>
/// Reads the words that Logseq begins its tasks with (<c>TODO</c>, <c>DONE</c>) as the boxes that other editors write, in
/// files of its <c>journals</c> folder alone: elsewhere "TODO list emptied" is a win like any other.
/// </summary>
internal static class LogseqTasks
{
    private const string Folder = "journals/";
    private static readonly string[] Open = ["TODO", "DOING", "NOW", "LATER", "WAITING", "CANCELED", "CANCELLED"];

    /// <summary>Puts a box in the place of each such word.</summary>
    public static void Mark(MarkdownDocument document, string file)
    {
        if (!file.StartsWith(Folder, StringComparison.Ordinal))
        {
            return;
        }

        foreach (var item in document.Descendants<ListItemBlock>())
        {
            if (item.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: LiteralInline words } && Keyword(words) is { } keyword)
            {
                words.InsertBefore(new TaskList
                {
                    Checked = keyword == "DONE",
                    Span = new SourceSpan(words.Span.Start, words.Span.Start + keyword.Length - 1),
                });
                words.Content.Start += keyword.Length;
                words.Span.Start += keyword.Length;
            }
        }
    }

    private static string? Keyword(LiteralInline words)
    {
        var text = words.Content.ToString();
        return Open.Append("DONE").FirstOrDefault(keyword => text.StartsWith(keyword + " ", StringComparison.Ordinal));
    }
}
