namespace SmallWins.Format;

/// <summary>Lists of one look: dashes, and no space between wins.</summary>
internal static class Lists
{
    private const string Dash = "-";

    /// <summary>The changes that give bullet lists dashes, each list as a whole. In a day alone: other files are free Markdown.</summary>
    public static IEnumerable<Change> Dashed(Layout layout) => !layout.Kind.IsDay ? [] : layout.Body.Bullets
        .Where(list => list.Sign != Dash[0])
        .Select(list => new Change([.. list.Bullets.Select(at => layout.Matter.BodyStart + at).Select(at => new Edit(at, at + 1, Dash))]));

    /// <summary>The changes that take the blank lines out from between wins, each list as a whole.</summary>
    public static IEnumerable<Change> Tightened(Layout layout)
    {
        var blank = layout.BodyLines.Where(layout.IsBlank).ToDictionary(line => line.Next);
        foreach (var list in layout.Body.TightLists)
        {
            var between = list.Select(at => layout.Lines.Last(line => line.Start <= layout.Matter.BodyStart + at).Start)
                .Where(blank.ContainsKey).Select(start => blank[start]).Select(line => new Edit(line.Start, line.Next, "")).ToList();
            if (between.Count > 0)
            {
                yield return new Change([.. between]);
            }
        }
    }
}
