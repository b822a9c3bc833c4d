using SmallWins.Aggregate;
using SmallWins.Domain;
using SmallWins.Render.Passages;

namespace SmallWins;

/// <summary>The wins of a journal as evidence: which of them answer a doubt, and which speak of something.</summary>
public sealed class JournalEvidence
{
    // "I never finish things" has three of the four words of "I never finish anything".
    private const double MostOf = 0.6;

    private readonly Journal journal;
    private readonly WinSearch search;

    private JournalEvidence(Journal journal) => (this.journal, search) = (journal, new WinSearch(journal, win => Markup.Words(win.Text)));

    /// <summary>The evidence of a journal.</summary>
    /// <param name="journal">The journal as of the day, its days in order.</param>
    public static JournalEvidence Of(Journal journal) => new(journal);

    /// <summary>
    /// The doubt of the settings that some words mean: its id, some words in a row of what it says, or most of what it says in these
    /// or other forms; null for none.
    /// </summary>
    public Doubt? DoubtMeantBy(string words)
    {
        var asked = SpokenWords.Of(words);
        return journal.Settings.Doubts.FirstOrDefault(doubt => string.Equals(doubt.Id, words.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? journal.Settings.Doubts
                .Select(doubt => (Doubt: doubt, Share: ShareOf(SpokenWords.Of(doubt.Says), asked)))
                .Where(one => one.Share >= MostOf)
                .OrderByDescending(one => one.Share)
                .Select(one => one.Doubt)
                .FirstOrDefault();
    }

    /// <summary>The wins that answer a doubt of the settings, newest day first.</summary>
    public IEnumerable<Win> AnswersTo(Doubt doubt) =>
        Answers.Of(journal, win => Markup.Words(win.Text)).FirstOrDefault(answers => answers.Id == doubt.Id)?.Years.SelectMany(year => year.Wins) ?? [];

    /// <inheritdoc cref="WinSearch.WithAll"/>
    public IEnumerable<Win> WithAll(string words) => search.WithAll(words);

    /// <inheritdoc cref="WinSearch.Near"/>
    public IEnumerable<Win> Near(string words) => search.Near(words);

    // How much of what a doubt says is asked about. One word by itself is a word to look for, and no doubt.
    private static double ShareOf(SpokenWords says, SpokenWords asked)
    {
        var (said, words) = (says.Each.ToList(), asked.Each.ToList());
        return words.Count < 2 || said.Count == 0 ? 0
            : says.Contain(asked) ? 1
            : (double)said.Count(word => words.Exists(other => WinSearch.IsFormOf(word, other))) / Math.Max(said.Count, words.Count);
    }
}
