using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;

namespace SmallWins.Edit;

/// <summary>What a word may have been meant to be among the words that are known.</summary>
public static class Known
{
    /// <summary>The id of the area that a word means, by its id or an alias and without regard to case; null for none.</summary>
    public static string? Area(Journal journal, string word) => WordsOf(journal).Area(word);

    /// <summary>The id of the goal that a word names, without regard to case; null for none.</summary>
    public static string? Goal(Journal journal, string word) => WordsOf(journal).Goal(word);

    /// <summary>The known word that a slip of the hand may have made the written one of; null for none.</summary>
    public static string? Near(string written, IEnumerable<string> known) => NearestName.To(written, known);

    private static Vocabulary WordsOf(Journal journal) => new(journal.Settings, journal.Goals.Select(goal => goal.Id));
}
