using SmallWins.Cli.Output;
using SmallWins.Domain;
using SmallWins.Share;
using Spectre.Console;

namespace SmallWins.Cli.Sharing;

/// <summary>Tells what goes into a file for somebody, and what stays out of it.</summary>
/// <param name="journal">The journal.</param>
/// <param name="content">What goes in.</param>
internal sealed class ShareTold(OpenedJournal journal, ShareContent content)
{
    private const int ShapeVersion = 1;
    private const int Margin = 16;
    private const int MostLeftOut = 12;

    // In the order in which they are told: what a person may want to take along first.
    private static readonly (LeftOutWhy Why, string One, string Several, string? Option)[] Reasons =
    [
        (LeftOutWhy.Private, "private", "private", "--private"),
        (LeftOutWhy.Note, "story of a day, or words about the week", "stories of days, or words about the week", "--notes"),
        (LeftOutWhy.Photo, "picture", "pictures", "--photos"),
        (LeftOutWhy.Draft, "win in a draft", "wins in drafts", null),
        (LeftOutWhy.Open, "not ticked", "not ticked", null),
        (LeftOutWhy.ToCome, "still to come", "still to come", null),
        (LeftOutWhy.OtherArea, "of another area", "of other areas", null),
        (LeftOutWhy.OtherGoal, "no step towards the goal", "no steps towards the goal", null),
    ];

    private readonly JournalSentences sentences = JournalSentences.Of(journal.Settings, journal.Today, Tell.Spoken.Language);

    /// <summary>For reading.</summary>
    /// <param name="paper">What it is written on.</param>
    /// <param name="to">Who it is for, or null.</param>
    /// <param name="isCard">Whether it becomes a picture card, which has room for lines alone.</param>
    public void Write(Paper paper, string? to, bool isCard)
    {
        var choice = content.Choice;
        paper.Part(
            to is null ? "What goes in" : $"What goes in, for {to}",
            (choice.Goal is { } goal ? goal.Title + paper.Signs.Between : "") + sentences.Span(choice.First, choice.Last));
        if (content.Words is { } words)
        {
            WriteAside(paper, choice.First, "words about the week", words.Title);
        }

        foreach (var day in content.Days)
        {
            foreach (var win in day.Wins)
            {
                WriteWin(paper, win);
                if (!isCard)
                {
                    WriteDetails(paper, win);
                }
            }

            foreach (var notes in day.Notes)
            {
                WriteAside(paper, day.Date, "story of the day", FirstLine(notes));
            }
        }

        if (content.IsEmpty)
        {
            paper.Line(new Ink("  Nothing.", Ink.Quiet));
        }

        WriteLeftOut(paper);
        if (isCard && content.Wins.Any(win => !win.Details.IsEmpty))
        {
            paper.Line(2, "  ", new Ink("A picture card has room for a line a win: what stands below a win stays out too.", Ink.Quiet));
        }
    }

    /// <summary>For other programs.</summary>
    /// <param name="to">Who it is for, or null.</param>
    /// <param name="format">The format's word.</param>
    /// <param name="isLocked">Whether it is locked.</param>
    /// <param name="file">The file that was written, or null.</param>
    public string Json(string? to, string format, bool isLocked, string? file) => JsonText.Of(ShapeVersion, json =>
    {
        json.WriteDate("first", content.Choice.First);
        json.WriteDate("last", content.Choice.Last);
        json.WriteString("week", content.Choice.Week?.Id.ToString());
        json.WriteString("goal", content.Choice.Goal?.Id);
        json.WriteString("to", to);
        json.WriteString("format", format);
        json.WriteBoolean("locked", isLocked);
        json.WriteWins("wins", content.Wins);
        json.WriteObjects("notes", content.Days.SelectMany(day => day.Notes.Select(notes => (day.Date, notes))), one =>
        {
            json.WriteDate("date", one.Date);
            json.WriteString("text", one.notes.Markdown);
            json.WriteString("file", one.notes.File);
        });
        json.WriteString("words", content.Words?.Words.Markdown);
        json.WriteBoolean("photos", content.Choice.Photos);
        json.WriteObjects("left_out", content.LeftOut, left =>
        {
            json.WriteString("why", TellJson.Word(left.Why));
            json.WriteDate("date", left.Date);
            json.WriteString("text", left.Words);
            json.WriteString("file", left.Source.File);
            json.WriteNumber("line", left.Source.Line);
        });
        json.WriteString("file", file);
    });

    private void WriteLeftOut(Paper paper)
    {
        if (content.LeftOut.IsEmpty)
        {
            return;
        }

        paper.Part("What stays out");
        foreach (var (why, one, several, option) in Reasons)
        {
            var left = content.LeftOut.Where(item => item.Why == why).ToList();
            if (left.Count == 0)
            {
                continue;
            }

            paper.Line(4, "  ", $"{Plain.Number(left.Count)} {(left.Count == 1 ? one : several)}", new Ink(option is null ? "" : $"  {option} takes {(left.Count == 1 ? "it" : "them")} along", Ink.Quiet));

            // Other areas were not asked for, and may be many.
            if (why is LeftOutWhy.OtherArea or LeftOutWhy.OtherGoal)
            {
                continue;
            }

            foreach (var item in left.Take(MostLeftOut))
            {
                paper.Line(Margin, "  ", new Ink(Plain.ShortDate(item.Date).PadLeft(11) + "   ", Ink.Quiet), new Ink(item.Words.Length > 0 ? item.Words : item.Source.File, Ink.Quiet));
            }

            if (left.Count > MostLeftOut)
            {
                paper.Line(Margin, new Ink(new string(' ', Margin) + $"and {Plain.Number(left.Count - MostLeftOut)} more", Ink.Quiet));
            }
        }
    }

    private void WriteWin(Paper paper, Win win) => paper.Line(
        Margin,
        "  ", new Ink(Plain.ShortDate(win.Date).PadLeft(11), Ink.Quiet), " ",
        win.Star ? new Ink(paper.Signs.Highlight, Ink.Bright) : " ", " ",
        JournalShare.Words(win) is { Length: > 0 } words ? words : "a picture",
        win.Area is { } area ? new Ink("  " + journal.NameOf(area), new WinLines(paper, journal).StyleOf(area)) : "",
        win.Private ? new Ink("  private", Ink.Bright) : "");

    private static void WriteDetails(Paper paper, Win win)
    {
        foreach (var line in JournalShare.Details(win).Where(line => line.Length > 0))
        {
            paper.Line(Margin + 2, new string(' ', Margin), new Ink(Plain.WithoutTabs(line.TrimEnd()), Ink.Quiet));
        }
    }

    private static void WriteAside(Paper paper, DateOnly date, string what, string? words) => paper.Line(
        Margin, "  ", new Ink(Plain.ShortDate(date).PadLeft(11), Ink.Quiet), "   ", new Ink(what, Ink.Quiet), words is null ? "" : "  " + words);

    private static string FirstLine(Passage notes) => notes.Markdown.Split('\n').FirstOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim() ?? "";
}
