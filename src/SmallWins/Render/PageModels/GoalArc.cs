using System.Globalization;
using Scriban.Runtime;
using SmallWins.Aggregate;

namespace SmallWins.Render.PageModels;

/// <summary>
/// The way of a habit, drawn as the sun's over a day: it rises to 66 days at the top and has gone all the way at 254. The
/// scale is the square root of the days, so that the first of them, which are the hardest, can be seen.
/// </summary>
internal static class GoalArc
{
    private const double Radius = 100;
    private const double CentreX = 115;
    private const double CentreY = 122;
    private const double LabelBeyond = 15;

    /// <summary>The arc for some days with a step: paths and places in a drawing of 230 by 145.</summary>
    public static ScriptObject Of(int days) => new()
    {
        ["days"] = days,
        ["of"] = GoalChain.Arc,
        ["least"] = GoalChain.ArcLeast,
        ["most"] = GoalChain.ArcMost,
        ["way"] = Path(0, GoalChain.ArcMost),
        ["range"] = Path(GoalChain.ArcLeast, GoalChain.ArcMost),
        ["gone"] = days > 0 ? Path(0, days) : null,
        ["at"] = Place(days, Radius),
        ["ticks"] = Model.List(new[] { GoalChain.ArcLeast, GoalChain.Arc, GoalChain.ArcMost }.Select(Tick)),
    };

    private static ScriptObject Tick(int days)
    {
        var tick = Place(days, Radius);
        tick["days"] = days;

        // At the end of the way there is no room beside it.
        tick["label"] = days < GoalChain.ArcMost ? Place(days, Radius + LabelBeyond) : Place(days, Radius, LabelBeyond);
        return tick;
    }

    private static string Path(int from, int to)
    {
        var (start, end) = (At(from, Radius), At(to, Radius));
        return string.Create(CultureInfo.InvariantCulture, $"M{start.X:0.#} {start.Y:0.#}A{Radius} {Radius} 0 0 1 {end.X:0.#} {end.Y:0.#}");
    }

    private static ScriptObject Place(int days, double radius, double below = 0)
    {
        var (x, y) = At(days, radius);
        return new ScriptObject
        {
            ["x"] = x.ToString("0.#", CultureInfo.InvariantCulture),
            ["y"] = (y + below).ToString("0.#", CultureInfo.InvariantCulture),
        };
    }

    private static (double X, double Y) At(int days, double radius)
    {
        var angle = Math.PI * (1 - Math.Sqrt(Math.Clamp(days, 0, GoalChain.ArcMost) / (double)GoalChain.ArcMost));
        return (CentreX + (radius * Math.Cos(angle)), CentreY - (radius * Math.Sin(angle)));
    }
}
