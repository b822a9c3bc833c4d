using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Render.Jar;

/// <summary>The wins of one month in the jar of a year, or of one year in the jar of all.</summary>
/// <param name="First">The month's or year's first day.</param>
/// <param name="Path">The page of the month or year.</param>
/// <param name="Wins">Its wins in order; at least one.</param>
internal sealed record Layer(DateOnly First, string Path, ImmutableArray<Win> Wins)
{
    /// <summary>The months of a year that have wins, in order.</summary>
    public static ImmutableArray<Layer> Months(IEnumerable<Day> days) =>
    [
        .. days.Where(day => day.IsLit).GroupBy(day => Month.Of(day.Date))
            .Select(month => new Layer(month.Key.First, Permalinks.Month(month.Key), [.. month.SelectMany(day => day.Wins)])),
    ];

    /// <summary>The years that have wins, in order.</summary>
    public static ImmutableArray<Layer> Years(IEnumerable<Day> days) =>
    [
        .. days.Where(day => day.IsLit).GroupBy(day => day.Date.Year)
            .Select(year => new Layer(new DateOnly(year.Key, 1, 1), Permalinks.Year(year.Key), [.. year.SelectMany(day => day.Wins)])),
    ];
}
