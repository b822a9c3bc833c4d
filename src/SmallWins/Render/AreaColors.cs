using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SmallWins.Domain;

namespace SmallWins.Render;

/// <summary>
/// The colours of areas. Those with a name are in the style sheet; one written as <c>#rrggbb</c> gets rules of its own, in
/// shades that stand out from light and from dark paper by at least 3 : 1, as WCAG 2.2 (1.4.11) asks of marks that carry
/// meaning.
/// </summary>
internal static partial class AreaColors
{
    private const double LeastContrast = 3;

    // The style sheet's --paper, light and dark.
    private static readonly Color LightPaper = new(0xfa, 0xf6, 0xef);
    private static readonly Color DarkPaper = new(0x1b, 0x18, 0x15);

    /// <summary>The class of what has no area.</summary>
    public const string ClassOfNone = "c-none";

    /// <summary>The class that gives an element an area's colour: <c>c-green</c>, <c>c-a1b2c3</c>, or <c>c-none</c>.</summary>
    public static string ClassOf(Area? area) => area is null ? ClassOfNone : "c-" + area.Color.TrimStart('#').ToLowerInvariant();

    /// <summary>The rules for the areas whose colours have no name; empty where all have one.</summary>
    public static string Rules(IEnumerable<Area> areas)
    {
        var rules = new StringBuilder();
        foreach (var area in areas.Where(area => area.Color.StartsWith('#')).DistinctBy(ClassOf))
        {
            var color = Color.Parse(area.Color);
            var (light, dark) = (color.Against(LightPaper, LeastContrast), color.Against(DarkPaper, LeastContrast));
            rules.Append(CultureInfo.InvariantCulture, $".{ClassOf(area)}{{--area:{light}}}\n");
            rules.Append(CultureInfo.InvariantCulture, $"@media (prefers-color-scheme:dark){{.{ClassOf(area)}{{--area:{dark}}}}}\n");
        }

        return rules.ToString();
    }

    /// <summary>The shade of an area on light paper, as <c>#rrggbb</c>; for none, that of marks without one.</summary>
    public static string LightOf(Area? area) =>
        area is null ? TokenOf("soft")
        : area.Color.StartsWith('#') ? Color.Parse(area.Color).Against(LightPaper, LeastContrast).ToString()
        : TokenOf(area.Color);

    /// <summary>A colour of the default theme on light paper by its name, such as <c>ink</c>.</summary>
    public static string TokenOf(string name) => Tokens.Value[name];

    // The first of a name is the one on light paper.
    private static readonly Lazy<Dictionary<string, string>> Tokens = new(() =>
        Token().Matches(Encoding.UTF8.GetString(ThemeFolder.BuiltIn().First(file => file.Path == "assets/style.css").Content.Span))
            .DistinctBy(token => token.Groups["name"].Value)
            .ToDictionary(token => token.Groups["name"].Value, token => token.Groups["color"].Value));

    [GeneratedRegex("--(?<name>[a-z0-9-]+): (?<color>#[0-9a-f]{6});", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}

/// <summary>A colour of the sRGB space.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
internal readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads <c>#rrggbb</c>.</summary>
    public static Color Parse(string text)
    {
        var bytes = Convert.FromHexString(text.AsSpan(1));
        return new Color(bytes[0], bytes[1], bytes[2]);
    }

    /// <summary>The relative luminance, 0 to 1, as WCAG 2.2 defines it.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>The contrast with another colour, 1 to 21, as WCAG 2.2 defines it.</summary>
    public double ContrastWith(Color other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>This colour, moved towards black or white as little as it takes to stand out from a paper.</summary>
    public Color Against(Color paper, double contrast)
    {
        var end = paper.Luminance > 0.5 ? new Color(0, 0, 0) : new Color(255, 255, 255);
        for (var step = 0; step < 20; step++)
        {
            var mixed = Mix(end, step / 20.0);
            if (mixed.ContrastWith(paper) >= contrast)
            {
                return mixed;
            }
        }

        return end;
    }

    /// <summary><c>#rrggbb</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private Color Mix(Color other, double part)
    {
        byte Between(byte from, byte to) => (byte)Math.Round(from + ((to - from) * part));
        return new Color(Between(Red, other.Red), Between(Green, other.Green), Between(Blue, other.Blue));
    }
}
