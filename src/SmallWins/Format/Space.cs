using System.Text.RegularExpressions;

namespace SmallWins.Format;

/// <summary>Space where it means nothing: at the end of lines, more than one blank line in a row, none around a heading.</summary>
internal static partial class Space
{
    /// <summary>The changes in front matter: between its keys, not within a value of several lines.</summary>
    public static IEnumerable<Change> InMatter(Layout layout)
    {
        var lines = layout.MatterLines;
        var blankBefore = true;
        for (var i = 0; i < lines.Length; i++)
        {
            if (layout.IsWithinValue(lines[i]))
            {
                blankBefore = false;
                continue;
            }

            var isBlank = layout.IsBlank(lines[i]);
            if (isBlank && (blankBefore || i == lines.Length - 1))
            {
                yield return new Change(new Edit(lines[i].Start, lines[i].Next, ""));
            }
            else if (layout.EndOfWords(lines[i]) is var end && end < lines[i].End)
            {
                yield return new Change(new Edit(end, lines[i].End, ""));
            }

            blankBefore = isBlank;
        }
    }

    /// <summary>The changes in the body.</summary>
    public static IEnumerable<Change> InBody(Layout layout)
    {
        var lines = layout.BodyLines.ToList();
        var atHeadings = layout.BordersOfHeadings();
        for (var i = 0; i < lines.Count; i++)
        {
            if (layout.IsVerbatim(lines[i]))
            {
                continue;
            }

            if (!layout.IsBlank(lines[i]))
            {
                if (layout.EndOfWords(lines[i]) is var end && end < lines[i].End && !layout.MeansItsSpace(lines[i]))
                {
                    yield return new Change(new Edit(end, lines[i].End, ""));
                }

                continue;
            }

            var first = i;
            while (i + 1 < lines.Count && layout.IsBlank(lines[i + 1]) && !layout.IsVerbatim(lines[i + 1]))
            {
                i++;
            }

            // One is enough between two things; none is needed at the beginning or the end of a file.
            var isNeeded = lines[first].Start > 0 && i + 1 < lines.Count;
            var kept = isNeeded ? layout.LineEnd : "";
            if (layout.Text[lines[first].Start..lines[i].Next] != kept)
            {
                yield return new Change(new Edit(lines[first].Start, lines[i].Next, kept));
            }
        }

        foreach (var border in lines.Skip(1).Where((line, i) => atHeadings.Contains(line.Start) && !layout.IsBlank(line) && !layout.IsBlank(lines[i])))
        {
            yield return new Change(new Edit(border.Start, border.Start, layout.LineEnd));
        }

        if (layout.Lines is [.., var last] && last.Next == last.End && !layout.IsBlank(last))
        {
            yield return new Change(new Edit(last.End, last.End, layout.LineEnd));
        }
    }

    private static HashSet<int> BordersOfHeadings(this Layout layout)
    {
        var start = layout.Matter.BodyStart;
        return
        [
            .. layout.Body.Headings.Select(heading => layout.Lines.First(line => line.Next > start + heading.Start).Start),
            .. layout.Body.Headings.Select(heading => layout.Lines.First(line => line.Next >= start + heading.End).Next),
        ];
    }

    // Two spaces break a line, and an item that waits for its words has its space already.
    private static bool MeansItsSpace(this Layout layout, Line line) =>
        layout.Body.HardBreaks.Any(at => line.Start <= layout.Matter.BodyStart + at && layout.Matter.BodyStart + at < line.Next)
        || LoneMarker().IsMatch(layout.Text.AsSpan(line.Start, line.End - line.Start));

    [GeneratedRegex(@"^[ \t>]*([-*+]|[0-9]{1,9}[.)])([ \t]+\[[ xX]\])?[ \t]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex LoneMarker();
}
