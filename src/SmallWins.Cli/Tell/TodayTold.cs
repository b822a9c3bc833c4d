using System.Text.Json;
using SmallWins.Aggregate;
using SmallWins.Cli.Output;
using SmallWins.Domain;

namespace SmallWins.Cli.Tell;

/// <summary>A day in the terminal: what is written, what is meant to be done, the goals that run, a note from the past, the week.</summary>
internal sealed class TodayTold
{
    private const int ShapeVersion = 1;

    // What was meant longer ago than this has had its time.
    private const int DaysThatIntentionsStay = 7;

    private readonly OpenedJournal journal;
    private readonly JournalSentences sentences;
    private readonly Day? day;
    private readonly bool isRest;
    private readonly List<Intention> intentions;
    private readonly List<Intention> earlier;
    private readonly List<GoalFacts> goals;
    private readonly Win? sameDay;
    private readonly Win? note;
    private readonly WeekSummary week;

    /// <summary>Today, as of which the journal was opened.</summary>
    public TodayTold(OpenedJournal journal)
    {
        this.journal = journal;
        var (today, facts) = (journal.Today, journal.Facts);
        sentences = JournalSentences.Of(journal.Settings, today, Spoken.Language);
        day = journal.AsOfToday.Days.LastOrDefault(day => day.Date == today);
        isRest = day is { Rest: true } || journal.Settings.RestDays.Contains(today.DayOfWeek);
        intentions = [.. journal.Intentions.Where(intention => intention.Date == today)];
        earlier = [.. journal.Intentions.Where(intention => intention.Date < today && intention.Date >= today.AddDays(-DaysThatIntentionsStay))
            .OrderByDescending(intention => intention.Date)];
        goals = [.. facts.Goals.Where(goal => goal.State == GoalState.Running)];
        sameDay = facts.OnThisDay.InOtherYears(today).LastOrDefault(day => day.IsLit)?.MostTelling;
        note = sameDay ?? facts.Note;
        week = WeekSummary.Of(journal.AsOfToday, facts, facts.Calendar.WeekOf(today));
    }

    /// <summary>For reading.</summary>
    public void Write(Paper paper)
    {
        var lines = new WinLines(paper, journal);
        paper.Part(Plain.LongDate(journal.Today), day?.Title);
        WriteWins(paper, lines);
        if (intentions.Count > 0)
        {
            paper.Part("Open");
            intentions.ForEach(intention => lines.Write(intention, journal.Today));
        }

        if (earlier.Count > 0)
        {
            paper.Part("Open from the days before");
            earlier.ForEach(intention => lines.Write(intention, journal.Today));
        }

        if (goals.Count > 0)
        {
            paper.Part("Goals");
            goals.ForEach(goal => WriteGoal(paper, lines, goal));
        }

        if (note is not null)
        {
            paper.Part(sameDay is null ? "A note from the past" : "On this day");
            lines.WriteDated(note);
        }

        paper.Part("This week");
        new Stars(journal).WriteWeek(paper, week.Week);
        paper.Line(2, "  ", string.Join(' ', [sentences.Week(week), .. journal.Settings.Streaks ? (string[])[sentences.Streak(journal.Facts.Streaks)] : []]));
    }

    /// <summary>For other programs.</summary>
    public string Json() => JsonText.Of(ShapeVersion, json =>
    {
        json.WriteDate("date", journal.Today);
        json.WriteString("title", day?.Title);
        json.WriteBoolean("rest", isRest);
        json.WriteWins("wins", day?.Wins ?? []);
        json.WriteIntentions("intentions", intentions);
        json.WriteIntentions("earlier_intentions", earlier);
        json.WriteObjects("goals", goals, goal => WriteGoal(json, goal));
        json.WriteWin("on_this_day", sameDay);
        json.WriteWin("note", journal.Facts.Note);
        json.WriteStartObject("week");
        json.WriteString("id", week.Week.Id.ToString());
        json.WriteString("sentence", sentences.Week(week));
        var stars = new Stars(journal);
        json.WriteDays("days", week.Week.Days.Select(stars.Of));
        json.WriteEndObject();
        json.WriteString("streak", journal.Settings.Streaks ? sentences.Streak(journal.Facts.Streaks) : null);
    });

    private void WriteWins(Paper paper, WinLines lines)
    {
        if (day is { IsLit: true })
        {
            foreach (var win in day.Wins)
            {
                lines.Write(win);
            }

            return;
        }

        var about = isRest ? "A day of rest. If something small goes right all the same:"
            : day is { Notes.IsEmpty: false } ? "The day has its story. A win may stand beside it, however small:"
            : "Nothing is written yet. One small thing is enough:";
        paper.Line(2, "  " + about);
        paper.Line(4, "  ", new Ink(Examples.FirstWin, Ink.Strong));
    }

    private void WriteGoal(Paper paper, WinLines lines, GoalFacts goal)
    {
        var style = lines.StyleOf(goal.Goal.Area);
        var marks = GoalMarks.Of(goal, journal.Today).Select(mark => GoalMarks.Sign(mark, paper.Signs, style));
        paper.Line(4, ["  ", .. marks, "  ", Plain.Line(goal.Goal.Title)]);
        paper.Line(4, "    ", new Ink(sentences.Goal(goal), Ink.Quiet));
        if (goal.Goal.Smaller is { } smaller)
        {
            paper.Line(4, "    ", new Ink("On a hard day: " + smaller, Ink.Quiet));
        }
    }

    private void WriteGoal(Utf8JsonWriter json, GoalFacts goal)
    {
        json.WriteString("id", goal.Goal.Id);
        json.WriteString("title", goal.Goal.Title);
        json.WriteString("smaller", goal.Goal.Smaller);
        json.WriteString("sentence", sentences.Goal(goal));
        json.WriteNumber("due", goal.Due);
        json.WriteNumber("kept", goal.Kept);
        json.WriteObjects("days", goal.Marks, mark =>
        {
            json.WriteDate("date", mark.Date);
            json.WriteString("kind", TellJson.Word(mark.Kind));
        });
    }
}
