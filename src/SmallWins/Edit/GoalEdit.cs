using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Write;

namespace SmallWins.Edit;

/// <summary>Makes goals and puts them down, in the files of <c>goals/</c>.</summary>
public static class GoalEdit
{
    private const string Folder = "goals";

    /// <summary>Writes a goal into a file of its own. A file that is there is never written over.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="waiting">Called once when another process is writing to the journal and has to be waited for.</param>
    /// <returns>The goal as it is read from its file.</returns>
    /// <exception cref="IOException">The id that was asked for is taken; the disk is full; another process did not come to its end.</exception>
    /// <exception cref="UnauthorizedAccessException">The journal may not be written to.</exception>
    public static MicroGoal Add(string journalFolder, NewGoal goal, Action? waiting = null)
    {
        using var held = JournalLock.Take(journalFolder, JournalEdit.Patience, waiting);
        var folder = Path.Combine(journalFolder, Folder);
        AtomicFile.RemoveLeftovers(folder);
        var named = goal.Named(Taken(folder));
        var text = $"---\n{string.Join('\n', GoalLines.Of(named))}\n---\n";
        AtomicFile.Create(Path.Combine(journalFolder, named.Source.File), Encoding.UTF8.GetBytes(text));
        return named;
    }

    /// <summary>Puts a goal down on purpose: its file gets the date, and no other byte of it changes.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="goal">A goal of the journal.</param>
    /// <param name="date">The day from which on it is put down.</param>
    /// <param name="waiting">Called once when another process is writing to the journal and has to be waited for.</param>
    /// <returns>Whether it is written; or else the problems of the file that stood in the way. With none, its front matter has no room for a line.</returns>
    /// <exception cref="IOException">The file went away, or the machine's trouble.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written to.</exception>
    public static Checked<bool> LetGo(string journalFolder, MicroGoal goal, DateOnly date, Action? waiting = null)
    {
        using var held = JournalLock.Take(journalFolder, JournalEdit.Patience, waiting);
        var file = goal.Source.File;
        var place = Path.Combine(journalFolder, file);
        AtomicFile.RemoveLeftovers(Path.GetDirectoryName(place)!);
        return FileChange.Make(place, file, mayBeNew: false, (source, _) => ConflictMarkers.In(source) is { Count: > 0 } conflict
            ? new Checked<string?>(null, [.. conflict])
            : new Checked<string?>(FrontMatterText.Set(source.Text, "let_go", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), GoalParser.Keys), []));
    }

    /// <summary>Whether a word can be a goal's id: letters, digits, <c>-</c> and <c>_</c>, with a letter among them.</summary>
    public static bool IsId(string word) => Marks.IsId(word);

    /// <summary>Whether there is a file for a goal of that id, whatever is in it.</summary>
    public static bool IsTaken(string journalFolder, string id) => Taken(Path.Combine(journalFolder, Folder)).Contains(id);

    // Two names that differ in case alone would be one file elsewhere.
    private static ImmutableHashSet<string> Taken(string folder) => !Directory.Exists(folder) ? [] :
        Directory.EnumerateFiles(folder).Select(file => Path.GetFileNameWithoutExtension(file)!).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
}
