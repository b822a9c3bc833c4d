using System.Globalization;
using SmallWins.Domain;
using Spectre.Console;

namespace SmallWins.Cli.Output;

/// <summary>The colours of areas on a terminal.</summary>
internal static class AreaTone
{
    // The style sheet's colours between its light and its dark shade, so that each stands out from white and from black.
    private static readonly Dictionary<string, Color> Named = new()
    {
        ["green"] = new(0x5b, 0x92, 0x62),
        ["blue"] = new(0x60, 0x8a, 0xb2),
        ["rose"] = new(0xc2, 0x6c, 0x7b),
        ["ochre"] = new(0xac, 0x7d, 0x34),
        ["violet"] = new(0x8e, 0x7c, 0xb8),
        ["teal"] = new(0x42, 0x92, 0x8f),
        ["plum"] = new(0xae, 0x72, 0xa2),
        ["slate"] = new(0x7a, 0x88, 0x98),
        ["moss"] = new(0x78, 0x8f, 0x43),
        ["brick"] = new(0xc1, 0x70, 0x56),
    };

    /// <summary>The colour of an area: a shade of its name's, or the very one that the person chose.</summary>
    public static Style Of(Area area) => new(
        Named.TryGetValue(area.Color, out var named) ? named
        : uint.TryParse(area.Color.TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb) ? new Color((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
        : Color.Default);
}
