using System.Collections.Immutable;
using SmallWins.Cli.Output;
using SmallWins.Domain;

namespace SmallWins.Cli.Tell;

/// <summary>Why the wins that are told are told.</summary>
internal enum Match
{
    /// <summary>Nothing was asked for by words.</summary>
    Any,

    /// <summary>They answer a doubt of the settings.</summary>
    Doubt,

    /// <summary>They have all of the words.</summary>
    Words,

    /// <summary>They come near the words, which none of them has.</summary>
    Near,
}

/// <summary>Evidence in the terminal: a win for the doubt at hand, and a few more.</summary>
internal sealed class EvidenceTold
{
    private const int ShapeVersion = 1;
    private const int Few = 5;

    // Of what is found by words, the first fit best; one of them is drawn.
    private const int MostDrawnFrom = 12;

    private readonly OpenedJournal journal;
    private readonly Asked asked;
    private readonly bool tellsAll;
    private readonly Match match;
    private readonly Doubt? doubt;
    private readonly ImmutableArray<Win> found;
    private readonly Win? drawn;

    /// <summary>Looks for evidence.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="tellsAll">Whether all that is found is told, and not a few.</param>
    /// <param name="chance">A number that decides which of them is drawn.</param>
    public EvidenceTold(OpenedJournal journal, Asked asked, bool tellsAll, long chance)
    {
        (this.journal, this.asked, this.tellsAll) = (journal, asked, tellsAll);
        var evidence = JournalEvidence.Of(journal.AsOfToday);
        doubt = evidence.DoubtMeantBy(asked.Words);
        (match, found) = Look(evidence);
        var drawnFrom = match switch { Match.Words => Math.Min(found.Length, MostDrawnFrom), Match.Near => Math.Min(found.Length, Few), _ => found.Length };
        drawn = drawnFrom == 0 ? null : found[(int)(chance % drawnFrom)];
    }

    private IEnumerable<Win> Others => tellsAll ? found : found.Where(win => win != drawn).Take(Few);

    /// <summary>For reading.</summary>
    public void Write(Paper paper)
    {
        if (drawn is null)
        {
            WriteNothing(paper);
            return;
        }

        var lines = new WinLines(paper, journal.Settings);
        WriteHeading(paper);
        if (tellsAll)
        {
            WriteDated(paper, lines, found);
            return;
        }

        lines.Write(drawn);
        paper.Line(4, "    ", new Ink(Plain.LongDate(drawn.Date), Ink.Quiet));
        if (match == Match.Any)
        {
            return;
        }

        var others = Others.ToList();
        if (others.Count > 0)
        {
            paper.Gap();
            WriteDated(paper, lines, others);
        }

        if (found.Length > others.Count + 1)
        {
            paper.Line(2, "  ", new Ink($"and {found.Length - others.Count - 1:N0} more: ", Ink.Quiet), asked.Command() + " --all");
        }
    }

    /// <summary>For other programs.</summary>
    public string Json() => JsonText.Of(ShapeVersion, json =>
    {
        json.WriteString("words", asked.Words);
        json.WriteString("match", TellJson.Word(match));
        if (match == Match.Doubt)
        {
            json.WriteStartObject("doubt");
            json.WriteString("id", doubt!.Id);
            json.WriteString("says", doubt.Says);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("doubt");
        }

        json.WriteNumber("found", found.Length);
        json.WriteWin("drawn", drawn);
        json.WriteWins("wins", Others);
    });

    private (Match Match, ImmutableArray<Win> Found) Look(JournalEvidence evidence)
    {
        if (asked.Words.Length == 0)
        {
            return (Match.Any, Among(journal.AsOfToday.Days.Reverse().SelectMany(day => day.Wins)));
        }

        // Where nothing answers the doubt yet, its words may still be found.
        if (doubt is not null && Among(evidence.AnswersTo(doubt)) is { IsEmpty: false } answers)
        {
            return (Match.Doubt, answers);
        }

        return Among(evidence.WithAll(asked.Words)) is { IsEmpty: false } whole ? (Match.Words, whole) : (Match.Near, Among(evidence.Near(asked.Words)));
    }

    private ImmutableArray<Win> Among(IEnumerable<Win> wins) => [.. wins.Where(asked.Lets)];

    private void WriteHeading(Paper paper)
    {
        var all = Plain.Count(journal.Facts.Totals.Wins, "win");
        switch (match)
        {
            case Match.Doubt:
                paper.Part(doubt!.Says, found.Length == 1 ? "one dated answer" : $"{found.Length:N0} dated answers");
                break;
            case Match.Words:
                paper.Part(asked.Words, found.Length == 1 ? "one win" : $"{found.Length:N0} wins");
                break;
            case Match.Near:
                paper.Part(asked.Words, found.Length == 1 ? "No win says it in these words; one comes near." : $"No win says it in these words; {found.Length:N0} come near.");
                break;
            default:
                paper.Part("Evidence", tellsAll ? Plain.Count(found.Length, "win") : asked.IsFiltered ? $"one of {found.Length:N0}, of {all} in all" : $"one of {all}");
                break;
        }
    }

    private static void WriteDated(Paper paper, WinLines lines, IEnumerable<Win> wins)
    {
        foreach (var win in wins)
        {
            lines.WriteDated(win);
        }
    }

    private void WriteNothing(Paper paper)
    {
        if (journal.Facts.Totals.Wins == 0)
        {
            paper.Line("Nothing is written yet, and that is a fine place to start:");
            paper.Line(2, "  ", new Ink(Examples.FirstWin, Ink.Strong));
            return;
        }

        paper.Line(
            asked.Words.Length > 0 ? $"Nothing comes up for \"{asked.Words}\" yet. " : "Nothing comes up for this yet. ",
            asked.IsFiltered ? "Without the filters there may be more. " : "Another word for it may find more; so may the beginning of one. ");
        paper.Line(new Ink("smallwins evidence", Ink.Strong), $" draws one of all {Plain.Count(journal.Facts.Totals.Wins, "win")}. They stay.");
    }
}
