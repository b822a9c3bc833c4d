namespace SmallWins.Tests.Cli.Completion;

/// <summary>A journal with two areas and two goals, one of which is running on 18 July 2026.</summary>
internal static class SmallJournal
{
    public static readonly DateTimeOffset Now = new(2026, 7, 18, 12, 0, 0, TimeSpan.Zero);

    public static TempFolder OnDisk()
    {
        var journal = new TempFolder();
        journal.Write("smallwins.yml", "areas:\n  - { id: health, name: \"Body: and soul\", aliases: [body] }\n  - { id: work }\ntime_zone: Etc/UTC\n");
        journal.Write("goals/glass-of-water.md", "---\ntitle: Water\nstart: 2026-01-05\n---\n");
        journal.Write("goals/running.md", "---\ntitle: Running now\nstart: 2026-07-14\n---\n");
        journal.Write("photos/door.jpg", "");
        journal.Write("days/2026/2026-07-14.md", "- a\n");
        return journal;
    }
}
