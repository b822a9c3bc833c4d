using SmallWins.Aggregate;
using SmallWins.Cli.Output;
using SmallWins.Domain;

namespace SmallWins.Cli.Tell;

/// <summary>What there is to say about a week, for whoever begins to write about it.</summary>
internal static class WeekFacts
{
    /// <summary>The facts, a line each.</summary>
    public static IEnumerable<string> Of(OpenedJournal journal, Week week)
    {
        var summary = WeekSummary.Of(journal.AsOfToday, journal.Facts, week);
        var sentences = JournalSentences.Of(journal.Settings, journal.Today, Spoken.Language);
        return
        [
            .. summary.Wins.IsEmpty ? [] : (string[])[sentences.Week(summary)],
            .. summary.Highlights.Select(win => $"{Stars.Weekday(win.Date)}: {JournalSentences.Words(win.Text)}"),
            .. summary.Firsts.Where(first => first.IsWorthAWord).Select(sentences.First),
            .. summary.Goals.Select(steps => $"{journal.Journal.Goals.First(goal => goal.Id == steps.Id).Title}: {Plain.Count(steps.Number, "step")}"),
            .. sentences.Gains(summary),
        ];
    }
}
