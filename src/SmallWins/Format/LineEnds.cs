namespace SmallWins.Format;

/// <summary>One way to end lines in a file, the one that most of them have.</summary>
internal static class LineEnds
{
    /// <summary>The change, if any.</summary>
    public static IEnumerable<Change> Unified(Layout layout)
    {
        var others = layout.Lines
            .Where(line => line.Next > line.End && layout.Text[line.End..line.Next] != layout.LineEnd && !layout.IsVerbatim(line))
            .Select(line => new Edit(line.End, line.Next, layout.LineEnd))
            .ToList();
        return others.Count == 0 ? [] : [new Change([.. others])];
    }
}
