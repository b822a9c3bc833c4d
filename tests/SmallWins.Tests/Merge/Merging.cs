using System.Text;
using SmallWins.Domain;
using SmallWins.Merge;

namespace SmallWins.Tests.Merge;

/// <summary>Merges of texts.</summary>
internal static class Merging
{
    public const string DayPath = "days/2026/2026-07-14.md";

    public static MergedFile? Files(string path, string ancestor, string ours, string theirs) => JournalMerge.Merge(
        path, Settings.Default, new MergeVersions(Bytes(ancestor), Bytes(ours), Bytes(theirs)), new MarkerStyle());

    /// <summary>The merged text of a day; it has to be one that is joined by meaning.</summary>
    public static string Days(string ancestor, string ours, string theirs) => Text(Files(DayPath, ancestor, ours, theirs)!);

    public static string Text(MergedFile merged) => Encoding.UTF8.GetString(merged.Content.AsSpan());

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
