using System.Globalization;
using System.Text;
using SmallWins.Domain;

namespace SmallWins.Cli.Tell;

/// <summary>What wins are asked for as evidence.</summary>
/// <param name="Words">The doubt, or words to look for; empty for any win.</param>
/// <param name="Area">The id of the area that they belong to, or null.</param>
/// <param name="Year">The year that they are of, or null.</param>
/// <param name="Star">Whether they are highlights.</param>
internal sealed record Asked(string Words, string? Area, int? Year, bool Star)
{
    /// <summary>Whether a win is among those that words may be looked for in.</summary>
    public bool Lets(Win win) => (Area is null || win.Area == Area) && (Year is null || win.Date.Year == Year) && (!Star || win.Star);

    /// <summary>Whether some wins are left out.</summary>
    public bool IsFiltered => Area is not null || Year is not null || Star;

    /// <summary>The command that asks for the same, as a shell takes it.</summary>
    public string Command()
    {
        var command = new StringBuilder("smallwins evidence");
        command.Append(Words.Length > 0 ? " " + Quoted(Words) : "");
        command.Append(Area is { } area ? $" --area {area}" : "");
        command.Append(Year is { } year ? string.Create(CultureInfo.InvariantCulture, $" --year {year}") : "");
        return command.Append(Star ? " --star" : "").ToString();
    }

    private static string Quoted(string words) => words.All(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-')
        ? words
        : $"\"{string.Concat(words.Select(sign => sign is '"' or '\\' or '$' or '`' ? $"\\{sign}" : $"{sign}"))}\"";
}
