using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmallWins.Parse.Markdown;

/// <summary><c>%% words for oneself %%</c>: in Obsidian it shows nowhere, so it may well be meant as private.</summary>
internal sealed class ObsidianComment : LeafInline;

/// <summary>A comment over several lines, or paragraphs: it starts a line and goes on to the next <c>%%</c>.</summary>
internal sealed class ObsidianCommentBlock(BlockParser parser) : LeafBlock(parser);

/// <summary>Reads <see cref="ObsidianComment"/>s within a paragraph.</summary>
internal sealed class ObsidianCommentParser : InlineParser
{
    /// <summary>A parser for the sign.</summary>
    public ObsidianCommentParser() => OpeningCharacters = ['%'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '%')
        {
            return false;
        }

        var length = slice.End - slice.Start - 1;
        var close = length < 2 ? -1 : slice.Text.IndexOf("%%", slice.Start + 2, length, StringComparison.Ordinal);
        if (close < 0)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new ObsidianComment
        {
            Line = line,
            Column = column,
            Span = new SourceSpan(start, start + (close + 1 - slice.Start)),
        };
        slice.Start = close + 2;
        return true;
    }
}

/// <summary>Reads <see cref="ObsidianCommentBlock"/>s. One that is never closed hides the rest, as it does in Obsidian.</summary>
internal sealed class ObsidianCommentBlockParser : BlockParser
{
    /// <summary>A parser for the sign.</summary>
    public ObsidianCommentBlockParser() => OpeningCharacters = ['%'];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !line.StartsWith("%%", StringComparison.Ordinal) || line[2..].Contains("%%", StringComparison.Ordinal))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new ObsidianCommentBlock(this)
        {
            Column = processor.Column,
            Span = { Start = processor.Start, End = processor.Line.End },
        });
        return BlockState.ContinueDiscard;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        block.UpdateSpanEnd(processor.Line.End);
        return processor.Line.AsSpan().Contains("%%", StringComparison.Ordinal) ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }
}
