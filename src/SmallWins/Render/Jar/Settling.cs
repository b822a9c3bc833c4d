using System.Collections.Immutable;

namespace SmallWins.Render.Jar;

/// <summary>
/// Lets marbles of one size fall into a jar, one after the other, after Visscher and Bolsterli (Nature 239, 1972): each falls
/// straight down, rolls over what it meets, and lies still once it rests on two supports or on the floor. Of a few tries from
/// different places it takes the one that ends lowest, which keeps the pile level. A marble's place follows from the marbles
/// before it and its own number, so that one more win moves no other. Nothing but the four operations and square roots is
/// used, and these are the same on every machine.
/// </summary>
internal sealed class Settling
{
    private const int Tries = 3;
    private const int TriesUntilFull = 60;
    private const int MostSteps = 200;

    private readonly Glass glass;
    private readonly double radius;
    private readonly double reach;
    private readonly double near;
    private readonly double apart;
    private readonly (double Left, double Right, double Floor) ways;
    private readonly (Marble Middle, int Outward)[] bends;
    private readonly Pile pile;

    private Settling(Glass glass, double radius, int count)
    {
        (this.glass, this.radius) = (glass, radius);
        reach = 2 * radius;
        near = radius * 1e-7;
        apart = Square(2 * reach) * (1 + 1e-9);
        ways = (Glass.Left + radius, Glass.Right - radius, glass.Floor - radius);
        bends = glass.Bend <= radius
            ? []
            : [(new Marble(Glass.Left + glass.Bend, glass.Floor - glass.Bend), -1), (new Marble(Glass.Right - glass.Bend, glass.Floor - glass.Bend), 1)];
        pile = new Pile(reach, count);
    }

    /// <summary>The first marbles that fall into a jar; fewer where it is full before.</summary>
    /// <param name="glass">The jar.</param>
    /// <param name="radius">The radius of a marble.</param>
    /// <param name="count">How many fall.</param>
    /// <param name="seed">Another jar, another pile.</param>
    /// <param name="known">Where the first of them lie, as far as that is known.</param>
    public static ImmutableArray<Marble> Of(Glass glass, double radius, int count, int seed, ImmutableArray<Marble> known)
    {
        var settling = new Settling(glass, radius, count);
        foreach (var marble in known)
        {
            settling.pile.Add(marble);
        }

        for (var number = known.Length; number < count; number++)
        {
            if (settling.Next(number, seed) is not { } marble)
            {
                break;
            }

            settling.pile.Add(marble);
        }

        return settling.pile.All;
    }

    private Marble? Next(int number, int seed)
    {
        Marble? lowest = null;
        for (var attempt = 0; attempt < (lowest is null ? TriesUntilFull : Tries); attempt++)
        {
            var place = Chance(seed, number, attempt);
            if (Drop(ways.Left + (place * (ways.Right - ways.Left))) is { } rest && (lowest is null || rest.Y > lowest.Value.Y) && IsFree(rest))
            {
                lowest = rest;
            }
        }

        return lowest;
    }

    // A number from 0 to 1 that looks like chance and is the same each time (SplitMix64, by Steele, Lea and Flood).
    private static double Chance(int seed, int number, int attempt)
    {
        var mixed = unchecked(((ulong)(uint)seed << 40) + ((ulong)(uint)number << 8) + (ulong)(uint)attempt + 1) * 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    private bool IsFree(Marble marble)
    {
        if (!glass.Holds(marble.X, marble.Y, radius * (1 - 1e-6)))
        {
            return false;
        }

        foreach (ref readonly var other in pile.Around(marble.X, marble.Y, reach))
        {
            if (Distance(marble, other) < reach * (1 - 1e-6))
            {
                return false;
            }
        }

        return true;
    }

    // The way down from above the pile: fall, roll, fall again, until there is rest.
    private Marble? Drop(double x)
    {
        var at = new Marble(x, pile.TopAt(x) - (2 * reach));
        for (var step = 0; step < MostSteps; step++)
        {
            var floor = FloorAt(at.X);
            if (FirstBelow(at, floor) is not { } met)
            {
                return OnFloor(at with { Y = floor });
            }

            var side = at.X < met.X ? -1 : 1;
            at = at with { Y = met.Y - Math.Sqrt(Math.Max(0, (reach * reach) - Square(at.X - met.X))) };
            for (var rolls = 0; rolls < MostSteps; rolls++)
            {
                var next = Roll(at, met, side);
                at = next.At;
                if (next.IsRest)
                {
                    return at;
                }

                if (next.On is not { } further)
                {
                    break;
                }

                met = further;
            }

            if (OnBend(at))
            {
                return OnFloor(at);
            }
        }

        return null;
    }

    /// <summary>Where rolling over a marble ends: at rest, on a further marble to roll over, or (neither) in the air or on the bend of the glass.</summary>
    private readonly record struct Turn(Marble At, bool IsRest, Marble? On = null);

    private Turn Roll(Marble from, Marble around, int side)
    {
        var begun = Math.Abs(from.X - around.X) - near;
        var turn = new Turn(new Marble(around.X + (side * reach), around.Y), IsRest: false);
        var soonest = reach;

        // The wall holds it against the marble that it came over.
        var wall = side > 0 ? ways.Right : ways.Left;
        var toWall = (wall - around.X) * side;
        if (toWall < soonest)
        {
            soonest = Math.Max(0, toWall);
            turn = new Turn(new Marble(wall, around.Y - Math.Sqrt(Square(reach) - Square(soonest))), IsRest: true);
        }

        // Only what lies ahead can be met, and it is met no lower than the marble that it rolls over.
        var (behind, ahead) = (around.X + (side * (begun - reach - near)), around.X + (side * 2 * reach));
        foreach (ref readonly var other in pile.Within(Math.Min(behind, ahead), Math.Max(behind, ahead), around.Y - (2 * reach), around.Y + reach + (2 * near)))
        {
            // Most are too far away to be met.
            if (Square(other.X - around.X) + Square(other.Y - around.Y) <= apart)
            {
                var (one, two) = Crossings(around, reach, other, reach);
                Meet(one, other);
                Meet(two, other);
            }
        }

        // The bend of the foot holds what rolls towards the wall; what rolls away from the wall slides down along it.
        foreach (var (bend, outward) in bends)
        {
            var (one, two) = Crossings(around, reach, bend, glass.Bend - radius);
            MeetBend(one, bend, outward);
            MeetBend(two, bend, outward);
        }

        return turn;

        void Meet(Marble point, Marble other)
        {
            if (IsNext(point) && Enters(point, around, side, other.X - point.X, other.Y - point.Y))
            {
                soonest = (point.X - around.X) * side;
                turn = (other.X - point.X) * side > 0 ? new Turn(point, IsRest: true) : new Turn(point, IsRest: false, other);
            }
        }

        void MeetBend(Marble point, Marble bend, int outward)
        {
            if (IsNext(point) && (point.X - bend.X) * outward > 0 && point.Y > bend.Y && Enters(point, around, side, point.X - bend.X, point.Y - bend.Y))
            {
                soonest = (point.X - around.X) * side;
                turn = new Turn(point, IsRest: side == outward);
            }
        }

        bool IsNext(Marble point)
        {
            var along = (point.X - around.X) * side;
            return along >= begun && along < soonest && point.Y <= around.Y + near;
        }
    }

    // Whether rolling on would run into something that lies in a direction.
    private bool Enters(Marble at, Marble around, int side, double towardsX, double towardsY) =>
        side * ((-(at.Y - around.Y) * towardsX) + ((at.X - around.X) * towardsY)) > near * reach;

    private Marble? FirstBelow(Marble at, double floor)
    {
        Marble? first = null;
        var soonest = floor;
        var last = pile.LastRow;
        for (var row = pile.Row(at.Y); row <= last; row++)
        {
            foreach (ref readonly var other in pile.InRow(row, at.X - reach, at.X + reach))
            {
                var aside = Math.Abs(other.X - at.X);
                if (aside < reach - near && other.Y - Math.Sqrt((reach * reach) - Square(aside)) is var touch && touch >= at.Y - near && touch < soonest)
                {
                    (soonest, first) = (touch, other);

                    // What lies lower than a marble's width below it cannot be touched sooner.
                    last = Math.Min(last, pile.Row(other.Y + reach));
                }
            }
        }

        return first;
    }

    private double FloorAt(double x)
    {
        var aside = glass.Bend - Math.Min(x - Glass.Left, Glass.Right - x);
        return aside <= 0 ? ways.Floor : glass.Floor - glass.Bend + Math.Sqrt(Math.Max(0, Square(glass.Bend - radius) - Square(aside)));
    }

    private bool OnBend(Marble at) => at.Y >= FloorAt(at.X) - near && glass.Bend > Math.Min(at.X - Glass.Left, Glass.Right - at.X);

    // On the flat it lies where it came down; on the bend it slides towards the middle until it meets a marble or the flat.
    private Marble OnFloor(Marble at)
    {
        foreach (var (bend, outward) in bends)
        {
            if ((at.X - bend.X) * outward > 0)
            {
                return Slide(at, bend, outward);
            }
        }

        return at;
    }

    private Marble Slide(Marble from, Marble bend, int outward)
    {
        var end = new Marble(bend.X, ways.Floor);
        foreach (ref readonly var other in pile.Around(from.X, from.Y, glass.Bend + reach))
        {
            var (one, two) = Crossings(bend, glass.Bend - radius, other, reach);
            Meet(one, other);
            Meet(two, other);
        }

        return end;

        void Meet(Marble point, Marble other)
        {
            var isNext = point.Y > bend.Y && (from.X - point.X) * outward >= -near && (point.X - end.X) * outward > 0;
            var (x, y) = (point.X - bend.X, point.Y - bend.Y);
            if (isNext && outward * ((x * (other.Y - point.Y)) - (y * (other.X - point.X))) > near * reach)
            {
                end = point;
            }
        }
    }

    // Where two circles cross, or touch; without a place (not a number) where they do neither.
    private static (Marble, Marble) Crossings(Marble one, double radiusOfOne, Marble other, double radiusOfOther)
    {
        var (dx, dy) = (other.X - one.X, other.Y - one.Y);
        var square = (dx * dx) + (dy * dy);
        var part = 0.5 + ((Square(radiusOfOne) - Square(radiusOfOther)) / (2 * square));
        var (midX, midY) = (one.X + (part * dx), one.Y + (part * dy));
        var root = Math.Sqrt((Square(radiusOfOne) / square) - (part * part));
        return (new Marble(midX - (root * dy), midY + (root * dx)), new Marble(midX + (root * dy), midY - (root * dx)));
    }

    private static double Distance(Marble one, Marble other) => Math.Sqrt(Square(one.X - other.X) + Square(one.Y - other.Y));

    private static double Square(double value) => value * value;
}
