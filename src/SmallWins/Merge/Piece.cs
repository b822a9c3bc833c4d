using System.Collections.Immutable;
using SmallWins.Parse;
using SmallWins.Parse.FrontMatter;
using SmallWins.Parse.Markdown;

namespace SmallWins.Merge;

/// <summary>Whole lines of one version that are joined as one thing.</summary>
internal sealed class Piece
{
    private Piece(BodyPartKind kind, bool isWin, string scope, string text, string gap, string? words = null, string comments = "")
    {
        (Kind, IsWin, Scope, Text, Gap) = (kind, isWin, scope, text, gap);
        Item = kind == BodyPartKind.Item ? ItemText.Of(text) : null;
        Plain = Normal(Item?.With("", Item.Sign, Item.Space).ToString() ?? text);
        Words = Item is null ? words ?? Plain : WinMarks.Sorted(Item.Words);
        Details = Item is null ? comments : Normal(Dedented(Item.Details));
        Label = kind == BodyPartKind.Definition ? Definitions.LabelOf(text) : null;
    }

    /// <summary>What it is.</summary>
    public BodyPartKind Kind { get; }

    /// <summary>Whether it stands where items are wins.</summary>
    public bool IsWin { get; }

    /// <summary>Where two pieces that say the same are one and the same: all lists of wins are one place, as are all definitions, and notes belong to their heading.</summary>
    public string Scope { get; }

    /// <summary>Its lines with their ends.</summary>
    public string Text { get; }

    /// <summary>The blank lines that follow.</summary>
    public string Gap { get; }

    /// <summary>The text without regard to line ends, blanks at the ends of lines, and how far an item is set in.</summary>
    public string Plain { get; }

    /// <summary>The parts of an item; null for anything else.</summary>
    public ItemText? Item { get; }

    /// <summary>What it says: an item's line without bullet, box, spaces and the order of its marks; else the whole text.</summary>
    public string Words { get; }

    /// <summary>What an item has below its line; of front matter, the comments in it.</summary>
    public string Details { get; }

    /// <summary>What a definition defines, <c>^1</c> or a link's label: a file has it once. Null for anything else.</summary>
    public string? Label { get; }

    /// <summary>By which it is recognised in another version. A box is no part of it: ticking is an edit.</summary>
    public (BodyPartKind Kind, string Words, string Details) Key => (Kind, Words, Details);

    /// <summary>A piece of a body.</summary>
    public static Piece OfBody(BodyPart part, string text, int next) =>
        new(part.Kind, part.IsWin, part.IsWin ? "wins" : part.Kind == BodyPartKind.Definition ? "definitions" : "# " + part.Section, text[part.Start..part.End], text[part.End..next]);

    /// <summary>Some lines of front matter.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="words">What they say, without regard to how they are set.</param>
    public static Piece OfYaml(string text, string words) => new(BodyPartKind.Block, false, "", text, "", words, string.Join('\n', YamlComments.In(text)));

    /// <summary>Whether another version of it is as this one: an item to its box and bullet, anything else in what it says.</summary>
    public bool IsAs(Piece? other) => Item is null ? Key == other?.Key : Plain == other?.Plain;

    /// <summary>This piece with another text.</summary>
    public Piece Retold(string text) => new(Kind, IsWin, Scope, text, Gap);

    /// <summary>The pieces of a body, and the blank lines before the first; null where it is nested too deeply to be read.</summary>
    public static (string Lead, ImmutableArray<Piece> Pieces)? OfBody(Version version, Vocabulary words)
    {
        var text = version.Source.Text;
        if (BodyParts.Of(version.Source, version.Block.BodyStart, words) is not { } parts)
        {
            return null;
        }

        var first = parts.IsEmpty ? text.Length : parts[0].Start;
        return (text[version.Block.BodyStart..first],
            [.. parts.Select((part, i) => OfBody(part, text, i + 1 < parts.Length ? parts[i + 1].Start : text.Length))]);
    }

    /// <summary>A text without regard to line ends, blanks at the ends of lines, and blank lines at its end.</summary>
    public static string Normal(string text) =>
        string.Join('\n', LineEnds.Lines(text).Select(line => line.TrimEnd())).TrimEnd('\n');

    private static string Dedented(string text)
    {
        var lines = LineEnds.Lines(text).ToList();
        var least = lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Concat(lines.Select(line => line.Length > least ? line[least..] : line.TrimStart(' ', '\t')));
    }
}
