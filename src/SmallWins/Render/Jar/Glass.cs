using System.Globalization;

namespace SmallWins.Render.Jar;

/// <summary>
/// The inside of the jar, in units of the drawing with y downwards: straight walls, a floor with round corners, and shoulders
/// that bend in towards the neck. What is sand already raises the floor.
/// </summary>
internal sealed record Glass
{
    /// <summary>How wide the whole drawing is, rim and all.</summary>
    public const int Width = 2160;

    /// <summary>How high the whole drawing is.</summary>
    public const int Height = 2700;

    /// <summary>The inside of the left wall.</summary>
    public const double Left = 80;

    /// <summary>The inside of the right wall.</summary>
    public const double Right = Width - Left;

    /// <summary>The inside of the bottom.</summary>
    public const double Bottom = 2640;

    /// <summary>Where the neck begins; no marble lies higher.</summary>
    public const double Brim = 330;

    private const double FootBend = 260;
    private const double ShoulderBend = 300;
    private const double Shoulder = 605;
    private const double Neck = 205;
    private const double Mouth = 130;

    /// <summary>The jar with nothing in it.</summary>
    public static Glass Empty { get; } = new(Bottom, FootBend);

    private Glass(double floor, double bend) => (Floor, Bend) = (floor, bend);

    /// <summary>Where marbles lie lowest.</summary>
    public double Floor { get; }

    /// <summary>The radius of the corners between floor and walls.</summary>
    public double Bend { get; }

    /// <summary>The jar with sand in it, on which marbles lie.</summary>
    /// <param name="part">How much of the straight walls' height is sand, 0 to 1.</param>
    public static Glass WithSand(double part) => part <= 0 ? Empty : new(LevelOf(part), 0);

    /// <summary>How far down the level of sand is that fills a part of the straight walls' height.</summary>
    /// <param name="part">0 to 1.</param>
    public static double LevelOf(double part) => Bottom - (part * (Bottom - Shoulder));

    /// <summary>Whether a marble lies wholly within.</summary>
    /// <param name="x">Where its centre is.</param>
    /// <param name="y">Where its centre is.</param>
    /// <param name="radius">Its radius.</param>
    public bool Holds(double x, double y, double radius)
    {
        var fromWall = Math.Min(x - Left, Right - x);
        return fromWall >= radius && y >= Brim + radius && y <= Floor - radius
            && WithinBend(fromWall, y - (Floor - Bend), Bend, radius)
            && WithinBend(fromWall, Shoulder - y, ShoulderBend, radius);
    }

    /// <summary>The line of the glass as an SVG path, open at the mouth: a little outside of what it holds, for a stroke is half inside.</summary>
    public static string Outline { get; } = Path(12);

    /// <summary>What the jar holds, as an SVG path.</summary>
    public static string Inside { get; } = Path(0);

    private static string Path(double beyond)
    {
        var (left, right, neckLeft, neckRight) = (Left - beyond, Right + beyond, Left + Neck - beyond, Right - Neck + beyond);
        var (foot, shoulder) = (FootBend + beyond, ShoulderBend + beyond);
        var aside = shoulder - Neck;
        var neckBase = Shoulder - Math.Sqrt((shoulder * shoulder) - (aside * aside));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{neckLeft} {Mouth}V{neckBase:0}A{shoulder} {shoulder} 0 0 0 {left} {Shoulder}V{Bottom - FootBend}a{foot} {foot} 0 0 0 {foot} {foot}H{Right - FootBend}a{foot} {foot} 0 0 0 {foot}-{foot}V{Shoulder}A{shoulder} {shoulder} 0 0 0 {neckRight} {neckBase:0}V{Mouth}");
    }

    private static bool WithinBend(double fromWall, double beyond, double bend, double radius)
    {
        var aside = bend - fromWall;
        return aside <= 0 || beyond <= 0 || Math.Sqrt((aside * aside) + (beyond * beyond)) <= bend - radius + (radius * 1e-6);
    }
}
