using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace SmallWins.Parse.Markdown;

/// <summary>
/// Some Markdown costs the square of its length, or the cube: brackets that open and never close, lists in lists in lists. It is no text that
/// somebody wrote, and nobody is to wait for it.
/// </summary>
internal static class Guards
{
    private const int Deepest = 128;

    // Characters that are looked at in vain in one text: a second's work, and a thousand times what a long table of links asks for.
    private const long MostInVain = 100_000_000;

    /// <summary>Puts guards before the readers that may take long.</summary>
    public static void Place(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new Depth());
        pipeline.InlineParsers.Replace<LinkInlineParser>(new Links());
        pipeline.InlineParsers.Replace<AutolinkInlineParser>(new Angles());
        if (pipeline.InlineParsers.Find<AutoLinkParser>() is { } addresses)
        {
            pipeline.InlineParsers.Replace<AutoLinkParser>(new Addresses(addresses.Options));
        }
    }

    private static void Spend(InlineProcessor processor, long characters)
    {
        var spent = processor.Document.GetData(typeof(Guards)) as Spent;
        if (spent is null)
        {
            spent = new();
            processor.Document.SetData(typeof(Guards), spent);
        }

        spent.Characters += characters;
        if (spent.Characters > MostInVain)
        {
            throw new TangledException();
        }
    }

    private sealed class Spent
    {
        public long Characters { get; set; }
    }

    // Markdig looks how deep a text is when it is done with it.
    private sealed class Depth : BlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            var depth = 0;
            for (var block = processor.CurrentContainer as Block; block is not null; block = block.Parent)
            {
                if (++depth > Deepest)
                {
                    throw new TooDeepException();
                }
            }

            return BlockState.None;
        }
    }

    // `[a](` looks for the end of a target, as far as the paragraph goes.
    private sealed class Links : LinkInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var (start, left) = (slice.Start, slice.Length);
            var mayBeInVain = slice.CurrentChar == ']' && slice.PeekChar() == '(';
            var isMatched = base.Match(processor, ref slice);
            if (mayBeInVain && slice.Start <= start + 1)
            {
                Spend(processor, left);
            }

            return isMatched;
        }
    }

    // `<?` and `<!A` look for their ends likewise.
    private sealed class Angles : AutolinkInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var (mayBeInVain, left) = (slice.PeekChar() is '!' or '?', slice.Length);
            var isMatched = base.Match(processor, ref slice);
            if (mayBeInVain && !isMatched)
            {
                Spend(processor, left);
            }

            return isMatched;
        }
    }

    // An address looks back at all that stands before it in the paragraph.
    private sealed class Addresses(AutoLinkOptions options) : AutoLinkParser(options)
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var start = slice.Start;
            var isMatched = base.Match(processor, ref slice);
            if (isMatched)
            {
                Spend(processor, start / 8);
            }

            return isMatched;
        }
    }
}

/// <summary>A text has more brackets that open and never close than can be read.</summary>
internal sealed class TangledException() : ArgumentException("Too much is looked for in vain.");

/// <summary>Blocks lie too deep in each other, which Markdig would find out later.</summary>
internal sealed class TooDeepException() : ArgumentException("Blocks lie too deep in each other.");
