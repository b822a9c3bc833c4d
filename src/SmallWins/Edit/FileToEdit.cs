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
        var folder = Path.Combine(journalFolder, "weeks");
        var there = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
                .FirstOrDefault(file => JournalFolder.IsMarkdown(file) && IsoWeek.TryParse(Path.GetFileNameWithoutExtension(file), out var id) && id == week.Id)
            : null;
        return new FileToEdit(
            there is null ? $"weeks/{week.Id}.md" : "weeks/" + Path.GetFileName(there),
            WeekStart.Of(week, facts));
    }

    /// <summary>The file of a goal.</summary>
    public static FileToEdit OfGoal(MicroGoal goal) => new(goal.Source.File, null);

    /// <summary>The settings' file.</summary>
    public static FileToEdit OfSettings() => new(NewJournal.SettingsFile, null);

    /// <summary>Makes the file where it is not there yet.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="settings">The journal's settings.</param>
    /// <param name="waiting">Called once when another process is writing to the journal and has to be waited for.</param>
    /// <returns>The line, from 1, at whose end there is most likely something to be written.</returns>
    /// <exception cref="IOException">The disk is full, or another process did not come to its end.</exception>
    /// <exception cref="UnauthorizedAccessException">The journal may not be written to.</exception>
    public int Begin(string journalFolder, Settings settings, Action? waiting = null)
    {
        var place = Path.Combine(journalFolder, File);
        using var held = JournalLock.Take(journalFolder, JournalEdit.Patience, waiting);
        if (Start is not null && !System.IO.File.Exists(place))
        {
            AtomicFile.RemoveLeftovers(Path.GetDirectoryName(place)!);
            AtomicFile.Create(place, Encoding.UTF8.GetBytes(Start));
        }

        var text = TextFile.Read(place, File).Value?.Text ?? "";
        var at = Start == EmptyDay ? EndOfWins(text, settings)
            : Start is not null && IsTheStart(text) ? text.IndexOf(WeekStart.FirstQuestion, StringComparison.Ordinal)
            : text.AsSpan().TrimEnd().Length;
        return new SourceText(File, text).Span(at, 0).Line;
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
