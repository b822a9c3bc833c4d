using System.Text;
using SmallWins.Share;
using SmallWins.Tests.Cli;

namespace SmallWins.Tests.Sharing;

/// <summary>A journal on the disk, of which something is shared.</summary>
internal static class SharedJournal
{
    /// <summary>The day on which it is shared: a Saturday, in 2026-W29.</summary>
    public static DateOnly Today { get; } = new(2026, 7, 18);

    /// <summary>The days that are shared.</summary>
    public static ShareChoice Days { get; } = new() { First = new(2026, 7, 13), Last = new(2026, 7, 19) };

    /// <summary>What goes in and what stays out.</summary>
    public static ShareContent Choose(string folder, ShareChoice choice)
    {
        var loaded = SiteBuild.Load(Options(folder));
        return JournalShare.Choose(loaded.Journal, SiteBuild.Load(Options(folder) with { Drafts = true }).Journal, loaded.Intentions, Today, choice);
    }

    /// <summary>The file.</summary>
    public static ShareMade Make(string folder, ShareChoice choice, ShareFormat format, string? to = "Sam") =>
        JournalShare.Make(Options(folder), Choose(folder, choice), format, to, Path.GetTempPath());

    /// <summary>A file of text.</summary>
    public static string Text(string folder, ShareChoice choice, ShareFormat format, string? to = "Sam") =>
        Encoding.UTF8.GetString(Make(folder, choice, format, to).Content!.Value.Span);

    /// <summary>A report.</summary>
    public static string Report(string folder, ShareChoice choice, ShareFormat format = ShareFormat.Markdown) =>
        Encoding.UTF8.GetString(JournalShare.Report(Options(folder), Choose(folder, choice), format).Content!.Value.Span);

    private static BuildOptions Options(string folder) => new() { JournalFolder = folder, Now = Terminal.Evening, Today = Today };
}
