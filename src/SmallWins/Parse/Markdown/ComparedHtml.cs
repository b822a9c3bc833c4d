using Markdig.Renderers;
using Markdig.Syntax;

namespace SmallWins.Parse.Markdown;

/// <summary>
/// Markdown as HTML that nobody sees: two texts that give the same are read the same, whatever signs and spaces they are written with.
/// </summary>
internal static class ComparedHtml
{
    /// <summary>The HTML of a passage's Markdown.</summary>
    public static string Of(string markdown) => Of(MarkdownDialect.Parse(markdown));

    /// <summary>The HTML of a day's body. Space between wins means nothing, so theirs are all written as if there was none.</summary>
    public static string OfDay(string markdown, Vocabulary vocabulary)
    {
        var document = MarkdownDialect.Parse(markdown);
        foreach (var list in BodyLayout.WinsLists(document, vocabulary))
        {
            list.IsLoose = false;
        }

        return Of(document);
    }

    private static string Of(MarkdownDocument document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        MarkdownDialect.SetUp(renderer);
        renderer.Render(document);
        return writer.ToString();
    }
}
