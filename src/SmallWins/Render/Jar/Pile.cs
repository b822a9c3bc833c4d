using System.Collections.Immutable;

namespace SmallWins.Render.Jar;

/// <summary>The marbles that lie still, in cells too small for two of them, so that a marble's neighbours are found without asking all.</summary>
internal sealed class Pile
{
    // The corners of a cell are nearer to each other than two marbles come, and somewhat more so than a square's need be.
    private const double CellOfReach = 0.7;

    // So many cells a marble reaches to either side.
    private const int CellsBeside = 2;

    private static readonly Marble Nothing = new(double.NaN, double.NaN);

    private readonly double cell;
    private readonly int columns;
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
        foreach (var near in tops.AsSpan(Math.Max(0, column - CellsBeside)..Math.Min(columns, column + CellsBeside + 1)))
        {
            top = Math.Min(top, near);
        }

        return top * cell;
    }

    /// <summary>The row of cells that a height lies in.</summary>
    public int Row(double y) => Math.Clamp((int)(y / cell), 0, LastRow);

    /// <summary>The cells that an oblong touches, row by row from the top, each as <see cref="InRow"/> gives it.</summary>
    public Oblong Within(double left, double right, double top, double bottom) => new(this, left, right, Row(top), Row(bottom));

    /// <summary>The cells that lie within a distance.</summary>
    public Oblong Around(double x, double y, double distance) => Within(x - distance, x + distance, y - distance, y + distance);

    /// <summary>The cells of a row that a stretch touches, each with its marble; where there is none, the place is not a number, and so is every distance from it.</summary>
    public ReadOnlySpan<Marble> InRow(int row, double left, double right)
    {
        var (first, last) = (Column(left), Column(right));
        return cells.AsSpan((row * columns) + first, last - first + 1);
    }

    /// <summary>Goes through the cells of an oblong.</summary>
    public ref struct Oblong(Pile pile, double left, double right, int first, int last)
    {
        private ReadOnlySpan<Marble> cells = pile.InRow(first, left, right);
        private int row = first;
        private int at = -1;

        /// <summary>The marble of the cell.</summary>
        public readonly ref readonly Marble Current => ref cells[at];

        /// <summary>Goes on to the next cell.</summary>
        public bool MoveNext()
        {
            if (++at < cells.Length)
            {
                return true;
            }

            if (row >= last)
            {
                return false;
            }

            // A row has a cell at least.
            cells = pile.InRow(++row, left, right);
            at = 0;
            return true;
        }

        /// <summary>Itself.</summary>
        public readonly Oblong GetEnumerator() => this;
    }

    private int Column(double x) => Math.Clamp((int)(x / cell), 0, columns - 1);
}
