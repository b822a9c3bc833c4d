using System.Globalization;
using SmallWins.Domain;
using Spectre.Console;

namespace SmallWins.Cli.Output;

/// <summary>Wins as lines for reading.</summary>
/// <param name="paper">What they are written on.</param>
/// <param name="journal">The names and colours of its areas.</param>
internal sealed class WinLines(Paper paper, OpenedJournal journal)
{
    // What stands before the words of a win with its date.
    private const int DatedMargin = 16;

    /// <summary>A win of a day that is known: its time and words, and quietly what it belongs to.</summary>
    public void Write(Win win)
    {
        var sign = win.Star ? new Ink(paper.Signs.Highlight, Ink.Bright) : new Ink(paper.Signs.Win, StyleOf(win.Area));
        var time = win.Time is { } at ? new Ink(at.ToString("HH:mm ", CultureInfo.InvariantCulture), Ink.Quiet) : "";
        paper.Line(4, ["  ", sign, " ", time, JournalSentences.Words(win.Text), .. Marks(win)]);
    }

    /// <summary>A win with its date before it.</summary>
    public void WriteDated(Win win) => paper.Line(
        DatedMargin,
        [
            "  ", new Ink(Plain.ShortDate(win.Date).PadLeft(11), Ink.Quiet), " ",
            win.Star ? new Ink(paper.Signs.Highlight, Ink.Bright) : " ", " ",
            JournalSentences.Words(win.Text), .. Marks(win),
        ]);

    /// <summary>Something that is meant to be done, and when it was written where that is another day.</summary>
    public void Write(Intention intention, DateOnly today) => paper.Line(
        4,
        [
            "  ", new Ink(paper.Signs.Intention, Ink.Quiet), " ", JournalSentences.Words(intention.Text),
            .. intention.Date == today ? (Ink[])[] : ["  ", new Ink(Plain.ShortDate(intention.Date), Ink.Quiet)],
        ]);

    /// <summary>The colour of an area.</summary>
    public Style? StyleOf(string? id) => journal.Settings.Areas.FirstOrDefault(area => area.Id == id) is { } area ? AreaTone.Of(area) : (Style?)null;

    // What a win belongs to, as it is written: the area by its name, goals and tags by their marks.
    private IEnumerable<Ink> Marks(Win win)
    {
        string[] marks =
        [
            .. win.Area is { } area ? (string[])[journal.NameOf(area)] : [],
            .. win.Goals.Select(goal => "@" + goal),
            .. win.Tags.Select(tag => "#" + tag),
            .. win.Private ? (string[])["private"] : [],
        ];
        if (marks.Length == 0)
        {
            yield break;
        }

        yield return "  ";
        for (var at = 0; at < marks.Length; at++)
        {
            if (at > 0)
            {
                yield return new Ink(paper.Signs.Between, Ink.Quiet);
            }

            yield return at == 0 && win.Area is not null ? new Ink(marks[at], StyleOf(win.Area)) : new Ink(marks[at], Ink.Quiet);
        }
    }
}
