using System.Collections.Immutable;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins;

/// <summary>
/// What a journal calls its things: its settings, with the areas, and its goals. That is enough to help with typing, and is there at
/// once however many days there are, since none of them is read.
/// </summary>
/// <param name="Settings">The settings; where they cannot be read, as much of them as can be.</param>
/// <param name="Goals">The goals, by id; without their words, and without what they grew out of.</param>
public sealed record JournalWords(Settings Settings, ImmutableArray<MicroGoal> Goals)
{
    /// <summary>Reads the words of a journal. What is wrong in its files is passed over.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static JournalWords Read(string journalFolder)
    {
        var settings = SettingsParser.InFolder(journalFolder).Value;
        return new JournalWords(
            settings,
            [
                .. GoalParser.FilesIn(journalFolder)
                    .Select(file => TextFile.Read(Path.Combine(journalFolder, file), file).Value)
                    .OfType<SourceText>()
                    .Select(source => GoalParser.ReadFrontMatter(source, settings))
                    .OfType<MicroGoal>(),
            ]);
    }
}
