using Spectre.Console;

namespace SmallWins.Cli.Output;

/// <summary>Some words in one style.</summary>
/// <param name="Words">The words; what a terminal would take for orders is taken out when they are written.</param>
/// <param name="Style">How they look where there are colours; null for as everything else.</param>
internal readonly record struct Ink(string Words, Style? Style = null)
{
    /// <summary>What is there for whoever looks for it.</summary>
    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    /// <summary>What a part is about.</summary>
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    /// <summary>A star: the site's gold, in a shade that stands out from white and from black.</summary>
    public static Style Gold { get; } = new(new Color(0xb0, 0x80, 0x24));

    /// <summary>A highlight: brighter.</summary>
    public static Style Bright { get; } = new(new Color(0xd9, 0x9a, 0x1c), decoration: Decoration.Bold);

    /// <summary>Words as everything else.</summary>
    public static implicit operator Ink(string words) => new(words);
}
