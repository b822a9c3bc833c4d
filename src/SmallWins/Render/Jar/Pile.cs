using System.Collections.Immutable;

namespace SmallWins.Render.Jar;

/// <summary>The marbles that lie still, in cells as wide as a marble, so that a marble's neighbours are found without asking all.</summary>
internal sealed class Pile
{
    // Four corners of a square are as far apart as two marbles can come, and a fifth has no place between them.
    private const int MostInCell = 4;

    private readonly double cell;
    private readonly int columns;
    private readonly int rows;
    private readonly Marble[] cells;
    private readonly byte[] held;
    private readonly int[] tops;
    private readonly List<Marble> all;
    private Marble[] around = new Marble[64];
    private int found;

    /// <summary>An empty pile.</summary>
    /// <param name="cell">How wide a cell is.</param>
    /// <param name="count">How many marbles are expected.</param>
    public Pile(double cell, int count)
    {
        all = new(count);
        this.cell = cell;
        (columns, rows) = ((int)(Glass.Width / cell) + 1, (int)(Glass.Height / cell) + 1);
        cells = new Marble[columns * rows * MostInCell];
        held = new byte[columns * rows];
        tops = new int[columns];
        Array.Fill(tops, rows);
    }

    /// <summary>All marbles in the order they came.</summary>
    public ImmutableArray<Marble> All => [.. all];

    /// <summary>Lays a marble down, no nearer to another than a cell is wide.</summary>
    public void Add(Marble marble)
    {
        var (column, row) = (Column(marble.X), Row(marble.Y));
        var here = (row * columns) + column;
        cells[(here * MostInCell) + held[here]++] = marble;
        all.Add(marble);
        tops[column] = Math.Min(tops[column], row);
    }

    /// <summary>A height that no marble within a cell's width of a place lies above.</summary>
    public double TopAt(double x)
    {
        var column = Column(x);
        var top = tops[column];
        top = Math.Min(top, tops[Math.Max(0, column - 1)]);
        return Math.Min(top, tops[Math.Min(columns - 1, column + 1)]) * cell;
    }

    /// <summary>The marbles of the cells that lie within a distance; good until this is asked again.</summary>
    public ReadOnlySpan<Marble> Around(double x, double y, double distance) => Within(x - distance, x + distance, y - distance, y + distance);

    /// <summary>The marbles of the cells that an oblong touches; good until this is asked again.</summary>
    public ReadOnlySpan<Marble> Within(double left, double right, double top, double bottom)
    {
        found = 0;
        var (first, last) = (Column(left), Column(right));
        var end = Row(bottom);
        for (var row = Row(top); row <= end; row++)
        {
            AddRow(row, first, last);
        }

        return around.AsSpan(0, found);
    }

    /// <summary>
    /// The marbles that something falling from a place may meet first: a marble's width to either side, down to two rows below
    /// the first of them; good until this or <see cref="Around"/> is asked again.
    /// </summary>
    public ReadOnlySpan<Marble> Below(double x, double y)
    {
        found = 0;
        var (left, right) = (Column(x - cell), Column(x + cell));
        var last = rows - 1;
        for (var row = Row(y); row <= last; row++)
        {
            AddRow(row, left, right);
            if (last == rows - 1 && IsMet(x, y))
            {
                last = Math.Min(last, row + 2);
            }
        }

        return around.AsSpan(0, found);
    }

    private bool IsMet(double x, double y)
    {
        foreach (var marble in around.AsSpan(0, found))
        {
            if (Math.Abs(marble.X - x) < cell && marble.Y >= y)
            {
                return true;
            }
        }

        return false;
    }

    private void AddRow(int row, int left, int right)
    {
        if (around.Length < found + ((right - left + 1) * MostInCell))
        {
            Array.Resize(ref around, (around.Length * 2) + ((right - left + 1) * MostInCell));
        }

        for (var here = (row * columns) + left; here <= (row * columns) + right; here++)
        {
            cells.AsSpan(here * MostInCell, held[here]).CopyTo(around.AsSpan(found));
            found += held[here];
        }
    }

    private int Column(double x) => Math.Clamp((int)(x / cell), 0, columns - 1);

    private int Row(double y) => Math.Clamp((int)(y / cell), 0, rows - 1);
}
