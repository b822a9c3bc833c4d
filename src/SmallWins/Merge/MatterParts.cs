using System.Collections.Immutable;
using SmallWins.Parse.FrontMatter;
using SmallWins.Parse.Markdown;

namespace SmallWins.Merge;

/// <summary>A key of a front matter with all of its lines, and the comments above it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
/// <param name="Text">The lines.</param>
/// <param name="Start">The offset of the first of them in the file.</param>
/// <param name="KeyStart">The offset of the key in the file.</param>
internal sealed record MatterEntry(string Key, YamlNode Value, string Text, int Start, int KeyStart)
{
    /// <summary>The text without regard to line ends and blanks.</summary>
    public string Plain { get; } = Piece.Normal(Text);

    /// <summary>The lines with a part of them replaced.</summary>
    /// <param name="from">The offset in the file of what is replaced.</param>
    /// <param name="to">The offset after it.</param>
    /// <param name="text">What takes its place.</param>
    public string With(int from, int to, string text) => string.Concat(Text.AsSpan(0, from - Start), text, Text.AsSpan(to - Start));
}

/// <summary>A front matter divided into its keys.</summary>
/// <param name="Opening">The line that opens it; empty where there is none.</param>
/// <param name="Entries">The keys, in order.</param>
/// <param name="Closing">The line that closes it; empty where there is none.</param>
internal sealed record MatterParts(string Opening, ImmutableArray<MatterEntry> Entries, string Closing)
{
    private static readonly MatterParts None = new("", [], "");

    /// <summary>The lines of all keys.</summary>
    public string Text => string.Concat(Entries.Select(entry => entry.Text));

    /// <summary>Divides the front matter of a version; null where its keys do not begin lines of their own (<c>{mood: 4}</c>), or it is not YAML.</summary>
    public static MatterParts? Of(Version version)
    {
        var text = version.Source.Text;
        var matter = version.Matter;
        if (matter.Length == 0)
        {
            return None;
        }

        var first = TextRange.NextLine(text, 0);
        var closing = matter.TrimEnd().Length - 1;
        closing = text.AsSpan(0, closing).LastIndexOfAny('\r', '\n') + 1;
        var keys = version.Block.Keys.Entries;
        if (keys.IsEmpty)
        {
            return text[..first].TrimEnd() == "---" && closing >= first && text.AsSpan(first, closing - first).IsWhiteSpace()
                ? new MatterParts(text[..first], [], text[first..matter.Length])
                : null;
        }

        var starts = keys.Select(entry => entry.Key.Start).ToList();
        if (starts.Exists(at => at == 0 || text[at - 1] is not ('\r' or '\n')))
        {
            return null;
        }

        starts = [first, .. starts.Skip(1).Select(at => WithComments(text, at)), closing];
        return new MatterParts(
            text[..first],
            [.. keys.Select((entry, i) => new MatterEntry(entry.Key.Value, entry.Value, text[starts[i]..starts[i + 1]], starts[i], entry.Key.Start))],
            text[closing..matter.Length]);
    }

    // Comments belong to the key below them.
    private static int WithComments(string text, int start)
    {
        while (text.AsSpan(0, start).TrimEnd("\r\n").LastIndexOfAny('\r', '\n') is >= 0 and var end
            && text[(end + 1)..start] is ['#', ..])
        {
            start = end + 1;
        }

        return start;
    }
}
