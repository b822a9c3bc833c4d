using System.Globalization;
using System.Text;

namespace SmallWins.Cli.Manual;

/// <summary>Text made fit for a manual page, as mdoc(7) and roff(7) have it.</summary>
internal static class Roff
{
    private const int WidestLine = 80;
    private const int LongestMacro = 3;

    /// <summary>
    /// A text that stands on lines of its own. A sentence begins a line, since roff spaces what follows a full stop at a line's end; a
    /// line never begins with the sign of a request, nor is it longer than a person who reads the source likes.
    /// </summary>
    public static string Text(string text) => string.Join('\n', text.Replace(". ", ".\n", StringComparison.Ordinal).Split('\n').SelectMany(Folded));

    private static IEnumerable<string> Folded(string sentence)
    {
        var line = new StringBuilder();
        foreach (var word in Escaped(sentence).Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= WidestLine - "\\&".Length)
            {
                yield return Guarded(line.ToString());
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        yield return Guarded(line.ToString());
    }

    /// <summary>A line behind a macro, to be typed as it stands: a hyphen of it is a hyphen on every terminal, and not a typographer's.</summary>
    public static string Literal(string line) => string.Join(' ', line.Split(' ').Select(Word));

    /// <summary>A word behind a macro. One that may be a macro's name too is kept a word.</summary>
    public static string Word(string word) =>
        (word.Length is > 0 and <= LongestMacro && word.All(sign => char.IsAsciiLetter(sign) || sign == '%') ? "\\&" : "") + Typed(word).Replace(" ", "\\ ", StringComparison.Ordinal);

    private static string Typed(string text) =>
        Escaped(text).Replace("-", "\\-", StringComparison.Ordinal).Replace("\"", "\\(dq", StringComparison.Ordinal);

    private static string Guarded(string line) => line.StartsWith('.') || line.StartsWith('\'') ? "\\&" + line : line;

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '\\' => "\\e",
                '\'' => "\\(aq",
                '`' => "\\(ga",
                '^' => "\\(ha",
                '~' => "\\(ti",
                < 0x80 => rune.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\[u{rune.Value:X4}]"),
            });
        }

        return escaped.ToString();
    }
}
