using SmallWins.Aggregate;
using SmallWins.Domain;
using SmallWins.Render;
using SmallWins.Render.PageModels;
using SmallWins.Render.Passages;
using SmallWins.Render.Words;

namespace SmallWins;

/// <summary>What the site says of a journal, for those who say it elsewhere: the same facts in the same sentences.</summary>
public sealed class JournalSentences
{
    private readonly Speech speech;

    private JournalSentences(Speech speech) => this.speech = speech;

    /// <summary>The sentences about a journal.</summary>
    /// <param name="settings">Its settings: the names of its areas.</param>
    /// <param name="today">The day as of which.</param>
    /// <param name="language">A culture's name; a phrase that the language lacks is said in English.</param>
    public static JournalSentences Of(Settings settings, DateOnly today, string language)
    {
        var words = WordsOfTheme.Load(language, ThemeFolder.BuiltIn(), own: []).Value;
        return new(new Speech(words, new SiteDates(words.Culture, words.OwnPattern), settings, today));
    }

    /// <summary>The words of a single line, without markup.</summary>
    public static string Words(Passage line) => Markup.Words(line);

    /// <summary>A week in one sentence.</summary>
    public string Week(WeekSummary week) => WeekSentences.Sum(week, speech);

    /// <summary>What grew since the week before; what did not is not spoken of.</summary>
    public IEnumerable<string> Gains(WeekSummary week) => WeekSentences.Gains(week, speech);

    /// <summary>Something new, or something that is back.</summary>
    public string First(First first) => WeekSentences.First(first, speech);

    /// <summary>How a goal stands, in a sentence or two.</summary>
    public string Goal(GoalFacts goal) => GoalSentences.State(goal, speech);

    /// <summary>How the latest streak stands; empty before the first lit day.</summary>
    public string Streak(StreakHistory streaks) => StreakSentences.State(streaks, speech);

    /// <summary>How many of the last days that count are lit.</summary>
    public string Rhythm(Rhythm rhythm) =>
        speech.Words.Say("trends.rhythm_of", new Dictionary<string, object> { ["n"] = rhythm.Of, ["lit"] = rhythm.Lit });

    /// <summary>The days from one to another, as short as they can be said.</summary>
    public string Span(DateOnly first, DateOnly last) => speech.Dates.Span(first, last);
}
