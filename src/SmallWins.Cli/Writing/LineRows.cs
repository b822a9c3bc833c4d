using System.Globalization;

namespace SmallWins.Cli.Writing;

/// <summary>How a line being typed lies on the rows of a terminal.</summary>
/// <param name="Rows">The rows, the first with the sign before the line and the others indented below it.</param>
/// <param name="CursorRow">The row of the cursor, from 0.</param>
/// <param name="CursorColumn">Its column, from 0.</param>
internal sealed record LineRows(IReadOnlyList<string> Rows, int CursorRow, int CursorColumn)
{
    /// <summary>Lays out a line; the last column stays free, where terminals differ in what they do.</summary>
    /// <param name="sign">What stands before it.</param>
    /// <param name="line">The line.</param>
    /// <param name="width">The terminal's width.</param>
    public static LineRows Of(string sign, LineBuffer line, int width)
    {
        var indent = Plain.Width(sign);
        var widest = Math.Max(indent + 2, width - 1);
        var rows = new List<string> { sign };
        var (column, cursorRow, cursorColumn) = (indent, 0, indent);
        var edges = StringInfo.ParseCombiningCharacters(line.Text);
        for (var i = 0; i < edges.Length; i++)
        {
            var character = line.Text[edges[i]..(i + 1 < edges.Length ? edges[i + 1] : line.Text.Length)];
            var wide = Plain.Width(character);
            if (column + wide > widest)
            {
                rows.Add(new string(' ', indent));
                column = indent;
            }

            (cursorRow, cursorColumn) = edges[i] == line.Cursor ? (rows.Count - 1, column) : (cursorRow, cursorColumn);
            rows[^1] += Plain.Line(character);
            column += wide;
        }

        return line.Cursor == line.Text.Length ? new(rows, rows.Count - 1, column) : new(rows, cursorRow, cursorColumn);
    }
}
