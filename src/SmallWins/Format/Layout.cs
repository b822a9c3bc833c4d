using System.Collections.Immutable;
using SmallWins.Parse;
using SmallWins.Parse.FrontMatter;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Format;

/// <summary>A line of a text.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset of its end, before the signs that end it.</param>
/// <param name="Next">The offset of the next line.</param>
internal readonly record struct Line(int Start, int End, int Next);

/// <summary>A file of a journal, divided into what a change of its looks may touch.</summary>
internal sealed class Layout
{
    private Layout(FileKind kind, string text, FrontMatterBlock matter, ImmutableArray<Line> lines, BodyLayout body)
    {
        Kind = kind;
        Text = text;
        Matter = matter;
        Lines = lines;
        Body = body;
        LineEnd = CommonLineEnd(text, lines);
    }

    /// <summary>What the file is.</summary>
    public FileKind Kind { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Its front matter.</summary>
    public FrontMatterBlock Matter { get; }

    /// <summary>Its lines.</summary>
    public ImmutableArray<Line> Lines { get; }

    /// <summary>What its body holds; offsets are those of the body.</summary>
    public BodyLayout Body { get; }

    /// <summary>How most of its lines end; the first of equals.</summary>
    public string LineEnd { get; }

    /// <summary>The lines of the body.</summary>
    public IEnumerable<Line> BodyLines => Lines.Where(line => line.Start >= Matter.BodyStart);

    /// <summary>The lines between the two that enclose the front matter; empty where its keys are not read.</summary>
    public ImmutableArray<Line> MatterLines => Matter.Keys.Entries.IsEmpty ? [] : [.. Lines.Where(line => line.Start > 0 && line.Next < Matter.BodyStart)];

    /// <summary>Divides a file; null where it is nested too deeply to be read.</summary>
    public static Layout? Of(FileKind kind, SourceText source, Vocabulary vocabulary)
    {
        var matter = FrontMatterBlock.Of(source, kind.Keys, []);
        var body = new MarkdownText(source, matter.BodyStart, source.Text[matter.BodyStart..]);
        return BodyLayout.Of(body, kind.IsDay ? vocabulary : null) is { } layout ? new Layout(kind, source.Text, matter, LinesOf(source.Text), layout) : null;
    }

    /// <summary>Whether a line is blank as Markdown has it: nothing, spaces, tabs.</summary>
    public bool IsBlank(Line line) => EndOfWords(line) == line.Start;

    /// <summary>Whether a line of the front matter belongs to a value that began on an earlier one.</summary>
    public bool IsWithinValue(Line line) => Matter.Keys.Entries.Any(entry =>
        entry.Key.Start < line.Start && line.Start < Text.AsSpan(0, entry.Value.End).TrimEnd().Length);

    /// <summary>Whether a line of the body is to stay as it is, because of what it belongs to.</summary>
    public bool IsVerbatim(Line line)
    {
        var (start, end) = (line.Start - Matter.BodyStart, line.Next - Matter.BodyStart);
        return Body.Verbatim.Any(range => range.Start < end && range.End > start);
    }

    /// <summary>Where the space at the end of a line begins; the line's end where there is none.</summary>
    public int EndOfWords(Line line) => line.Start + Text.AsSpan(line.Start, line.End - line.Start).TrimEnd(" \t").Length;

    private static ImmutableArray<Line> LinesOf(string text)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        for (var start = 0; start < text.Length;)
        {
            var next = TextRange.NextLine(text, start);
            var end = next;
            while (end > start && text[end - 1] is '\r' or '\n')
            {
                end--;
            }

            lines.Add(new Line(start, end, next));
            start = next;
        }

        return lines.ToImmutable();
    }

    private static string CommonLineEnd(string text, ImmutableArray<Line> lines) =>
        lines.Where(line => line.Next > line.End).GroupBy(line => text[line.End..line.Next]).MaxBy(ends => ends.Count())?.Key ?? "\n";
}
