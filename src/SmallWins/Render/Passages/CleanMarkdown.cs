using System.Globalization;
using AngleSharp.Html.Parser;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmallWins.Domain;
using SmallWins.Parse.Markdown;

namespace SmallWins.Render.Passages;

/// <summary>
/// A person's Markdown written anew, to stand in another document: the words and their emphasis, lists, quotations, tables, code and the
/// links that lead out of the journal. What leads to the journal's own files becomes its words; pictures, comments and raw HTML go,
/// of which the words stay. Every other sign is written so that it is read as itself (CommonMark 0.31, 2.4).
/// </summary>
internal static class CleanMarkdown
{
    private const int LongestNumber = 9;

    /// <summary>A win's line.</summary>
    public static string Line(Passage passage)
    {
        if (passage.IsEmpty || MarkdownDialect.ParseLine(Whole(passage)).FirstOrDefault() is not LeafBlock line)
        {
            return "";
        }

        var clean = new CleanInlines(onOneLine: true).Of(line.Inline).Trim();

        // What was left out, or written otherwise, may have brought signs together that now mean something else; the words come before their emphasis.
        return line.Inline!.Descendants().Any(inline => inline is HtmlInline or FootnoteLink) || Plain(new Passage(clean, passage.File)) == Plain(passage) ? clean : Words(Plain(passage));
    }

    /// <summary>The words of a win's line alone, without markup and pictures.</summary>
    public static string Plain(Passage passage)
    {
        using var words = new StringWriter(CultureInfo.InvariantCulture);
        if (!passage.IsEmpty && MarkdownDialect.ParseLine(Whole(passage)).FirstOrDefault() is LeafBlock line)
        {
            PlainText.Write(words, line.Inline, withoutPictures: true);
        }

        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Blocks, as lines; empty for none.</summary>
    public static List<string> Blocks(Passage passage) => passage.IsEmpty ? [] : Blocks(MarkdownDialect.Parse(Whole(passage)), isTight: false);

    /// <summary>Some words, written so that they are read as themselves.</summary>
    public static string Words(string words) => CleanInlines.Escaped(words, atLineStart: true);

    /// <summary>What the pictures of a passage are called, those from elsewhere included.</summary>
    public static IEnumerable<string> Pictures(Passage passage)
    {
        if (!passage.Markdown.Contains("![", StringComparison.Ordinal) && !passage.Markdown.Contains("<img", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var markdown = Whole(passage);
        var document = MarkdownDialect.Parse(markdown);
        return
        [
            .. document.Descendants<Inline>().Select(inline => inline switch
            {
                LinkInline { IsImage: true } link => LinkOrPicture.Words(link) is { Length: > 0 } words ? words : PictureName.Of(link.Url ?? ""),
                WikiLink { IsEmbed: true } wiki => WikiLinkOrEmbed.Label(wiki).Caption ?? PictureName.Of(wiki.Target),
                _ => null,
            }).OfType<string>(),
            .. References.InRawHtml(document, markdown).Where(raw => raw.Kind == Parse.ReferenceKind.Picture).Select(raw => PictureName.Of(raw.Target)),
        ];
    }

    private static string Whole(Passage passage) => passage.Definitions.Length == 0 ? passage.Markdown : $"{passage.Markdown}\n\n{passage.Definitions}";

    // Blocks below each other, with an empty line between them unless they are the tight items of a list.
    private static List<string> Blocks(IEnumerable<Block> blocks, bool isTight)
    {
        var lines = new List<string>();
        Block? before = null;
        var isOtherList = false;
        foreach (var block in blocks)
        {
            // Two lists below each other are one unless their signs differ.
            isOtherList = block is ListBlock list && before is ListBlock last && last.IsOrdered == list.IsOrdered && !isOtherList;
            var own = Of(block, isOtherList);
            if (own.Count == 0)
            {
                continue;
            }

            if (lines.Count > 0 && !(isTight && block is ListBlock))
            {
                lines.Add("");
            }

            lines.AddRange(own);
            before = block;
        }

        return lines;
    }

    private static List<string> Of(Block block, bool isOtherList) => block switch
    {
        HeadingBlock heading => Emphasised(new CleanInlines(onOneLine: true).Of(heading.Inline)),
        ParagraphBlock paragraph => Lines(new CleanInlines(onOneLine: false).Of(paragraph.Inline)),
        FencedCodeBlock or CodeBlock => Code((CodeBlock)block),
        ThematicBreakBlock => ["***"],
        QuoteBlock quote => [.. Blocks(quote, isTight: false).Select(line => line.Length == 0 ? ">" : "> " + line)],
        ListBlock list => Items(list, isOtherList),
        Table table => Rows(table),
        HtmlBlock html => Lines(CleanInlines.Escaped(TextOf(html.Lines.ToString()), atLineStart: true)),
        DefinitionTerm term => Emphasised(new CleanInlines(onOneLine: true).Of(term.Inline)),
        ObsidianCommentBlock or FootnoteGroup or LinkReferenceDefinitionGroup or LinkReferenceDefinition => [],
        ContainerBlock container => Blocks(container, isTight: false),
        LeafBlock leaf => Lines(new CleanInlines(onOneLine: false).Of(leaf.Inline)),
        _ => [],
    };

    private static List<string> Lines(string text) => text.Trim().Length == 0 ? [] : [.. text.Trim().Split('\n')];

    // A heading of the document that it goes into would fall into a part of its own; here it is a line that stands out.
    private static List<string> Emphasised(string words) => words.Trim().Length == 0 ? [] : [$"**{words.Trim().Replace("**", "", StringComparison.Ordinal)}**"];

    private static List<string> Code(CodeBlock code)
    {
        var text = code.Lines.ToString();
        var fence = new string('`', Math.Max(3, LongestRun(text, '`') + 1));
        return [fence, .. text.ReplaceLineEndings("\n").Split('\n'), fence];
    }

    private static List<string> Items(ListBlock list, bool isOther)
    {
        var lines = new List<string>();
        var number = list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && list.OrderedStart!.Length <= LongestNumber ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var own = Blocks(item, isTight: !list.IsLoose);
            if (own.Count == 0)
            {
                continue;
            }

            if (list.IsLoose && lines.Count > 0)
            {
                lines.Add("");
            }

            var sign = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}{(isOther ? ')' : '.')} ") : isOther ? "* " : "- ";
            lines.AddRange(Indented(sign, own));
        }

        return lines;
    }

    /// <summary>Lines as an item of a list.</summary>
    /// <param name="sign">The bullet or number with the space behind it.</param>
    /// <param name="lines">The lines.</param>
    public static IEnumerable<string> Indented(string sign, IEnumerable<string> lines)
    {
        var indentation = new string(' ', sign.Length);
        return lines.Select((line, at) => at == 0 ? sign + line : line.Length == 0 ? "" : indentation + line);
    }

    private static List<string> Rows(Table table)
    {
        var lines = new List<string>();
        foreach (var row in table.OfType<TableRow>())
        {
            lines.Add("| " + string.Join(" | ", row.OfType<TableCell>().Select(Cell)) + " |");
            if (lines.Count == 1)
            {
                lines.Add("|" + string.Concat(row.OfType<TableCell>().Select((_, at) => table.ColumnDefinitions.ElementAtOrDefault(at)?.Alignment switch
                {
                    TableColumnAlign.Right => " ---: |",
                    TableColumnAlign.Center => " :---: |",
                    _ => " --- |",
                })));
            }
        }

        return lines;
    }

    private static string Cell(TableCell cell) => string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => new CleanInlines(onOneLine: true).Of(leaf.Inline).Trim()))
        .Replace("|", "\\|", StringComparison.Ordinal);

    // What a reader would see of raw HTML.
    private static string TextOf(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var unseen in document.QuerySelectorAll("script, style, template, noscript, iframe, object, svg, math, textarea, select"))
        {
            unseen.Remove();
        }

        return string.Join('\n', (document.Body?.TextContent ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>How often a character stands in a row, at most.</summary>
    internal static int LongestRun(string text, char sign)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == sign ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
