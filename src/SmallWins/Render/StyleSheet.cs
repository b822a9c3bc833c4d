using System.Text;

namespace SmallWins.Render;

/// <summary>
/// Style sheets as they go out: people write them with comments and room to breathe, browsers need neither. Strings
/// and addresses stay as they are, and so do comments that begin with <c>/*!</c>.
/// </summary>
internal static class StyleSheet
{
    /// <summary>The style sheet without comments, and without the white space that parts nothing.</summary>
    /// <param name="css">A style sheet, in the syntax of CSS Syntax Module Level 3.</param>
    public static string Compact(string css)
    {
        var compact = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length;)
        {
            var length = Verbatim(css, at);
            if (length > 0)
            {
                compact.Append(css, at, length);
                at += length;
            }
            else if (Blank(css, at) is > 0 and var blank)
            {
                at += blank;
                if (compact.Length > 0 && !"{};,:".Contains(compact[^1], StringComparison.Ordinal) && at < css.Length && !"{};,".Contains(css[at], StringComparison.Ordinal))
                {
                    compact.Append(' ');
                }
            }
            else
            {
                // The last declaration of a rule needs no end of its own.
                if (css[at] == '}' && compact.Length > 0 && compact[^1] == ';')
                {
                    compact.Length--;
                }

                compact.Append(css[at++]);
            }
        }

        return compact.ToString();
    }

    // A string, an address without quotes, a comment that wants to stay, or an escaped character.
    private static int Verbatim(string css, int at) => css[at] switch
    {
        '"' or '\'' => EndOfString(css, at) - at,
        '\\' => Math.Min(2, css.Length - at),
        '/' when At(css, at, "/*!") => EndOf(css, "*/", at + 3) - at,
        'u' when At(css, at, "url(") && !At(css, at + 4, "\"") && !At(css, at + 4, "'") => EndOf(css, ")", at + 4) - at,
        _ => 0,
    };

    private static int Blank(string css, int at)
    {
        var end = at;
        while (end < css.Length)
        {
            if (char.IsWhiteSpace(css[end]))
            {
                end++;
            }
            else if (At(css, end, "/*") && !At(css, end, "/*!"))
            {
                end = EndOf(css, "*/", end + 2);
            }
            else
            {
                break;
            }
        }

        return end - at;
    }

    private static int EndOfString(string css, int at)
    {
        var end = at + 1;
        while (end < css.Length && css[end] != css[at])
        {
            end += css[end] == '\\' ? 2 : 1;
        }

        return Math.Min(css.Length, end + 1);
    }

    private static int EndOf(string css, string what, int from) =>
        css.IndexOf(what, Math.Min(from, css.Length), StringComparison.Ordinal) is >= 0 and var found ? found + what.Length : css.Length;

    private static bool At(string css, int at, string what) => string.CompareOrdinal(css, at, what, 0, what.Length) == 0;
}
