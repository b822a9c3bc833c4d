using System.Collections.Immutable;
using SmallWins.Diagnostics;

namespace SmallWins.Read;

/// <summary>What a journal's folder holds, sorted by what it is; each list in ordinal order of the paths.</summary>
/// <param name="Root">The folder's full path.</param>
/// <param name="Settings"><c>smallwins.yml</c>, or null where there is none.</param>
/// <param name="Days">The files of days; the name of each begins with a date that the calendar has.</param>
/// <param name="Weeks">The Markdown files of <c>weeks/</c>.</param>
/// <param name="Goals">The Markdown files of <c>goals/</c>.</param>
/// <param name="Others">The paths, from the root and with forward slashes, of everything else: pictures, attachments, other notes.</param>
internal sealed record JournalFiles(
    string Root,
    SourceText? Settings,
    ImmutableArray<SourceText> Days,
    ImmutableArray<SourceText> Weeks,
    ImmutableArray<SourceText> Goals,
    ImmutableArray<string> Others)
{
    /// <summary>What a file is, by its path.</summary>
    public JournalFileKind KindOf(string file) => JournalFolder.KindOf(file, DayFolder(), []);

    /// <summary>What is the matter with a file's name.</summary>
    public IEnumerable<Diagnostic> ProblemsOfName(string file)
    {
        var problems = new List<Diagnostic>();
        JournalFolder.KindOf(file, DayFolder(), problems);
        return problems;
    }

    /// <summary>The journal with a text in the place of what a file holds, or with one file more.</summary>
    /// <param name="source">The text; its path decides what it is.</param>
    public JournalFiles With(SourceText source)
    {
        switch (KindOf(source.File))
        {
            case JournalFileKind.Settings:
                return this with { Settings = source };
            case JournalFileKind.Day:
                return this with { Days = Put(Days) };
            case JournalFileKind.Week:
                return this with { Weeks = Put(Weeks) };
            case JournalFileKind.Goal:
                return this with { Goals = Put(Goals) };
            default:
                return Others.Contains(source.File) ? this : this with { Others = Others.Add(source.File).Sort(StringComparer.Ordinal) };
        }

        ImmutableArray<SourceText> Put(ImmutableArray<SourceText> files)
        {
            var at = files.BinarySearch(source, ByPath);
            return at >= 0 ? files.SetItem(at, source) : files.Insert(~at, source);
        }
    }

    /// <summary>The text of a file that is read as words; null for any other.</summary>
    public SourceText? Text(string file) => file == JournalFolder.SettingsFile
        ? Settings
        : Days.Concat(Goals).Concat(Weeks).FirstOrDefault(source => source.File == file);

    private static IComparer<SourceText> ByPath { get; } = Comparer<SourceText>.Create((a, b) => string.CompareOrdinal(a.File, b.File));

    // A file that is known stays what it is; the disk is asked about new ones alone.
    private string DayFolder() => Days.IsEmpty ? JournalFolder.DayFolder(Root) : JournalFolder.DayFolderOf(Days[0].File);
}
