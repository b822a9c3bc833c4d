using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmallWins.Parse.Markdown;

/// <summary><c>[[target]]</c>, <c>[[target|text]]</c> or <c>![[target]]</c>, as Obsidian writes links.</summary>
internal sealed class WikiLink : LeafInline
{
    /// <summary>What is before the bar: a note's or a file's name or path, perhaps with a <c>#heading</c>.</summary>
    public required string Target { get; init; }

    /// <summary>What is after the bar, or null. For a picture it may be a width such as <c>300</c>.</summary>
    public required string? Label { get; init; }

    /// <summary>Whether an exclamation mark stands before it: the thing itself is meant to appear, not a link to it.</summary>
    public required bool IsEmbed { get; init; }
}

/// <summary>Reads <see cref="WikiLink"/>s; anything that is not quite one stays with Markdown's own links.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    /// <summary>A parser for both openings.</summary>
    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var embed = slice.CurrentChar == '!';
        var open = slice.Start + (embed ? 1 : 0);
        var text = slice.Text;
        if (open + 1 > slice.End || text[open] != '[' || text[open + 1] != '[')
        {
            return false;
        }

        // It ends before the next bracket opens, or the line; so a line of brackets is looked at once.
        var rest = text.AsSpan(open + 2, slice.End - open - 1);
        var reach = rest.IndexOfAny('[', '\n', '\r');
        var length = (reach < 0 ? rest : rest[..reach]).IndexOf("]]");
        if (length < 0 || rest[..length].IsWhiteSpace())
        {
            return false;
        }

        var inner = rest[..length];
        var close = open + 2 + length;

        // In a table the bar is written \| so that it does not end the cell.
        var bar = inner.IndexOf('|');
        var target = bar < 0 ? inner : inner[..bar].TrimEnd('\\');
        var label = bar < 0 ? default : inner[(bar + 1)..].Trim();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new WikiLink
        {
            Target = target.Trim().ToString(),
            Label = label.IsEmpty ? null : label.ToString(),
            IsEmbed = embed,
            Line = line,
            Column = column,
            Span = new SourceSpan(start, start + (close + 1 - slice.Start)),
        };
        slice.Start = close + 2;
        return true;
    }
}
