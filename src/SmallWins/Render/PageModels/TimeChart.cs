using System.Globalization;
using System.Text;
using Scriban.Runtime;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>Numbers over time as parts of an SVG picture that is 1000 units wide and high, time going to the right.</summary>
internal static class TimeChart
{
    private const int MostMarks = 6;
    private const int MostMonths = 36;

    /// <summary>A part of a whole in hundredths, to one decimal; 0 of nothing.</summary>
    public static double Share(int part, int whole) => whole == 0 ? 0 : Math.Round(100.0 * part / whole, 1, MidpointRounding.AwayFromZero);

    /// <summary>The points of a line, as the <c>d</c> of a path: the first date at the left edge, the last at the right, 0 on the ground.</summary>
    /// <param name="points">The numbers by date, in order.</param>
    /// <param name="top">The number that is at the upper edge.</param>
    public static string Line(IEnumerable<(DateOnly Date, int Number)> points, int top)
    {
        var all = points.ToList();
        var (first, last) = (all[0].Date, all[^1].Date);
        var path = new StringBuilder();
        foreach (var (date, number) in all)
        {
            var y = top == 0 ? 1000 : 1000 - (int)Math.Round(1000.0 * number / top, MidpointRounding.AwayFromZero);
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{(int)(10 * At(date, first, last))} {y}");
        }

        return path.ToString();
    }

    /// <summary>The years along the ground, or in a short span the months: each where it begins, in hundredths of the width.</summary>
    /// <remarks>No more than fit beside each other on a phone.</remarks>
    public static ScriptArray Marks(DateOnly first, DateOnly last)
    {
        var months = new List<Month>();
        for (var month = Month.Of(first).Next; month.First <= last; month = month.Next)
        {
            months.Add(month);
        }

        var marks = months.Count <= MostMonths
            ? Thinned([1, 2, 3, 6], step => months.Where(month => (month.Number - 1) % step == 0))
            : Thinned([1, 2, 5, 10, 20, 50, 100, 500, 1000], step => months.Where(month => month.Number == 1 && month.Year % step == 0));
        return Model.List(marks.Where(month => At(month.First, first, last) <= 90).Select(month => new ScriptObject
        {
            ["at"] = Math.Round(At(month.First, first, last), 1, MidpointRounding.AwayFromZero),
            ["date"] = Model.Of(month.First),
            ["style"] = month.Number == 1 ? "year" : "month_short",
        }));
    }

    private static List<Month> Thinned(int[] steps, Func<int, IEnumerable<Month>> each) =>
        steps.Select(step => each(step).ToList()).FirstOrDefault(marks => marks.Count <= MostMarks) ?? [];

    // In hundredths of the width.
    private static double At(DateOnly date, DateOnly first, DateOnly last) =>
        100.0 * (date.DayNumber - first.DayNumber) / Math.Max(1, last.DayNumber - first.DayNumber);
}
