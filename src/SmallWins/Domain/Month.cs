using System.Globalization;

namespace SmallWins.Domain;

/// <summary>A month of a year.</summary>
/// <param name="Year">The calendar's year.</param>
/// <param name="Number">1 to 12.</param>
public readonly record struct Month(int Year, int Number)
{
    /// <summary>Its first day.</summary>
    public DateOnly First => new(Year, Number, 1);

    /// <summary>Its last day.</summary>
    public DateOnly Last => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    /// <summary>The month after this one.</summary>
    public Month Next => Number == 12 ? new(Year + 1, 1) : new(Year, Number + 1);

    /// <summary>The month before this one.</summary>
    public Month Previous => Number == 1 ? new(Year - 1, 12) : new(Year, Number - 1);

    /// <summary>The month that a date lies in.</summary>
    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>The id, such as <c>2026-07</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
