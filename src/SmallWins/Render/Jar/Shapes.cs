using System.Globalization;
using System.Text;

namespace SmallWins.Render.Jar;

/// <summary>What lies in a jar as SVG paths of few bytes.</summary>
internal static class Shapes
{
    // Coordinates are whole, not negative, and far below this many bits.
    private const int PlaceBits = 16;
    private const int Farthest = (1 << PlaceBits) - 1;
    private const int BytesOfDot = 9;

    /// <summary>Marbles as subpaths without a length, which a round stroke makes dots of: about eight bytes each.</summary>
    /// <param name="marbles">The marbles, in any order.</param>
    /// <param name="size">Their size.</param>
    public static string Dots(IReadOnlyList<Marble> marbles, MarbleSize size)
    {
        // Row by row, to and fro: the way to the next is short to write. Row, column and height are put in order as one number, for there are thousands of marbles in a jar.
        var places = new long[marbles.Count];
        for (var at = 0; at < places.Length; at++)
        {
            var row = (long)(marbles[at].Y / (2 * size.Radius));
            var x = Rounded(marbles[at].X);
            places[at] = (((row << PlaceBits) + (row % 2 == 0 ? x : Farthest - x)) << PlaceBits) + Rounded(marbles[at].Y);
        }

        Array.Sort(places);
        var path = new StringBuilder(places.Length * BytesOfDot);
        var (beforeX, beforeY) = (0, 0);
        foreach (var place in places)
        {
            var (row, column, y) = (place >> (2 * PlaceBits), (int)((place >> PlaceBits) & Farthest), (int)(place & Farthest));
            var x = row % 2 == 0 ? column : Farthest - column;
            path.Append(path.Length == 0 ? 'M' : 'm');
            Append(path, x - beforeX);
            if (y >= beforeY)
            {
                path.Append(' ');
            }

            Append(path, y - beforeY);
            path.Append("h0");
            (beforeX, beforeY) = (x, y);
        }

        return path.ToString();
    }

    /// <summary>A layer of sand, from its uneven top down to the bottom: what lies below is drawn over it.</summary>
    /// <param name="top">Where its top is.</param>
    /// <param name="unevenness">How far its top swings up and down; 0 for level.</param>
    public static string Sand(double top, int unevenness) => string.Create(
        CultureInfo.InvariantCulture,
        $"M{Glass.Left} {top:0.#}q{(Glass.Right - Glass.Left) / 4} {unevenness} {(Glass.Right - Glass.Left) / 2} 0t{(Glass.Right - Glass.Left) / 2} 0V{Glass.Bottom}H{Glass.Left}z");

    private static void Append(StringBuilder path, int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        path.Append(digits[..length]);
    }

    /// <summary>A coordinate to the unit, which is a small part of a marble.</summary>
    public static int Rounded(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
