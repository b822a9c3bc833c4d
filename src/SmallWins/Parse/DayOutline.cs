using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using SmallWins.Parse.FrontMatter;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>An item of a list of wins.</summary>
/// <param name="Start">The offset of its bullet or number.</param>
/// <param name="Number">Its number in a numbered list; 0 otherwise.</param>
internal sealed record OutlineItem(int Start, int Number);

/// <summary>A list of wins.</summary>
/// <param name="IsNumbered">Whether its items have numbers instead of bullets.</param>
/// <param name="Items">Its items; at least one.</param>
/// <param name="EndOfLine">The end of its last line, before the line's end.</param>
internal sealed record OutlineList(bool IsNumbered, ImmutableArray<OutlineItem> Items, int EndOfLine);

/// <summary>A day's text as far as it matters for adding to it: where its lists of wins are, and where lines begin and end.</summary>
internal sealed class DayOutline
{
    private DayOutline(string text, int bodyStart, MarkdownDocument document, Vocabulary vocabulary)
    {
        Text = text;
        BodyStart = bodyStart;
        LineEnd = FirstLineEnd(text);

        var section = new WinsSection(vocabulary);
        var isEmpty = true;
        var lists = ImmutableArray.CreateBuilder<OutlineList>();
        foreach (var block in document.Where(block => block is not (LinkReferenceDefinitionGroup or FootnoteGroup)))
        {
            isEmpty = false;
            OtherBlocks += block is ListBlock ? 0 : 1;
            if (block is HeadingBlock heading)
            {
                section.Meet(heading);
            }
            else if (section.IsOpen && block is ListBlock list)
            {
                lists.Add(new OutlineList(
                    list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(item => new OutlineItem(BodyStart + item.Span.Start, item.Order))], EndOfLine(End(list))));
            }

            if (section.IsOpen)
            {
                EndOfWinsRegion = EndOfLine(End(block));
            }
        }

        Wins = lists.ToImmutable();
        EndOfWinsRegion ??= isEmpty ? BodyStart : null;
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Where the text after the front matter begins.</summary>
    public int BodyStart { get; }

    /// <summary>How lines end in it.</summary>
    public string LineEnd { get; }

    /// <summary>The lists that are wins, in order.</summary>
    public ImmutableArray<OutlineList> Wins { get; }

    /// <summary>
    /// The end of the last line where a list would be wins: under the last heading for wins, or before the first heading; the
    /// body's start where there is no body, and null where the body has no such place.
    /// </summary>
    public int? EndOfWinsRegion { get; }

    /// <summary>How many blocks there are that are no lists.</summary>
    public int OtherBlocks { get; }

    /// <summary>The end of the last line with something on it, or of the text where the body has none.</summary>
    public int EndOfText => Text.AsSpan(BodyStart).IsWhiteSpace() ? Text.Length : Text.AsSpan().TrimEnd().Length;

    /// <summary>Reads a day's text; null where it is nested too deeply to be read.</summary>
    public static DayOutline? Of(string text, Vocabulary vocabulary)
    {
        var mark = text.StartsWith('\uFEFF') ? 1 : 0;
        var source = new SourceText("", text[mark..]);
        var body = FrontMatterBlock.Of(source, DayMatter.Keys, []).BodyStart;
        var document = new MarkdownText(source, body, source.Text[body..]).Parse([]);
        return document is null ? null : new DayOutline(text, mark + body, document, vocabulary);
    }

    /// <summary>Where the line of a place begins.</summary>
    public int LineStart(int at) => at == 0 ? 0 : Text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;

    /// <summary>Whether the line before the one that begins at a place has nothing on it.</summary>
    public bool IsBlankLineBefore(int lineStart) =>
        lineStart > LineEnd.Length && Text.AsSpan(LineStart(lineStart - LineEnd.Length)..lineStart).IsWhiteSpace();

    /// <summary>Whether there is a line after the one that ends at a place, and something on it.</summary>
    public bool IsTextLineAfter(int lineEnd)
    {
        var next = lineEnd + LineEnd.Length;
        return next < Text.Length && Text[next] is not ('\r' or '\n');
    }

    /// <summary>Whether a place is at the beginning of a line.</summary>
    public bool EndsLine(int at) => at == 0 || Text[at - 1] is '\r' or '\n' or '\uFEFF';

    // The blocks within a block have a say in where it ends as well.
    private int End(Block block) => block is ContainerBlock { Count: > 0 } container
        ? Math.Max(BodyStart + block.Span.End, container.Max(End))
        : BodyStart + Math.Max(block.Span.Start, block.Span.End);

    // The end of the line that a block's last character stands in; blank lines behind the block are no part of it.
    private int EndOfLine(int last)
    {
        var end = Text.AsSpan(0, Math.Min(last + 1, Text.Length)).TrimEnd().Length;
        var rest = Text.AsSpan(end).IndexOfAny('\r', '\n');
        return rest < 0 ? Text.Length : end + rest;
    }

    private static string FirstLineEnd(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? "\n" : text.AsSpan(end).StartsWith("\r\n") ? "\r\n" : text[end].ToString();
    }
}
