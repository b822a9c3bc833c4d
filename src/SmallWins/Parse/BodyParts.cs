using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>What a part of a body is.</summary>
internal enum BodyPartKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list, with all that is nested in it.</summary>
    Item,

    /// <summary>What a footnote says, or where a link's label leads.</summary>
    Definition,

    /// <summary>Anything else: a paragraph, a table, code.</summary>
    Block,
}

/// <summary>Whole lines of a body that belong together.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="IsWin">Whether it is an item that stands where items are wins.</param>
/// <param name="Section">The heading they stand under, as it is written; empty before the first.</param>
/// <param name="Start">The offset of the first line.</param>
/// <param name="End">The offset after the last line with something on it; blank lines up to the next part follow.</param>
internal sealed record BodyPart(BodyPartKind Kind, bool IsWin, string Section, int Start, int End);

/// <summary>A body divided so finely that two versions of it can be joined: each heading, each item of a list, each other block.</summary>
internal static class BodyParts
{
    /// <summary>Divides a body: blank lines aside, each of its lines belongs to one part. Null where it is nested too deeply to be read.</summary>
    /// <param name="source">The file.</param>
    /// <param name="bodyStart">The offset of its body.</param>
    /// <param name="vocabulary">The words of the journal, of which its wins headings matter here.</param>
    public static ImmutableArray<BodyPart>? Of(SourceText source, int bodyStart, Vocabulary vocabulary)
    {
        var text = source.Text;
        if (new MarkdownText(source, bodyStart, text[bodyStart..]).Parse([]) is not { } document)
        {
            return null;
        }

        var found = new SortedDictionary<int, (BodyPartKind Kind, bool IsWin, string Section)>();
        var section = new WinsSection(vocabulary);
        var heading = "";
        foreach (var block in document)
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup or FootnoteGroup:
                    break;
                case HeadingBlock head:
                    section.Meet(head);
                    found.TryAdd(LineStart(block), (BodyPartKind.Heading, false, heading));
                    heading = Written(text, LineStart(block));
                    break;
                case ListBlock list:
                    foreach (var item in list)
                    {
                        found.TryAdd(LineStart(item), (BodyPartKind.Item, section.IsOpen, heading));
                    }

                    break;
                default:
                    found.TryAdd(LineStart(block), (BodyPartKind.Block, false, heading));
                    break;
            }
        }

        // Markdig takes definitions out of their place, and their lines are lines of the file all the same.
        foreach (var lines in Definitions.Of(document, text[bodyStart..]).Lines)
        {
            var before = found.LastOrDefault(one => one.Key <= bodyStart + lines.Start).Value;
            found.TryAdd(bodyStart + lines.Start, (BodyPartKind.Definition, false, before.Section ?? ""));
        }

        return Parts(text, bodyStart, [.. found]);

        int LineStart(Block block)
        {
            var at = Math.Min(bodyStart + Math.Max(block.Span.Start, 0), text.Length);
            return Math.Max(bodyStart, at == 0 ? 0 : text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1);
        }
    }

    private static ImmutableArray<BodyPart> Parts(string text, int bodyStart, ImmutableArray<KeyValuePair<int, (BodyPartKind Kind, bool IsWin, string Section)>> found)
    {
        var parts = ImmutableArray.CreateBuilder<BodyPart>();
        for (var i = 0; i < found.Length; i++)
        {
            var (kind, isWin, section) = found[i].Value;
            var start = i == 0 ? FirstLine(text, bodyStart) : found[i].Key;
            var next = i + 1 < found.Length ? found[i + 1].Key : text.Length;
            var words = start + text.AsSpan(start, next - start).TrimEnd().Length;
            parts.Add(new BodyPart(kind, isWin, section, start, words == start ? start : TextRange.NextLine(text, words)));
        }

        // What no block of Markdown stands for (a lone definition that is none) is a block to us.
        if (parts.Count == 0 && !text.AsSpan(bodyStart).IsWhiteSpace())
        {
            var start = FirstLine(text, bodyStart);
            parts.Add(new BodyPart(BodyPartKind.Block, false, "", start, TextRange.NextLine(text, start + text.AsSpan(start).TrimEnd().Length)));
        }

        return parts.ToImmutable();
    }

    // Where the first line with something on it begins.
    private static int FirstLine(string text, int bodyStart)
    {
        var words = bodyStart + text.AsSpan(bodyStart).Length - text.AsSpan(bodyStart).TrimStart().Length;
        return Math.Max(bodyStart, words == 0 ? 0 : text.AsSpan(0, words).LastIndexOfAny('\r', '\n') + 1);
    }

    private static string Written(string text, int lineStart) => text[lineStart..TextRange.NextLine(text, lineStart)].Trim();
}
