using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
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

/// <summary>The inlines of one block.</summary>
/// <param name="onOneLine">Whether a line's end becomes a space.</param>
internal sealed class CleanInlines(bool onOneLine)
{
    private readonly StringBuilder text = new();

    // A tag that is opened in one inline is closed in another; between a script's, there are no words.
    private bool isUnseen;

    /// <summary>The Markdown of some inlines.</summary>
    public string Of(ContainerInline? inlines)
    {
        Write(inlines);
        return text.ToString();
    }

    /// <summary>Some text, written so that Markdown reads it as itself.</summary>
    /// <param name="words">The text.</param>
    /// <param name="atLineStart">Whether it begins a line.</param>
    public static string Escaped(string words, bool atLineStart)
    {
        var escaped = new StringBuilder(words.Length + 8);
        for (var at = 0; at < words.Length; at++)
        {
            var c = words[at];
            if (c is '\n' or '\r')
            {
                escaped.Append('\n');
                atLineStart = true;
                continue;
            }

            // Space at the beginning of a line means something, and a tab anywhere.
            if (c is '\t' or ' ' or '\0')
            {
                if (!atLineStart)
                {
                    escaped.Append(' ');
                }

                continue;
            }

            if (IsSign(words, at) || (atLineStart && BeginsSomething(words, at)))
            {
                escaped.Append('\\');
            }
            else if (atLineStart && char.IsAsciiDigit(c))
            {
                at = WriteNumber(words, at, escaped);
                atLineStart = false;
                continue;
            }

            escaped.Append(c);
            atLineStart = false;
        }

        return escaped.ToString();
    }

    // `1.` and `1)` begin a list.
    private static int WriteNumber(string words, int at, StringBuilder escaped)
    {
        while (at < words.Length && char.IsAsciiDigit(words[at]))
        {
            escaped.Append(words[at++]);
        }

        if (at < words.Length && words[at] is '.' or ')')
        {
            escaped.Append('\\').Append(words[at++]);
        }

        return at - 1;
    }

    private static bool IsSign(string words, int at) => words[at] switch
    {
        '\\' or '*' or '`' or '[' or ']' or '<' => true,
        '_' => !(IsWord(words, at - 1) && IsWord(words, at + 1)),
        '&' => at + 1 < words.Length && (words[at + 1] == '#' || char.IsAsciiLetter(words[at + 1])),
        '~' => words.AsSpan().Count('~') > 1,

        // An address takes what stands behind it along, escapes and all, and is none where this stands in it.
        ':' => words.AsSpan(at + 1).StartsWith("//") || EndsIn(words, at, "mailto") || EndsIn(words, at, "tel"),
        '.' => EndsIn(words, at, "www"),
        '=' or '%' or '#' => Beside(words, at, words[at]),
        _ => false,
    };

    private static bool BeginsSomething(string words, int at) => words[at] is '#' or '>' or '+' or '-' or '=' or ':' or '%';

    private static bool Beside(string words, int at, char sign) => (at > 0 && words[at - 1] == sign) || (at + 1 < words.Length && words[at + 1] == sign);

    private static bool EndsIn(string words, int at, string word) => words.AsSpan(0, at).EndsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsWord(string words, int at) => at >= 0 && at < words.Length && char.IsLetterOrDigit(words[at]);

    private void Write(ContainerInline? inlines)
    {
        foreach (var inline in inlines ?? [])
        {
            WriteOne(inline);
        }
    }

    private bool IsAtLineStart => text.Length == 0 || text[^1] == '\n';

    private void WriteOne(Inline inline)
    {
        if (isUnseen && inline is not HtmlInline)
        {
            return;
        }

        switch (inline)
        {
            case LiteralInline literal:
                text.Append(Escaped(literal.Content.ToString(), IsAtLineStart));
                if (inline.NextSibling is LinkInline { IsImage: false } && text.Length > 0 && text[^1] == '!')
                {
                    // Before a link it would make a picture of it.
                    text.Insert(text.Length - 1, '\\');
                }

                break;
            case HtmlEntityInline entity:
                text.Append(Escaped(entity.Transcoded.ToString(), IsAtLineStart));
                break;
            case CodeInline code:
                WriteCode(code.Content);
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis);
                break;
            case LineBreakInline end:
                EndLine(end.IsHard);
                break;
            case AutolinkInline link:
                text.Append('<').Append(link.Url).Append('>');
                break;
            case LinkInline { IsImage: true }:
            case WikiLink { IsEmbed: true }:
            case ObsidianComment:
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case WikiLink wiki:
                text.Append(Escaped(wiki.Label ?? wiki.Target, IsAtLineStart));
                break;
            case TaskList box:
                text.Append(box.Checked ? "[x]" : "[ ]");
                break;
            case FootnoteLink { IsBackLink: false } note:
                WriteNote(note.Footnote);
                break;
            case FootnoteLink:
                break;
            case HtmlInline html:
                WriteTag(html.Tag);
                break;
            case ContainerInline nested:
                Write(nested);
                break;
        }
    }

    private void EndLine(bool isHard)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (onOneLine)
        {
            text.Append(' ');
        }
        else if (!IsAtLineStart)
        {
            text.Append(isHard ? "\\\n" : "\n");
        }
    }

    private void WriteCode(string code)
    {
        var fence = new string('`', CleanMarkdown.LongestRun(code, '`') + 1);
        var space = code.StartsWith('`') || code.EndsWith('`') || (code.StartsWith(' ') && code.EndsWith(' ') && code.Trim().Length > 0) ? " " : "";
        text.Append(fence).Append(space).Append(code.ReplaceLineEndings(" ")).Append(space).Append(fence);
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        // What is left out may leave nothing to emphasise, or space beside the signs, where they would mean nothing.
        var inner = new CleanInlines(onOneLine).Of(emphasis);
        var words = inner.Trim();
        if (words.Length == 0)
        {
            text.Append(inner);
            return;
        }

        var sign = new string(emphasis.DelimiterChar, emphasis.DelimiterCount);
        text.Append(inner.StartsWith(' ') ? " " : "").Append(sign).Append(words).Append(sign).Append(inner.EndsWith(' ') ? " " : "");
    }

    private void WriteLink(LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (!Schemes.IsAllowed(url))
        {
            Write(link);
            return;
        }

        if (link.IsAutoLink && link.FirstChild is LiteralInline { NextSibling: null } bare && bare.Content.AsSpan().SequenceEqual(url) && !url.AsSpan().ContainsAny("<> \n"))
        {
            text.Append('<').Append(url).Append('>');
            return;
        }

        var words = new CleanInlines(onOneLine: true).Of(link).Trim();
        if (words.Length == 0)
        {
            return;
        }

        text.Append('[').Append(words).Append("](<")
            .Append(url.Replace("\\", "%5C", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).ReplaceLineEndings(""))
            .Append(">)");
    }

    // There is no foot of the page for it; it stands where its number stood.
    private void WriteNote(Footnote note)
    {
        var words = string.Join(' ', note.OfType<LeafBlock>().Select(block => new CleanInlines(onOneLine: true).Of(block.Inline).Trim()).Where(line => line.Length > 0));
        if (words.Length > 0)
        {
            text.Append(" (").Append(words).Append(')');
        }
    }

    private void WriteTag(string tag)
    {
        var name = tag.TrimStart('<', '/');
        var isUnseenTag = name.StartsWith("script", StringComparison.OrdinalIgnoreCase) || name.StartsWith("style", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("template", StringComparison.OrdinalIgnoreCase) || name.StartsWith("iframe", StringComparison.OrdinalIgnoreCase);
        if (isUnseenTag)
        {
            isUnseen = !tag.StartsWith("</", StringComparison.Ordinal);
        }
        else if (name.StartsWith("br", StringComparison.OrdinalIgnoreCase) && !isUnseen)
        {
            EndLine(isHard: true);
        }
    }
}
