using System.Collections.Immutable;

namespace SmallWins.Render.Jar;

/// <summary>The marbles that lie still, in cells too small for two of them, so that a marble's neighbours are found without asking all.</summary>
internal sealed class Pile
{
    // The corners of a cell are nearer to each other than two marbles come, and somewhat more so than a square's need be.
    private const double CellOfReach = 0.7;

    private static readonly Marble Nothing = new(double.NaN, double.NaN);

    private readonly double cell;
    private readonly int columns;
    private readonly int besides;
    private readonly Marble[] cells;
    private readonly int[] tops;
    private readonly List<Marble> all;

    /// <summary>An empty pile.</summary>
    /// <param name="reach">How far apart the middles of two marbles are that touch.</param>
    /// <param name="count">How many marbles are expected.</param>
    public Pile(double reach, int count)
    {
        all = new(count);
        cell = CellOfReach * reach;
        besides = (int)Math.Ceiling(1 / CellOfReach);
        columns = (int)(Glass.Width / cell) + 1;
        LastRow = (int)(Glass.Height / cell);
        cells = new Marble[columns * (LastRow + 1)];
        Array.Fill(cells, Nothing);
        tops = new int[columns];
        Array.Fill(tops, LastRow + 1);
    }

    /// <summary>All marbles in the order they came.</summary>
    public ImmutableArray<Marble> All => [.. all];

    /// <summary>The number of the lowest row of cells; the highest is 0.</summary>
    public int LastRow { get; }

    /// <summary>Lays a marble down, no nearer to another than they touch.</summary>
    public void Add(Marble marble)
    {
        var (column, row) = (Column(marble.X), Row(marble.Y));
        cells[(row * columns) + column] = marble;
        all.Add(marble);
        tops[column] = Math.Min(tops[column], row);
    }

    /// <summary>A height that no marble lies above which could touch one of a place.</summary>
    public double TopAt(double x)
    {
        var column = Column(x);
        var top = LastRow + 1;
        foreach (var near in tops.AsSpan(Math.Max(0, column - besides)..Math.Min(columns, column + besides + 1)))
        {
            top = Math.Min(top, near);
        }

        return top * cell;
    }

    /// <summary>The row of cells that a height lies in.</summary>
    public int Row(double y) => Math.Clamp((int)(y / cell), 0, LastRow);

    /// <summary>The cells of a row that a stretch touches, each with its marble; where there is none, the place is not a number, and so is every distance from it.</summary>
    public ReadOnlySpan<Marble> InRow(int row, double left, double right)
    {
        var (first, last) = (Column(left), Column(right));
        return cells.AsSpan((row * columns) + first, last - first + 1);
    }

    private int Column(double x) => Math.Clamp((int)(x / cell), 0, columns - 1);
}
