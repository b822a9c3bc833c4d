using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmallWins.Parse.Markdown;

namespace SmallWins.Render.Passages;

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
