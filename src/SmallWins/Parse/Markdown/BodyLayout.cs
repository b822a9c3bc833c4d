using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmallWins.Parse.Markdown;

/// <summary>A bullet list of a body.</summary>
/// <param name="Sign">The sign that its items begin with.</param>
/// <param name="Bullets">The offset of each item's sign.</param>
internal sealed record BulletList(char Sign, ImmutableArray<int> Bullets);

/// <summary>
/// A body as far as it matters for its looks: which characters are layout, and which mean themselves. All offsets are those of
/// the Markdown.
/// </summary>
/// <param name="Verbatim">Parts that are to stay as they are, line by line: code, HTML, tables, comments, definitions.</param>
/// <param name="Headings">The headings that stand in nothing else.</param>
/// <param name="Bullets">All bullet lists, however deep.</param>
/// <param name="HardBreaks">The offsets of line breaks that the spaces before them make.</param>
/// <param name="TightLists">
/// For each list of wins whose items hold no blank line, where its items but the first begin: there is no need for space between them.
/// </param>
internal sealed record BodyLayout(
    ImmutableArray<TextRange> Verbatim,
    ImmutableArray<TextRange> Headings,
    ImmutableArray<BulletList> Bullets,
    ImmutableArray<int> HardBreaks,
    ImmutableArray<ImmutableArray<int>> TightLists)
{
    /// <summary>Looks at a body; null where it is nested too deeply to be read.</summary>
    /// <param name="text">The body.</param>
    /// <param name="wins">The vocabulary that tells which lists are wins; null in a file that has none.</param>
    public static BodyLayout? Of(MarkdownText text, Vocabulary? wins)
    {
        if (text.Parse([]) is not { } document)
        {
            return null;
        }

        var blocks = document.Descendants().OfType<Block>().ToList();
        return new BodyLayout(
            [.. blocks.Where(IsVerbatim).Concat(Definitions(document)).Select(RangeOf), .. document.Descendants<ObsidianComment>().Select(comment => RangeOf(comment.Span))],
            [.. document.OfType<HeadingBlock>().Select(RangeOf)],
            [
                .. blocks.OfType<ListBlock>().Where(list => !list.IsOrdered)
                    .Select(list => new BulletList(list.BulletType, [.. list.Select(item => item.Span.Start)])),
            ],
            [.. document.Descendants<LineBreakInline>().Where(line => line is { IsHard: true, IsBackslash: false }).Select(line => line.Span.Start)],
            wins is null ? [] : [.. WinsLists(document, wins).Where(list => !HoldsBlankLine(list, text.Markdown)).Select(list => list.Skip(1).Select(item => item.Span.Start).ToImmutableArray())]);
    }

    /// <summary>The lists of a day that are wins.</summary>
    public static IEnumerable<ListBlock> WinsLists(MarkdownDocument document, Vocabulary vocabulary)
    {
        var section = new WinsSection(vocabulary);
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                section.Meet(heading);
            }
            else if (block is ListBlock list && section.IsOpen)
            {
                yield return list;
            }
        }
    }

    private static bool IsVerbatim(Block block) => block is CodeBlock or HtmlBlock or Table or ObsidianCommentBlock;

    private static IEnumerable<Block> Definitions(MarkdownDocument document) =>
        document.OfType<LinkReferenceDefinitionGroup>().SelectMany(group => group.OfType<LinkReferenceDefinition>());

    private static bool HoldsBlankLine(ListBlock list, string markdown) => list.Any(item =>
    {
        var words = markdown.AsSpan(item.Span.Start..Math.Min(item.Span.End + 1, markdown.Length)).TrimEnd();
        foreach (var line in words.EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                return true;
            }
        }

        return false;
    });

    private static TextRange RangeOf(Block block) => RangeOf(block.Span);

    private static TextRange RangeOf(SourceSpan span) => new(span.Start, span.End + 1);
}
