using System.Globalization;
using SmallWins.Share;

namespace SmallWins.Cli.Sharing;

/// <summary>Where a file for somebody is written.</summary>
internal static class HandedFile
{
    /// <summary>The name of a locked file, which tells nothing.</summary>
    public const string LockedName = "locked.html";

    /// <summary>A name that tells the days and nothing of the journal.</summary>
    /// <param name="choice">What goes in.</param>
    /// <param name="ending">The ending with its dot.</param>
    public static string NameOf(ShareChoice choice, string ending) =>
        "small-wins-" + (choice.Week is { } week ? week.Id.ToString()
            : choice.First == choice.Last ? Day(choice.First)
            : $"{Day(choice.First)}-to-{Day(choice.Last)}") + ending;

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
