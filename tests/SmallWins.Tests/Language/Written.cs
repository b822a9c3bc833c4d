using SmallWins.Language;

namespace SmallWins.Tests.Language;

/// <summary>A small journal on disk, and texts in which <c>¦</c> is the cursor.</summary>
internal sealed class Written : IDisposable
{
    public const string Today = "days/2026/2026-07-18.md";

    private readonly TempFolder folder = new();

    public Written()
    {
        folder.Write("smallwins.yml", """
            areas:
              - { id: health, name: Health, aliases: [body] }
              - { id: work, name: Work }
            doubts:
              - id: finish
                says: I never finish anything
                tags: [done, body]
                words: [sent]
            """);
        folder.Write("goals/glass-of-water.md", "---\ntitle: One glass of water\narea: health\nstart: 2026-07-13\nsmaller: One sip\n---\nWhy.\n");
        folder.Write("goals/jug.md", "---\ntitle: A jug\nstart: 2026-07-25\ngrows_from: glass-of-water\n---\n");
        folder.Write("days/2026/2026-07-14.md", "---\ntags: [done, two words]\n---\n- Water #health @glass-of-water\n- Tea #done\n\n## Notes\n\nSee [[2026-07-15]] and [a picture](../../photos/tea.jpg).\n");
        folder.Write("days/2026/2026-07-15.md", "---\nwins:\n  - text: \"Sent \\\"it\\\" #work\"\n    goal: glass-of-water\n    tags: done mail\n---\n- [ ] Drink @glass-of-water\n- More #Done #done-well\n");
        folder.Write("weeks/2026-W29.md", "---\nhighlight: 2026-07-14\n---\nWords.\n");
        folder.Write("photos/tea.jpg", "");
    }

    public string Root => folder.Path;

    public TempFolder Folder => folder;

    public JournalSnapshot Snapshot => JournalSnapshot.Read(folder.Path, new DateTimeOffset(2026, 7, 18, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The journal with a text in a file, and where its cursor is.</summary>
    public (JournalSnapshot Journal, TextPosition Position) With(string file, string textWithCursor)
    {
        var at = textWithCursor.IndexOf('¦', StringComparison.Ordinal);
        return (Snapshot.With(file, textWithCursor.Remove(at, 1)), Position(textWithCursor, at));
    }

    /// <summary>Where some words of a file on disk begin, some characters further on.</summary>
    public TextPosition At(string file, string words, int further = 1) => Position(folder.Read(file), folder.Read(file).IndexOf(words, StringComparison.Ordinal) + further);

    public void Dispose() => folder.Dispose();

    private static TextPosition Position(string text, int offset) =>
        new(text[..offset].Count(c => c == '\n') + 1, offset - text.LastIndexOf('\n', Math.Max(0, offset - 1)));
}
