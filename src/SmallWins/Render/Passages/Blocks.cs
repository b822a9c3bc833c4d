using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmallWins.Parse.Markdown;

namespace SmallWins.Render.Passages;

/// <summary>A heading, at the level that fits the page.</summary>
internal sealed class HeadingBelowPage : HtmlObjectRenderer<HeadingBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var level = ((PassageRenderer)renderer).HeadingLevel(obj.Level).ToString(CultureInfo.InvariantCulture);
        renderer.EnsureLine();
        renderer.Write("<h").Write(level).Write('>').WriteLeafInline(obj).Write("</h").Write(level).WriteLine(">");
    }
}

/// <summary>Code in lines. It may be wider than a phone: the keyboard reaches it to scroll.</summary>
internal sealed class CodeToScroll : HtmlObjectRenderer<CodeBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"><code>");
        renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}

/// <summary>A table in a frame that scrolls by itself; columns are aligned by a class.</summary>
internal sealed class TableToScroll : HtmlObjectRenderer<Table>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table\" tabindex=\"0\"><table>");
        var inBody = false;
        foreach (var row in obj.OfType<TableRow>())
        {
            if (row.IsHeader)
            {
                renderer.WriteLine("<thead>");
            }
            else if (!inBody)
            {
                renderer.WriteLine("<tbody>");
                inBody = true;
            }

            WriteRow(renderer, obj, row);
            if (row.IsHeader)
            {
                renderer.WriteLine("</thead>");
            }
        }

        renderer.WriteLine(inBody ? "</tbody></table></div>" : "</table></div>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var name = row.IsHeader ? "th" : "td";
            var alignment = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
            renderer.Write('<').Write(name).Write(row.IsHeader ? " scope=\"col\"" : "").Write(alignment switch
            {
                TableColumnAlign.Center => " class=\"center\">",
                TableColumnAlign.Right => " class=\"right\">",
                _ => ">",
            });

            // A cell holds one paragraph, which needs no tags of its own.
            var implicitParagraph = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1;
            renderer.Write(cell);
            renderer.ImplicitParagraph = implicitParagraph;
            renderer.Write("</").Write(name).Write('>');
        }

        renderer.WriteLine("</tr>");
    }
}

/// <summary>The box of a task. It is a sign, not a control: nothing on the site can be ticked.</summary>
internal sealed class TaskBox : HtmlObjectRenderer<TaskList>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, TaskList obj) =>
        renderer.Write(obj.Checked ? "<span class=\"task done\">☑</span>" : "<span class=\"task\">☐</span>");
}

/// <summary>A comment in a paragraph: shown nowhere.</summary>
internal sealed class NoComment : HtmlObjectRenderer<ObsidianComment>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, ObsidianComment obj)
    {
        // Whoever wrote it wrote it for themselves.
    }
}

/// <summary>A comment over several lines: shown nowhere.</summary>
internal sealed class NoCommentBlock : HtmlObjectRenderer<ObsidianCommentBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, ObsidianCommentBlock obj)
    {
        // Whoever wrote it wrote it for themselves.
    }
}

/// <summary>A quotation, or a callout of Obsidian's: <c>&gt; [!note] Title</c>, with <c>-</c> or <c>+</c> behind the bracket to fold it.</summary>
internal sealed partial class QuoteOrCallout : HtmlObjectRenderer<QuoteBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, QuoteBlock obj)
    {
        renderer.EnsureLine();
        if (obj.FirstOrDefault() is ParagraphBlock { Inline: { } line } first && Marker().Match(FirstWords(line)) is { Success: true } marker)
        {
            WriteCallout(renderer, obj, first, line, marker);
            return;
        }

        renderer.WriteLine("<blockquote>");
        WriteParagraphs(renderer, obj);
        renderer.WriteLine("</blockquote>");
    }

    private static void WriteCallout(HtmlRenderer renderer, QuoteBlock quote, ParagraphBlock first, ContainerInline line, Match marker)
    {
        var kind = marker.Groups["kind"].Value.ToLowerInvariant();
        var folds = marker.Groups["fold"].ValueSpan;
        RemoveStart(line, marker.Length);

        renderer.Write("<").Write(folds.IsEmpty ? "div" : "details").Write(" class=\"callout callout-").WriteEscape(kind).Write('"');
        renderer.Write(folds is "+" ? " open>" : ">").Write(folds.IsEmpty ? "<p class=\"callout-title\">" : "<summary class=\"callout-title\">");
        var inline = line.FirstChild;
        if (inline is null or LineBreakInline)
        {
            renderer.WriteEscape(char.ToUpperInvariant(kind[0]) + kind[1..]);
        }

        while (inline is not null and not LineBreakInline)
        {
            renderer.Write(inline);
            inline = Take(inline);
        }

        renderer.WriteLine(folds.IsEmpty ? "</p>" : "</summary>");
        if (inline is not null)
        {
            Take(inline);
        }

        if (line.FirstChild is null)
        {
            quote.Remove(first);
        }

        WriteParagraphs(renderer, quote);
        renderer.WriteLine(folds.IsEmpty ? "</div>" : "</details>");
    }

    private static void WriteParagraphs(HtmlRenderer renderer, QuoteBlock quote)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(quote);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.EnsureLine();
    }

    // The text before the first inline that is none; a bracket that begins no link is a literal of its own.
    private static string FirstWords(ContainerInline line) =>
        string.Concat(line.TakeWhile(inline => inline is LiteralInline).Select(inline => ((LiteralInline)inline).Content.ToString()));

    private static void RemoveStart(ContainerInline line, int length)
    {
        while (length > 0 && line.FirstChild is LiteralInline literal)
        {
            if (literal.Content.Length > length)
            {
                literal.Content.Start += length;
                return;
            }

            length -= literal.Content.Length;
            literal.Remove();
        }
    }

    private static Inline? Take(Inline inline)
    {
        var next = inline.NextSibling;
        inline.Remove();
        return next;
    }

    [GeneratedRegex(@"^\[!(?<kind>[A-Za-z][A-Za-z-]*)\](?<fold>[+-]?) *", RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();
}
