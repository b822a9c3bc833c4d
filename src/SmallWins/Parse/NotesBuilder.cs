using SmallWins.Parse.Markdown;

namespace SmallWins.Parse;

/// <summary>
/// Puts together what is left of a day once its wins are taken out. It keeps everything that it is not told to cut, so no
/// word can fall between two blocks.
/// </summary>
/// <param name="markdown">The whole body.</param>
/// <param name="intentions">Its unticked tasks, in order.</param>
internal sealed class NotesBuilder(string markdown, IReadOnlyList<TextRange> intentions)
{
    private readonly List<TextRange> cuts = [];
    private readonly List<OpenHeading> open = [];

    /// <summary>A block that stays in the notes, and with it the headings above it.</summary>
    public void Keep() => open.Clear();

    /// <summary>A block that leaves the notes.</summary>
    public void Cut(TextRange range)
    {
        cuts.Add(range.WholeLines(markdown));
        if (open.Count > 0)
        {
            open[^1] = open[^1] with { HadMore = true };
        }
    }

    /// <summary>A heading; it leaves the notes when what was below it did.</summary>
    /// <param name="range">Where it stands.</param>
    /// <param name="level">Its level, from 1.</param>
    /// <param name="isWins">Whether it is a wins heading or stands below one.</param>
    public void Heading(TextRange range, int level, bool isWins)
    {
        Close(level);
        open.Add(new OpenHeading(range, level, HadMore: isWins));
    }

    /// <summary>The notes; parts between which something was cut are divided by a blank line.</summary>
    /// <param name="definitions">The lines of definitions, which passages take along on their own.</param>
    public string Text(IEnumerable<TextRange> definitions)
    {
        Close(0);
        var parts = new List<string>();
        var from = 0;
        List<TextRange> all = [.. cuts, .. definitions, new TextRange(markdown.Length, markdown.Length)];
        all.Sort((one, other) => one.Start.CompareTo(other.Start));
        foreach (var cut in all)
        {
            if (cut.Start > from && !markdown.AsSpan(from..cut.Start).IsWhiteSpace())
            {
                parts.Add(Excerpts.Trimmed(Excerpts.Without(markdown, new TextRange(from, cut.Start), intentions)));
            }

            from = Math.Max(from, cut.End);
        }

        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    /// <summary>Decides about the open headings of a level and below it: nothing more can come for them.</summary>
    private void Close(int level)
    {
        while (open.Count > 0 && open[^1].Level >= level)
        {
            var heading = open[^1];
            open.RemoveAt(open.Count - 1);
            if (!heading.HadMore)
            {
                // It stood empty from the start, as the person wrote it; it stays, and so do those above it.
                open.Clear();
                return;
            }

            cuts.Add(heading.Range.WholeLines(markdown));
            if (open.Count > 0)
            {
                open[^1] = open[^1] with { HadMore = true };
            }
        }
    }

    /// <summary>A heading below which nothing was kept so far; <c>HadMore</c> where something was cut, or it is there for wins alone.</summary>
    private sealed record OpenHeading(TextRange Range, int Level, bool HadMore);
}
