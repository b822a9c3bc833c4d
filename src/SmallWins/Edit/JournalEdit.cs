using System.Collections.Immutable;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;
using SmallWins.Write;

namespace SmallWins.Edit;

/// <summary>A win that was written into the journal.</summary>
/// <param name="File">The file, from the journal's root.</param>
/// <param name="Line">The line of the win in it, from 1.</param>
/// <param name="Text">The win's line with its marks.</param>
/// <param name="IsNewFile">Whether the file was made for it.</param>
public sealed record AddedWin(string File, int Line, string Text, bool IsNewFile);

/// <summary>Changes to a journal's files that its owner asked for: exactly these, and no other byte.</summary>
public static class JournalEdit
{
    /// <summary>How long another process that writes to the journal is waited for.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The endings of picture files that the site can show.</summary>
    public static ImmutableArray<string> PictureEndings { get; } = [.. ReferencedFiles.PictureKinds.Order(StringComparer.Ordinal)];

    /// <summary>Writes a win into the file of its day, which is made where there is none.</summary>
    /// <remarks>The file is replaced in one go, so whoever reads it, or kills this process, finds it with the win or without.</remarks>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="settings">The journal's settings.</param>
    /// <param name="win">The win; it has words.</param>
    /// <param name="waiting">Called once when another process is writing to the journal and has to be waited for.</param>
    /// <returns>What was written; or null and the problem of the day's file that stood in the way.</returns>
    /// <exception cref="IOException">The disk is full, or another process did not come to its end.</exception>
    /// <exception cref="UnauthorizedAccessException">The journal may not be written to.</exception>
    public static Checked<AddedWin?> Add(string journalFolder, Settings settings, NewWin win, Action? waiting = null)
    {
        using var held = JournalLock.Take(journalFolder, Patience, waiting);
        var vocabulary = new Vocabulary(settings, win.Goals);
        var file = DayPath.Of(DayFiles.In(journalFolder, settings), win.Date);
        var place = Path.Combine(journalFolder, file);
        AtomicFile.RemoveLeftovers(Path.GetDirectoryName(place)!);
        var picture = win.Photo is null ? null : Photo.Relative(file, Photo.Keep(journalFolder, win.Photo));
        var lines = win.Lines(vocabulary, picture);

        AddedWin? added = null;
        var problems = FileChange.Make(place, file, mayBeNew: true, Changed).Problems;
        return new Checked<AddedWin?>(problems.IsEmpty ? added : null, problems);

        Checked<string?> Changed(SourceText day, bool isNew)
        {
            // Whoever resolves a conflict may throw one of its sides away, and the win with it.
            var conflict = ConflictMarkers.In(day);
            if (conflict.Count > 0)
            {
                return new(null, [.. conflict]);
            }

            if (DayText.Append(day.Text, lines, vocabulary) is not var (text, line))
            {
                return new(null, WhyUnreadable(day, vocabulary));
            }

            added = new AddedWin(file, line, win.Marked(vocabulary), isNew);
            return new(text, []);
        }
    }

    private static ImmutableArray<Diagnostic> WhyUnreadable(SourceText day, Vocabulary vocabulary) =>
        [.. DayParser.Parse(day, vocabulary).Problems.Where(problem => problem.Severity == Severity.Error)];
}
