using System.Globalization;

namespace SmallWins.Domain;

/// <summary>
/// A week of the ISO 8601 calendar: it starts on a Monday and belongs to the year that holds its Thursday, so that
/// 2021-01-03 lies in 2020-W53 and 2024-12-30 in 2025-W01.
/// </summary>
public readonly record struct IsoWeek : IComparable<IsoWeek>
{
    private IsoWeek(int year, int number) => (Year, Number) = (year, number);

    /// <summary>The ISO week-numbering year, which near a turn of the year is not the calendar's.</summary>
    public int Year { get; }

    /// <summary>The number of the week in its year, 1 to 53.</summary>
    public int Number { get; }

    /// <summary>The Monday with which the week starts.</summary>
    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    /// <summary>The week after this one.</summary>
    public IsoWeek Next => Of(Monday.AddDays(7));

    /// <summary>The week before this one.</summary>
    public IsoWeek Previous => Of(Monday.AddDays(-7));

    /// <summary>The week that a date lies in.</summary>
    public static IsoWeek Of(DateOnly date)
    {
        var midday = date.ToDateTime(new TimeOnly(12, 0));
        return new IsoWeek(ISOWeek.GetYear(midday), ISOWeek.GetWeekOfYear(midday));
    }

    /// <summary>Reads an id such as <c>2026-W29</c>; false for any other text and for a week that its year does not have.</summary>
    public static bool TryParse(string? text, out IsoWeek week)
    {
        week = default;
        if (text is not { Length: 8 } || text[4] != '-' || text[5] is not ('W' or 'w')
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year < 1 || year > 9998 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        week = new IsoWeek(year, number);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(IsoWeek other) => Year != other.Year ? Year.CompareTo(other.Year) : Number.CompareTo(other.Number);

    /// <summary>Whether the left week comes first.</summary>
    public static bool operator <(IsoWeek left, IsoWeek right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left week comes later.</summary>
    public static bool operator >(IsoWeek left, IsoWeek right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left week is the right one or comes first.</summary>
    public static bool operator <=(IsoWeek left, IsoWeek right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left week is the right one or comes later.</summary>
    public static bool operator >=(IsoWeek left, IsoWeek right) => left.CompareTo(right) >= 0;

    /// <summary>The id, such as <c>2026-W29</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
