using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Markdig.Extensions.TaskLists;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.Markdown;

namespace SmallWins.Parse;

/// <summary>Makes a win of a list item, or of a text that is read like one.</summary>
/// <param name="Date">The day.</param>
/// <param name="Text">The Markdown that the item stands in.</param>
/// <param name="Intentions">The parts of it that are unticked tasks, in order.</param>
/// <param name="Definitions">The definitions of the file.</param>
/// <param name="Vocabulary">The areas and goals of the journal.</param>
/// <param name="Problems">Takes what is met.</param>
/// <param name="Marks">Takes the marks of words.</param>
internal sealed record WinItem(
    DateOnly Date,
    MarkdownText Text,
    IReadOnlyList<TextRange> Intentions,
    Definitions Definitions,
    Vocabulary Vocabulary,
    List<Diagnostic> Problems,
    List<PlacedMark> Marks)
{
    /// <summary>The number of a win that has not been put among those of its day.</summary>
    public const int NotNumbered = 0;

    private static readonly (string Open, string Close)[] Comments = [("<!--", "-->"), ("%%", "%%")];

    // Most wins have no details.
    private Passage? nothing;

    /// <summary>Reads an item.</summary>
    /// <param name="first">The block that its words begin with: a paragraph or a heading.</param>
    /// <param name="end">The offset after the item.</param>
    /// <returns>The win, not yet numbered; null where the item has no text.</returns>
    public Win? Read(LeafBlock first, int end)
    {
        var markdown = Text.Markdown;
        var (range, ink, lineBreak) = Line(first);
        var line = markdown[range.Start..range.End];
        var read = WinLine.Read(line, ink, Vocabulary, (problem, at, length) => Problems.Add(Text.Problem(problem, range.Start + at, length)));
        Place(read.Marks, range.Start);
        if (IsBlank(read.Text))
        {
            return null;
        }

        var below = TextRange.NextLine(markdown, lineBreak?.Span.Start ?? Math.Max(range.End, first.Span.End));
        var details = below >= end ? "" : Excerpts.Without(markdown, new TextRange(below, Math.Min(end, markdown.Length)), Intentions);
        return new Win
        {
            Date = Date,
            Number = NotNumbered,
            Text = Passage(read.Text),
            Details = Passage(Excerpts.Trimmed(Excerpts.Dedented(details, first.Column))),
            Area = read.Area,
            Tags = read.Tags,
            Goals = read.Goals,
            Time = read.Time,
            Star = read.Star,
            Private = read.Private,
            Source = Text.Span(range.Start + (line.Length - line.TrimStart().Length), line.Trim().Length),
        };
    }

    /// <summary>Takes the marks of an item that is not a win yet: an intention has them for the day it is ticked.</summary>
    public void ReadMarks(LeafBlock first)
    {
        var (range, ink, _) = Line(first);
        Place(WinMark.In(Text.Markdown[range.Start..range.End], ink), range.Start);
    }

    private void Place(ImmutableArray<WinMark> marks, int lineStart)
    {
        foreach (var mark in marks)
        {
            if (mark.Kind is WinMarkKind.Hash or WinMarkKind.At)
            {
                var place = Text.Place(lineStart + mark.Start, mark.End - mark.Start);
                Marks.Add(new PlacedMark(mark.Kind, mark.Word, place ?? Text.Whole, place is not null));
            }
        }
    }

    /// <summary>The line with which an item begins, without a task's box; what each of its characters is; and the line break that ends it.</summary>
    private (TextRange Range, Ink[] Ink, Inline? LineBreak) Line(LeafBlock first)
    {
        var markdown = Text.Markdown;
        var inline = first.Inline?.FirstChild;
        var start = first is HeadingBlock ? inline?.Span.Start ?? first.Span.End + 1 : first.Span.Start;
        if (inline is TaskList)
        {
            start = inline.Span.End + 1;
            inline = inline.NextSibling;
        }

        var lineBreak = inline;
        while (lineBreak is not null and not LineBreakInline)
        {
            lineBreak = lineBreak.NextSibling;
        }

        // The line is the win; what follows in the same paragraph is already its story.
        var stop = lineBreak?.Span.Start ?? (first is HeadingBlock heading ? EndOfWords(heading, start) : first.Span.End + 1);
        var range = new TextRange(start, Math.Max(start, Math.Min(stop, markdown.Length)));
        return (range, InkOf.Inlines(inline, range), lineBreak);
    }

    /// <summary>A passage of this file.</summary>
    public Passage Passage(string markdown) => markdown.Length > 0 ? new(markdown, Text.File, Definitions.For(markdown)) : nothing ??= new("", Text.File);

    // A heading may close with the signs it opened with, or be underlined.
    private int EndOfWords(HeadingBlock heading, int start)
    {
        var line = Text.Markdown.AsSpan(start..Math.Max(start, heading.Span.End + 1));
        line = line[..(line.IndexOfAny('\r', '\n') is >= 0 and var end ? end : line.Length)].TrimEnd();
        var words = line.TrimEnd('#');
        return start + (words.Length == 0 || char.IsWhiteSpace(words[^1]) ? words.TrimEnd() : line).Length;
    }

    /// <summary>Whether a text shows nothing: a comment, as templates leave it, is no sentence.</summary>
    private static bool IsBlank(string text)
    {
        var rest = text.AsSpan();
        foreach (var (open, close) in Comments)
        {
            while (rest.StartsWith(open) && rest[open.Length..].IndexOf(close) is >= 0 and var end)
            {
                rest = rest[(open.Length + end + close.Length)..].TrimStart();
            }
        }

        return rest.IsEmpty;
    }
}
