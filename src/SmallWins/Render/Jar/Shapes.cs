using System.Globalization;
using System.Text;

namespace SmallWins.Render.Jar;

/// <summary>What lies in a jar as SVG paths of few bytes.</summary>
internal static class Shapes
{
    /// <summary>Marbles as subpaths without a length, which a round stroke makes dots of: about eight bytes each.</summary>
    /// <param name="marbles">The marbles, in any order.</param>
    /// <param name="size">Their size.</param>
    public static string Dots(IEnumerable<Marble> marbles, MarbleSize size)
    {
        // Row by row, to and fro: the way to the next is short to write.
        var ordered = marbles
            .Select(marble => (Row: (int)(marble.Y / (2 * size.Radius)), X: Rounded(marble.X), Y: Rounded(marble.Y)))
            .OrderBy(marble => marble.Row).ThenBy(marble => marble.Row % 2 == 0 ? marble.X : -marble.X).ThenBy(marble => marble.Y);
        var path = new StringBuilder();
        var (x, y) = (0, 0);
        foreach (var marble in ordered)
        {
            var (across, down) = (marble.X - x, marble.Y - y);
            path.Append(path.Length == 0 ? 'M' : 'm').Append(CultureInfo.InvariantCulture, $"{across}");
            if (down >= 0)
            {
                path.Append(' ');
            }

            path.Append(CultureInfo.InvariantCulture, $"{down}h0");
            (x, y) = (marble.X, marble.Y);
        }

        return path.ToString();
    }

    /// <summary>A layer of sand, from its uneven top down to the bottom: what lies below is drawn over it.</summary>
    /// <param name="top">Where its top is.</param>
    /// <param name="unevenness">How far its top swings up and down; 0 for level.</param>
    public static string Sand(double top, int unevenness) => string.Create(
        CultureInfo.InvariantCulture,
        $"M{Glass.Left} {top:0.#}q{(Glass.Right - Glass.Left) / 4} {unevenness} {(Glass.Right - Glass.Left) / 2} 0t{(Glass.Right - Glass.Left) / 2} 0V{Glass.Bottom}H{Glass.Left}z");

    /// <summary>A coordinate to the unit, which is a small part of a marble.</summary>
    public static int Rounded(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
