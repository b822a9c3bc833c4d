using System.Collections.Immutable;
using System.IO.Enumeration;
using SmallWins.Diagnostics;

namespace SmallWins.Read;

/// <summary>
/// Finds and reads the files of a journal. Days are in <c>days/</c>; where that folder does not exist in Logseq's
/// <c>journals/</c>; and where neither does, they are all Markdown files whose name begins with a date.
/// </summary>
internal static class JournalFolder
{
    /// <summary>The file of a journal's settings, at its root.</summary>
    public const string SettingsFile = "smallwins.yml";

    private static readonly string[] DayFolders = ["days/", "journals/"];

    /// <summary>Reads a journal.</summary>
    /// <param name="root">The journal's folder; it exists.</param>
    /// <param name="excluded">Full paths of folders that are not part of it, such as the one the site is written to.</param>
    /// <param name="wanted">Whether a day, week or goal is wanted, by its path from the root; null for all.</param>
    /// <returns>The files that could be read, and a problem for each that could not.</returns>
    public static Checked<JournalFiles> Read(string root, IEnumerable<string> excluded, Func<string, bool>? wanted = null)
    {
        root = Path.GetFullPath(root);
        return Read(root, FolderWalk.Of(root, excluded), file => TextFile.ReadFound(Path.Join(root, file), file), wanted);
    }

    /// <summary>Reads a journal whose files were found, in a way of the caller's own.</summary>
    /// <param name="root">The journal's full path.</param>
    /// <param name="found">Its files, from its root.</param>
    /// <param name="read">Reads one of them; asked for several at once.</param>
    /// <param name="wanted">Whether a day, week or goal is wanted, by its path from the root; null for all.</param>
    public static Checked<JournalFiles> Read(
        string root, Checked<ImmutableArray<string>> found, Func<string, Checked<SourceText?>> read, Func<string, bool>? wanted = null)
    {
        var problems = found.Problems.ToBuilder();
        var dayFolder = DayFolder(root);
        var byKind = found.Value.ToLookup(file =>
            file != SettingsFile && wanted?.Invoke(file) == false ? JournalFileKind.Other : KindOf(file, dayFolder, problems));
        var files = new JournalFiles(
            root,
            Texts(JournalFileKind.Settings).FirstOrDefault(),
            Texts(JournalFileKind.Day),
            Texts(JournalFileKind.Week),
            Texts(JournalFileKind.Goal),
            [.. byKind[JournalFileKind.Other]]);
        return new(files, problems.ToImmutable());

        ImmutableArray<SourceText> Texts(JournalFileKind kind)
        {
            var texts = OnAllCores.Select(byKind[kind].ToList(), read);
            problems.AddRange(texts.SelectMany(one => one.Problems));
            return [.. texts.Select(one => one.Value).OfType<SourceText>()];
        }
    }

    /// <summary>The folder that a journal's days are in, from its root and with a slash at the end; "" where they are anywhere in it.</summary>
    public static string DayFolder(string root) => DayFolders.FirstOrDefault(folder => HoldsADay(Path.Join(root, folder))) ?? "";

    /// <summary>The folder of <see cref="DayFolder"/> that one of its days lies in.</summary>
    public static string DayFolderOf(string day) => DayFolders.FirstOrDefault(folder => day.StartsWith(folder, StringComparison.Ordinal)) ?? "";

    // A folder of the name that holds no day is another folder, and must not hide the days that are elsewhere.
    // What cannot be looked into has its problem where the folder is walked through, and so have links to folders.
    private static bool HoldsADay(string folder) =>
        Directory.Exists(folder) && new FileSystemEnumerable<bool>(
            folder,
            (ref _) => true,
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && IsMarkdown(entry.FileName.ToString()) && DatedName.Written(entry.FileName.ToString()) is not null,
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }.Any();

    /// <summary>What a file of the journal is, by its name.</summary>
    /// <param name="file">The path from the journal's root.</param>
    /// <param name="dayFolder">Where days are, as <see cref="DayFolder"/> gives it.</param>
    /// <param name="problems">Takes what is the matter with a name that a day's might have been.</param>
    public static JournalFileKind KindOf(string file, string dayFolder, ICollection<Diagnostic> problems) => file switch
    {
        SettingsFile => JournalFileKind.Settings,
        _ when !IsMarkdown(file) => JournalFileKind.Other,
        _ when IsDirectlyIn("weeks/", file) => JournalFileKind.Week,
        _ when IsDirectlyIn("goals/", file) => JournalFileKind.Goal,
        _ when file.StartsWith(dayFolder, StringComparison.Ordinal) && IsDay(file, dayFolder, problems) => JournalFileKind.Day,
        _ => JournalFileKind.Other,
    };

    private static bool IsDay(string file, string dayFolder, ICollection<Diagnostic> problems)
    {
        var at = SourceSpan.Start(file);
        if (DatedName.Written(file) is not { } written)
        {
            if (dayFolder.Length > 0)
            {
                problems.Add(Problems.DayWithoutDate(at));
            }

            return false;
        }

        if (!DatedName.TryRead(written, out var date))
        {
            problems.Add(Problems.ImpossibleDate(at, written));
            return false;
        }

        if (date.Year is < DatedName.FirstYear or > DatedName.LastYear)
        {
            problems.Add(Problems.YearOutOfRange(at, written));
            return false;
        }

        return true;
    }

    /// <summary>Whether a file is Markdown, by its name.</summary>
    public static bool IsMarkdown(string file) =>
        file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    private static bool IsDirectlyIn(string folder, string file) =>
        file.StartsWith(folder, StringComparison.Ordinal) && file.IndexOf('/', folder.Length) < 0;
}
