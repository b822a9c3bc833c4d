using System.Globalization;
using System.Text.RegularExpressions;

namespace SmallWins.Merge;

/// <summary>An item of a list, taken apart.</summary>
/// <param name="Indent">The spaces before its bullet.</param>
/// <param name="Sign">The bullet, or the number with its point or bracket.</param>
/// <param name="Space">The spaces after it.</param>
/// <param name="Box">The task box with the space after it; empty where there is none.</param>
/// <param name="Words">The rest of the first line.</param>
/// <param name="End">How that line ends.</param>
/// <param name="Details">The lines below.</param>
internal sealed partial record ItemText(string Indent, string Sign, string Space, string Box, string Words, string End, string Details)
{
    /// <summary>The number of an item in a numbered list; null for a bullet.</summary>
    public int? Number => char.IsAsciiDigit(Sign[0]) ? int.Parse(Sign.AsSpan(0, Sign.Length - 1), CultureInfo.InvariantCulture) : null;

    /// <summary>Whether it is a task that is not done.</summary>
    public bool IsUnticked => Box is ['[', ' ', ']', ..];

    private string Lead => Indent + Sign + Space;

    /// <summary>Takes an item apart; null where its first line is none that a person would call one.</summary>
    public static ItemText? Of(string text)
    {
        var match = Item().Match(text);
        return !match.Success ? null : new ItemText(
            match.Groups["indent"].Value,
            match.Groups["sign"].Value,
            match.Groups["space"].Value,
            match.Groups["box"].Value,
            match.Groups["words"].Value,
            match.Groups["end"].Value,
            text[match.Length..]);
    }

    /// <summary>The item as an item of the list that another one belongs to: with its bullet, or a number of its kind.</summary>
    /// <param name="neighbour">The item before it, or after it where it is the first.</param>
    /// <param name="isAfter">Whether the neighbour stands before it.</param>
    /// <param name="counts">Whether numbers in that list go up.</param>
    public ItemText Joining(ItemText neighbour, bool isAfter, bool counts)
    {
        var sign = (neighbour.Number, Number) switch
        {
            // Its own number stays, unless the list has come to it, or past it, already.
            ({ } taken, { } own) when neighbour.Sign[^1] == Sign[^1] && (!isAfter || own > taken || !counts) => Sign,
            ({ } taken, _) => $"{taken + (isAfter && counts ? 1 : 0)}{neighbour.Sign[^1]}",
            _ => neighbour.Sign,
        };
        return sign == Sign && neighbour.Indent == Indent ? this : With(neighbour.Indent, sign, Space.Length == 0 ? "" : neighbour.Space.Length == 0 ? " " : neighbour.Space);
    }

    /// <summary>The item with another bullet; what is below moves along with the first line.</summary>
    public ItemText With(string indent, string sign, string space)
    {
        var moved = this with { Indent = indent, Sign = sign, Space = space };
        var by = moved.Lead.Length - Lead.Length;
        return by == 0 ? moved : moved with { Details = string.Concat(LineEnds.Lines(Details).Select(line => Moved(line, by))) };
    }

    /// <summary>The item as text.</summary>
    public override string ToString() => Lead + Box + Words + End + Details;

    private static string Moved(string line, int by) => line switch
    {
        _ when string.IsNullOrWhiteSpace(line) => line,
        _ when by > 0 => new string(' ', by) + line,
        _ => line[Math.Min(-by, line.Length - line.TrimStart(' ').Length)..],
    };

    [GeneratedRegex(
        @"\A(?<indent>[ \t]*)(?<sign>[-*+]|[0-9]{1,9}[.)])((?<space>[ \t]+)(?<box>\[[ xX]\]([ \t]+|(?=[\r\n]|\z)))?(?<words>[^\r\n]*)|(?=[\r\n]|\z))(?<end>\r\n|\r|\n|\z)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Item();
}
