using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmallWins.Domain;
using SmallWins.Parse.Markdown;

namespace SmallWins.Parse;

/// <summary>
/// The part of a day's file below its front matter, divided into wins and notes. Wins are the items of top-level lists
/// in a <see cref="WinsSection"/>.
/// </summary>
internal sealed class DayBody
{
    private readonly WinItem item;
    private readonly string markdown;
    private readonly NotesBuilder notes;
    private readonly ImmutableArray<Win>.Builder wins = ImmutableArray.CreateBuilder<Win>();
    private readonly ImmutableArray<DayHeading>.Builder headings = ImmutableArray.CreateBuilder<DayHeading>();

    private DayBody(WinItem item)
    {
        this.item = item;
        markdown = item.Text.Markdown;
        notes = new NotesBuilder(markdown, item.Intentions);
    }

    /// <summary>Divides a body.</summary>
    /// <param name="document">The body as Markdig read it.</param>
    /// <param name="item">What it takes to read an item of the body.</param>
    /// <returns>The wins, not yet numbered, the notes and the headings.</returns>
    public static (ImmutableArray<Win> Wins, Passage Notes, ImmutableArray<DayHeading> Headings) Read(MarkdownDocument document, WinItem item)
    {
        var body = new DayBody(item);
        body.Divide(document);
        return (body.wins.ToImmutable(), item.Passage(body.notes.Text(item.Definitions.Lines)), body.headings.ToImmutable());
    }

    /// <summary>Where the unticked tasks of a body are, in order; those within another are part of it.</summary>
    public static List<TextRange> IntentionsIn(ContainerBlock container, string markdown) =>
        [.. UntickedIn(container).Select(task => RangeOf(task).WholeLines(markdown))];

    /// <summary>What the unticked tasks of a body say, in order; one without words says nothing. A slip in one is no problem of the day.</summary>
    /// <param name="container">The body.</param>
    /// <param name="item">What it takes to read an item of the body.</param>
    public static IEnumerable<Win> ReadIntentions(ContainerBlock container, WinItem item) => UntickedIn(container)
        .Select(task => (item with { Problems = [], Marks = [] }).Read((LeafBlock)task[0], RangeOf(task).End))
        .OfType<Win>();

    private static List<ListItemBlock> UntickedIn(ContainerBlock container)
    {
        var tasks = new List<ListItemBlock>();
        Look(container);
        return tasks;

        void Look(ContainerBlock within)
        {
            foreach (var block in within)
            {
                if (block is ListItemBlock task && IsUnticked(task))
                {
                    tasks.Add(task);
                }
                else if (block is ContainerBlock inner)
                {
                    Look(inner);
                }
            }
        }
    }

    private void Divide(MarkdownDocument document)
    {
        var section = new WinsSection(item.Vocabulary);
        foreach (var block in document)
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup or FootnoteGroup:
                    break;
                case HeadingBlock heading:
                    section.Meet(heading);
                    headings.Add(new DayHeading(WinsSection.WordsOf(heading.Inline), heading.Level, item.Text.Place(heading.Span.Start, heading.Span.Length)!.Value));
                    notes.Heading(RangeOf(heading), heading.Level, section.IsOpen);
                    break;
                case ListBlock list:
                    DivideList(list, section.IsOpen);
                    break;
                case HtmlBlock when HtmlComments.IsComment(block, markdown):
                    notes.Cut(RangeOf(block));
                    break;
                default:
                    notes.Keep();
                    break;
            }
        }
    }

    private void DivideList(ListBlock list, bool isWins)
    {
        foreach (var entry in list.OfType<ListItemBlock>())
        {
            if (IsUnticked(entry))
            {
                notes.Cut(RangeOf(entry));
                if (isWins)
                {
                    item.ReadMarks((LeafBlock)entry[0]);
                }
            }
            else if (!isWins)
            {
                notes.Keep();
            }
            else if (entry.FirstOrDefault() is LeafBlock { Inline: not null } first && item.Read(first, RangeOf(entry).End) is { } win)
            {
                wins.Add(win);
                notes.Cut(RangeOf(entry));
            }
            else
            {
                DivideTextless(entry);
            }
        }
    }

    /// <summary>An item without words of its own: what it may hold (code, a quotation) goes to the notes, so that nothing is lost.</summary>
    private void DivideTextless(ListItemBlock entry)
    {
        var range = RangeOf(entry);
        item.Problems.Add(item.Text.Problem(Diagnostics.Problems.EmptyWin, range.Start, Math.Max(1, range.End - range.Start)));
        var holdsMore = entry.Count > 1 || entry.FirstOrDefault() is { } only
            && (only is not ParagraphBlock { Inline: { } inline } || inline.FirstChild is not (null or TaskList or HtmlInline)
                || inline.OfType<LineBreakInline>().Any());
        if (holdsMore)
        {
            notes.Keep();
        }
        else
        {
            notes.Cut(range);
        }
    }

    private static bool IsUnticked(ListItemBlock entry) =>
        entry.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: TaskList { Checked: false } };

    private static TextRange RangeOf(Block block) => new(block.Span.Start, block.Span.End + 1);
}
