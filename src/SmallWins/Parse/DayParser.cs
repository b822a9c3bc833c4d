using System.Collections.Immutable;
using Markdig.Syntax;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse.FrontMatter;
using SmallWins.Parse.Markdown;
using SmallWins.Read;

namespace SmallWins.Parse;

/// <summary>Reads one file of a day.</summary>
internal static class DayParser
{
    // So few are compared each with each, without anything being made for it.
    private const int FewWins = 12;

    /// <summary>Reads a file; null where it holds a git conflict or is nested too deeply to be read.</summary>
    public static Checked<DayFile?> Parse(SourceText source, Vocabulary vocabulary)
    {
        var problems = ConflictMarkers.In(source);
        if (problems.Count > 0)
        {
            return new(null, [.. problems]);
        }

        var date = DatedName.Of(source.File);
        var block = FrontMatterBlock.Of(source, DayMatter.Keys, problems);
        var fields = new Fields(source, block.Keys, problems);
        var read = DayMatter.Read(fields, date, vocabulary);
        var matter = read with { IsDraft = read.IsDraft || block.KeepsOut };
        var text = new MarkdownText(source, block.BodyStart, source.Text[block.BodyStart..]);
        if (text.Parse(problems) is not { } document)
        {
            return new(null, [.. problems]);
        }

        LogseqTasks.Mark(document, source.File);
        var intentions = DayBody.IntentionsIn(document, text.Markdown);
        var definitions = Definitions.Of(document, text.Markdown);
        var marks = new List<PlacedMark>();
        var (above, references) = new FrontMatterWins(source, date, definitions, vocabulary, problems, marks).Read(fields.Filled("wins"));
        var item = new WinItem(date, text, intentions, definitions, vocabulary, problems, marks);
        var body = DayBody.Read(document, item);
        references.AddRange(References.In(document, text, intentions));
        CheckTwins(source, body.Wins, problems);
        return new(
            new DayFile(
                source,
                vocabulary,
                new DayParts(block.Keys, matter, [.. above, .. body.Wins], body.Notes, [.. marks], body.Headings),
                [.. Intentions(document, item, matter)],
                [.. references]),
            [.. problems]);
    }

    private static IEnumerable<Intention> Intentions(MarkdownDocument document, WinItem item, DayMatter matter) =>
        DayBody.ReadIntentions(document, item).Select(meant => new Intention
        {
            Date = meant.Date,
            Text = meant.Text,
            Area = meant.Area ?? matter.Area,
            Private = meant.Private || matter.Private,
            Source = meant.Source,
        });

    // Two lists that were joined line by line hold twice what both had in another order.
    private static void CheckTwins(SourceText source, ImmutableArray<Win> wins, List<Diagnostic> problems)
    {
        // Equal lines are equal texts, and most days have none.
        if (!AnyAlike(wins))
        {
            return;
        }

        var first = new Dictionary<(string Line, string Details), Win>();
        foreach (var win in wins)
        {
            var told = (source.Line(win.Source).Trim(), win.Details.Markdown);
            if (!first.TryAdd(told, win))
            {
                problems.Add(Problems.WinTwice(win.Source, first[told].Source.Line) with { Excerpt = source.Line(win.Source) });
            }
        }
    }

    private static bool AnyAlike(ImmutableArray<Win> wins)
    {
        if (wins.Length > FewWins)
        {
            return wins.Select(win => win.Text.Markdown).Distinct().Count() < wins.Length;
        }

        for (var at = 1; at < wins.Length; at++)
        {
            for (var before = 0; before < at; before++)
            {
                if (wins[before].Text.Markdown == wins[at].Text.Markdown)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
