using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmallWins.Parse.FrontMatter;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Edit;

/// <summary>A day's text as far as it matters for adding to it: where its lists of wins are, and where lines begin and end.</summary>
internal sealed class DayOutline
{
    private readonly List<Block> blocks;

    private DayOutline(string text, int bodyStart, ImmutableArray<string> winsHeadings)
    {
        Text = text;
        BodyStart = bodyStart;
        LineEnd = FirstLineEnd(text);
        blocks = [.. MarkdownDialect.Parse(text[bodyStart..])
            .Where(block => block is not (LinkReferenceDefinitionGroup or FootnoteGroup))];

        var isWins = true;
        var wins = ImmutableArray.CreateBuilder<ListItemBlock>();
        foreach (var block in blocks)
        {
            if (block is HeadingBlock heading)
            {
                isWins = IsWinsHeading(heading, winsHeadings);
            }
            else if (isWins && block is ListBlock list)
            {
                LastWins = list;
                wins.AddRange(list.OfType<ListItemBlock>());
            }

            if (isWins)
            {
                EndOfWinsRegion = EndOfLine(End(block));
            }
        }

        Wins = wins.ToImmutable();
        EndOfWinsRegion ??= blocks.Count == 0 ? BodyStart : null;
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Where the text after the front matter begins.</summary>
    public int BodyStart { get; }

    /// <summary>How lines end in it.</summary>
    public string LineEnd { get; }

    /// <summary>The items of all lists that are wins.</summary>
    public ImmutableArray<ListItemBlock> Wins { get; }

    /// <summary>The last list that is wins, or null.</summary>
    public ListBlock? LastWins { get; }

    /// <summary>
    /// The end of the last line where a list would be wins: under the last heading for wins, or before the first heading; the
    /// body's start where there is no body, and null where the body has no such place.
    /// </summary>
    public int? EndOfWinsRegion { get; }

    /// <summary>How many blocks there are that are no lists.</summary>
    public int OtherBlocks => blocks.Count(block => block is not ListBlock);

    /// <summary>The end of the last line with something on it, or of the text where the body has none.</summary>
    public int EndOfText => Text.AsSpan(BodyStart).IsWhiteSpace() ? Text.Length : Text.AsSpan().TrimEnd().Length;

    /// <summary>Reads a day's text.</summary>
    public static DayOutline Of(string text, ImmutableArray<string> winsHeadings) => new(text, BodyStartOf(text), winsHeadings);

    /// <summary>Where a block begins in the text.</summary>
    public int Offset(Block block) => BodyStart + block.Span.Start;

    /// <summary>The end of a block, of which the blocks within it have a say as well.</summary>
    public int End(Block block) => block is ContainerBlock { Count: > 0 } container
        ? Math.Max(BodyStart + block.Span.End, container.Max(End))
        : BodyStart + Math.Max(block.Span.Start, block.Span.End);

    /// <summary>Where the line of a place begins.</summary>
    public int LineStart(int at) => at == 0 ? 0 : Text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;

    /// <summary>The end of the line that a block's last character stands in, before the line's end; blank lines behind the block are not part of it.</summary>
    public int EndOfLine(int last)
    {
        var end = Math.Min(last + 1, Text.Length);
        end = Text.AsSpan(0, end).TrimEnd().Length;
        var rest = Text.AsSpan(end).IndexOfAny('\r', '\n');
        return rest < 0 ? Text.Length : end + rest;
    }

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

    private static bool IsWinsHeading(HeadingBlock heading, ImmutableArray<string> winsHeadings)
    {
        var words = string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(part => part.Content.ToString()) ?? []).Trim();
        return winsHeadings.Contains(words, StringComparer.OrdinalIgnoreCase);
    }

    private static int BodyStartOf(string text)
    {
        var mark = text.StartsWith('\uFEFF') ? 1 : 0;
        return mark + FrontMatterBlock.Of(new SourceText("", text[mark..]), [], []).BodyStart;
    }

    private static string FirstLineEnd(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? "\n" : text.AsSpan(end).StartsWith("\r\n") ? "\r\n" : text[end].ToString();
    }
}
