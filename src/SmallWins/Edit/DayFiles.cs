using SmallWins.Domain;
using SmallWins.Read;

namespace SmallWins.Edit;

/// <summary>Which files of a journal are days, told by their names.</summary>
internal static class DayFiles
{
    /// <summary>The files of days, as paths from the journal's root, whatever its settings are.</summary>
    public static IEnumerable<(DateOnly Date, string Path)> In(string journalRoot) => In(journalRoot, Settings.Default);

    /// <summary>The files of days, as paths from the journal's root.</summary>
    public static IEnumerable<(DateOnly Date, string Path)> In(string journalRoot, Settings settings)
    {
        var folder = JournalFolder.DayFolder(journalRoot);
        foreach (var path in FolderWalk.Of(journalRoot, [Path.Combine(journalRoot, settings.Output)]).Value)
        {
            if (path.StartsWith(folder, StringComparison.Ordinal) && JournalFolder.IsMarkdown(path) && DatedName.TryRead(DatedName.Written(path), out var date))
            {
                yield return (date, path);
            }
        }
    }
}
