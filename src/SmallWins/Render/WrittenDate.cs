using System.Globalization;

namespace SmallWins.Render;

/// <summary>A date as models and addresses have it. A page of a journal names dozens of dates, and the pages near it the same ones.</summary>
/// <param name="Date">The date.</param>
/// <param name="Text">As <c>2026-07-14</c>.</param>
/// <param name="DayPath">The path of its day's page from the site's root.</param>
internal sealed record WrittenDate(DateOnly Date, string Text, string DayPath)
{
    // Eleven years of days, each at its place; who comes to one that another date has taken writes it anew.
    private const int Kept = 4096;

    private static readonly WrittenDate?[] Near = new WrittenDate?[Kept];

    /// <summary>A date, written.</summary>
    public static WrittenDate Of(DateOnly date)
    {
        ref var place = ref Near[date.DayNumber % Kept];
        if (place is { } known && known.Date == date)
        {
            return known;
        }

        var text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return place = new(date, text, $"days/{text}.html");
    }
}
