using System.Text;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;
using SmallWins.Write;

namespace SmallWins.Edit;

/// <summary>A file of the journal that a person wants to write in.</summary>
/// <param name="File">The file, from the journal's root with forward slashes.</param>
/// <param name="Start">What it is begun with where it is not there yet; null for a file that is there.</param>
public sealed record FileToEdit(string File, string? Start)
{
    // What is typed behind it is a win at once.
    private const string EmptyDay = "- \n";

    /// <summary>The file of a day: the one that <see cref="JournalEdit.Add"/> writes to.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="settings">The journal's settings.</param>
    /// <param name="date">The day.</param>
    public static FileToEdit OfDay(string journalFolder, Settings settings, DateOnly date) =>
        new(DayPath.Of(DayFiles.In(journalFolder, settings), date), EmptyDay);

    /// <summary>The file of a week, which begins with what there is to say about it and with three questions.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="week">The week.</param>
    /// <param name="facts">What there is to say about it, a line each.</param>
    public static FileToEdit OfWeek(string journalFolder, Week week, IEnumerable<string> facts)
    {
        var there = Find(journalFolder, "weeks", stem => IsoWeek.TryParse(stem, out var id) && id == week.Id);
        return new FileToEdit(there ?? $"weeks/{week.Id}.md", WeekStart.Of(week, facts));
    }

    /// <summary>The file of a goal, also where it cannot be read as one; null where there is none.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="id">The goal's id, compared without case.</param>
    public static FileToEdit? OfGoal(string journalFolder, string id) =>
        Find(journalFolder, "goals", stem => stem.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } file ? new FileToEdit(file, null) : null;

    /// <summary>The settings' file.</summary>
    public static FileToEdit OfSettings() => new(NewJournal.SettingsFile, null);

    /// <summary>Makes the file where it is not there yet.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="settings">The journal's settings.</param>
    /// <param name="waiting">Called once when another process is writing to the journal and has to be waited for.</param>
    /// <returns>The line and column, from 1, where there is most likely something to be written.</returns>
    /// <exception cref="IOException">The disk is full, or another process did not come to its end.</exception>
    /// <exception cref="UnauthorizedAccessException">The journal may not be written to.</exception>
    public (int Line, int Column) Begin(string journalFolder, Settings settings, Action? waiting = null)
    {
        var path = Path.Combine(journalFolder, File);
        using var held = JournalLock.Take(journalFolder, JournalEdit.Patience, waiting);
        if (Start is not null && !System.IO.File.Exists(path))
        {
            AtomicFile.RemoveLeftovers(Path.GetDirectoryName(path)!);
            AtomicFile.Create(path, Encoding.UTF8.GetBytes(Start));
        }

        var text = TextFile.Read(path, File).Value?.Text ?? "";
        var at = Start == EmptyDay ? EndOfWins(text, settings)
            : Start is not null && IsTheStart(text) ? text.IndexOf(WeekStart.FirstQuestion, StringComparison.Ordinal) + WeekStart.FirstQuestion.Length + 1
            : text.AsSpan().TrimEnd().Length;
        var place = new SourceText(File, text).Span(at, 0);
        return (place.Line, place.Column);
    }

    /// <summary>Removes the file where nothing was added to what it was begun with: then there was nothing to write, which is fine.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <returns>Whether it was removed.</returns>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public bool Leave(string journalFolder)
    {
        var place = Path.Combine(journalFolder, File);
        using var held = JournalLock.Take(journalFolder, JournalEdit.Patience);
        if (TextFile.Read(place, File).Value is not { } source || !IsTheStart(source.Text))
        {
            return false;
        }

        System.IO.File.Delete(place);
        return true;
    }

    private static string? Find(string journalFolder, string folder, Func<string, bool> isIt) => !Directory.Exists(Path.Combine(journalFolder, folder)) ? null
        : Directory.EnumerateFiles(Path.Combine(journalFolder, folder)).Order(StringComparer.Ordinal)
            .Where(file => JournalFolder.IsMarkdown(file) && isIt(Path.GetFileNameWithoutExtension(file)))
            .Select(file => $"{folder}/{Path.GetFileName(file)}").FirstOrDefault();

    // Some editors take spaces off the ends of lines, or change those ends, whenever they save.
    private bool IsTheStart(string text) => Start is not null && WithoutEnds(text).SequenceEqual(WithoutEnds(Start));

    private static IEnumerable<string> WithoutEnds(string text) =>
        text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd());

    private static int EndOfWins(string text, Settings settings)
    {
        var day = DayOutline.Of(text, new Vocabulary(settings, []));
        return day is null ? 0 : day.Wins is [.., var last] ? last.EndOfLine : day.EndOfWinsRegion ?? day.EndOfText;
    }
}
