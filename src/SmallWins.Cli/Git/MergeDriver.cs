using System.Globalization;
using SmallWins.Edit;
using SmallWins.Merge;

namespace SmallWins.Cli.Git;

/// <summary>Joins the three files that git hands to a merge driver.</summary>
internal static class MergeDriver
{
    // Where the files of a journal without settings are.
    private static readonly string[] JournalFolders = ["days", "journals", "weeks", "goals"];

    /// <summary>The journal that a file of a repository belongs to, and the file's path from its root.</summary>
    /// <param name="top">The root of the work tree, in which git runs its drivers.</param>
    /// <param name="path">The file's path from there.</param>
    public static (string? Journal, string File) Place(string top, string path)
    {
        var parts = path.Split('/');
        for (var depth = parts.Length - 1; depth >= 0; depth--)
        {
            var folder = Path.Combine([top, .. parts[..depth]]);
            if (File.Exists(Path.Combine(folder, NewJournal.SettingsFile)))
            {
                return (folder, string.Join('/', parts[depth..]));
            }
        }

        var start = Array.FindIndex(parts, part => JournalFolders.Contains(part));
        return (null, string.Join('/', parts[Math.Max(start, 0)..]));
    }

    /// <summary>Joins them by meaning; null where that is not for this file.</summary>
    public static MergedFile? Join(string top, string path, MergeVersions versions, MarkerStyle markers)
    {
        var (journal, file) = Place(top, path);
        return JournalMerge.Merge(file, journal is null ? Domain.Settings.Default : SiteBuild.SettingsOf(journal), versions, markers);
    }

    /// <summary>Git's own merge by lines, which writes over our file.</summary>
    /// <returns>Whether all could be joined; null where git could not do it either.</returns>
    public static bool? JoinLines(string top, string ancestor, string ours, string theirs, MarkerStyle markers)
    {
        var said = GitProcess.Run(
            top,
            "merge-file", "-q", "-L", markers.Ours, "-L", "before both", "-L", markers.Theirs,
            "--marker-size=" + markers.Size.ToString(CultureInfo.InvariantCulture), ours, ancestor, theirs);

        // It ends with the number of conflicts, or beyond 127 where it could not begin.
        return said is null or { ExitCode: < 0 or > 127 } ? null : said.IsDone;
    }
}
