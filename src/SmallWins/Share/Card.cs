using System.Globalization;
using System.Text;
using SmallWins.Attach;
using SmallWins.Render;
using SmallWins.Render.Passages;
using SmallWins.Render.Words;

namespace SmallWins.Share;

/// <summary>
/// A picture of some wins to send to somebody, 1080 pixels wide and as high as its words: larger than a phone's screen shows it, so
/// that it is sharp there.
/// </summary>
internal static class Card
{
    private const int Width = 1080;
    private const int LeastHeight = 1080;
    private const int MostWins = 40;
    private const int MostStars = 15;
    private const int Margin = 104;
    private const int Indent = 52;
    private const double TitleSize = 78;
    private const double WinSize = 43;
    private const double OneSize = 66;
    private const double SmallSize = 34;
    private const double LineHeight = 1.32;

    /// <summary>What a card cannot draw of a document: whole words in other scripts, and little pictures, which it does without.</summary>
    /// <returns>The characters that stand in the way, each once; and those that would be left out.</returns>
    public static (string InTheWay, string LeftOut) Missing(Handout handout)
    {
        var texts = Texts(handout).SelectMany(text => text.Normalize().EnumerateRunes()).Where(rune => !Canvas.Has(rune) && !Rune.IsWhiteSpace(rune)).Distinct().ToList();
        return (
            string.Concat(texts.Where(rune => !IsLittlePicture(rune))),
            string.Concat(texts.Where(rune => IsLittlePicture(rune) && !IsJoiner(rune))));
    }

    /// <summary>Draws it.</summary>
    /// <param name="handout">The document.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="scratch">A folder for the fonts while it is drawn.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public static byte[] Draw(Handout handout, SiteWords words, string scratch)
    {
        using var measure = new Canvas(1, 1, AreaColors.TokenOf("paper"), scratch);
        var pen = new List<Action<Canvas>>();
        var height = Lay(handout, words, measure, pen);
        // Few words stand in the middle of a square.
        using var canvas = new Canvas(Width, Math.Max(LeastHeight, height), AreaColors.TokenOf("paper"), scratch) { Down = Math.Max(0, (LeastHeight - height) / 2.0) };
        pen.ForEach(draw => draw(canvas));
        return canvas.Png();
    }

    private static int Lay(Handout handout, SiteWords words, Canvas measure, List<Action<Canvas>> pen)
    {
        string ink = AreaColors.TokenOf("ink"), dim = AreaColors.TokenOf("dim"), accent = AreaColors.TokenOf("accent"), bright = AreaColors.TokenOf("bright"), line = AreaColors.TokenOf("line");
        var wins = handout.Wins.ToList();
        var y = (double)Margin;

        // A star for every win where a row has room for all of them, and otherwise one for every day.
        var starX = Margin + 18.0;
        var stars = wins.Count <= MostStars ? wins.Select(win => win.Star) : handout.Parts.Where(part => part.Wins.Length > 0).Select(part => part.Wins.Any(win => win.Win.Star));
        foreach (var isBright in stars.Take(MostStars))
        {
            var (x, color) = (starX, isBright ? bright : AreaColors.TokenOf("star"));
            pen.Add(canvas => canvas.Star(x, Margin, 19, color));
            starX += 58;
        }

        y += 62;
        if (handout.To is { } to)
        {
            y = Paragraph(words.Say("share.for", new Dictionary<string, object> { ["name"] = to }), y, 0, Face.Italic, 48, accent);
            y += 4;
        }

        y = wins.Count == 1 && handout.Words is null
            ? One(handout.Parts.First(part => part.Wins.Length > 0), y)
            : Several(y);
        return (int)Math.Ceiling(y + Margin - 20);

        double One(HandoutPart part, double from)
        {
            var win = part.Wins[0];
            from = Math.Max(from + 40, 300);
            var top = from;
            from = Paragraph(TextOf(win, words), from, Indent, Face.Upright, OneSize, ink);
            pen.Add(canvas => canvas.Dot(Margin + 10, top + (OneSize * 0.72), 11, AreaColors.LightOf(win.Area)));
            return Paragraph(win.Area is null ? handout.Dates : $"{handout.Dates} · {win.Area.Name}", from + 26, Indent, Face.Upright, SmallSize, dim);
        }

        double Several(double from)
        {
            from = Paragraph(handout.Title, from, 0, Face.Upright, TitleSize, ink);
            from = Paragraph(handout.Dates, from + 8, 0, Face.Upright, SmallSize, dim) + 34;
            var at = from;
            pen.Add(canvas => canvas.Line(Margin, at, Width - Margin, line));
            from += 14;
            var shown = 0;
            foreach (var part in handout.Parts.Where(part => part.Wins.Length > 0).TakeWhile(_ => shown < MostWins))
            {
                from = Paragraph(part.Heading, from + 30, 0, Face.Italic, SmallSize, dim) + 6;
                foreach (var win in part.Wins.Take(MostWins - shown))
                {
                    var top = from + 14;
                    from = Paragraph(TextOf(win, words), top, Indent, Face.Upright, WinSize, ink);
                    pen.Add(canvas =>
                    {
                        if (win.Win.Star)
                        {
                            canvas.Star(Margin + 12, top + (WinSize * 0.74), 14, bright);
                        }
                        else
                        {
                            canvas.Dot(Margin + 12, top + (WinSize * 0.76), 9, AreaColors.LightOf(win.Area));
                        }
                    });
                    shown++;
                }
            }

            return shown == wins.Count ? from : Paragraph(words.Say("share.more", wins.Count - shown), from + 44, 0, Face.Italic, SmallSize, dim);
        }

        double Paragraph(string text, double from, double indent, Face face, double size, string color)
        {
            foreach (var row in Folded(Drawn(text), Width - (2 * Margin) - indent, part => measure.WidthOf(part, face, size)))
            {
                var baseline = from + size;
                pen.Add(canvas => canvas.Write(row, Margin + indent, baseline, face, size, color));
                from += size * LineHeight;
            }

            return from;
        }
    }

    /// <summary>The lines of a text that is folded between words, and within a word that is wider than a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How wide a line is.</param>
    /// <param name="measure">How wide some words are.</param>
    internal static IEnumerable<string> Folded(string text, double width, Func<string, double> measure)
    {
        var row = "";
        foreach (var next in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = next;
            if (row.Length > 0 && measure($"{row} {word}") <= width)
            {
                row = $"{row} {word}";
                continue;
            }

            if (row.Length > 0)
            {
                yield return row;
            }

            while (measure(word) > width)
            {
                var fits = Math.Max(1, Enumerable.Range(1, word.Length - 1).TakeWhile(length => measure(word[..length]) <= width).LastOrDefault());
                fits = char.IsLowSurrogate(word[fits]) && fits > 1 ? fits - 1 : fits;
                yield return word[..fits];
                word = word[fits..];
            }

            row = word;
        }

        if (row.Length > 0)
        {
            yield return row;
        }
    }

    private static IEnumerable<string> Texts(Handout handout) =>
        [handout.To ?? "", handout.Title, handout.Dates, .. handout.Parts.Select(part => part.Heading), .. handout.Wins.Select(win => CleanMarkdown.Plain(win.Text)), .. handout.Parts.SelectMany(part => part.Wins).Select(win => win.Area?.Name ?? "")];

    private static string TextOf(HandoutWin win, SiteWords words) =>
        CleanMarkdown.Plain(win.Win.Text) is { Length: > 0 } text ? text : words.Say("share.a_picture");

    // What the typeface lacks and no word needs is left out, with the space that stood before it.
    private static string Drawn(string text) => string.Join(
        ' ',
        string.Concat(text.Normalize().EnumerateRunes().Select(rune => Rune.IsWhiteSpace(rune) ? " " : Canvas.Has(rune) ? rune.ToString() : "")).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsLittlePicture(Rune rune) =>
        IsJoiner(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherNotAssigned;

    // Joiners, variation selectors, tags and the circle that is put around a digit: parts of a little picture.
    private static bool IsJoiner(Rune rune) => rune.Value is 0x200D or 0x200C or 0xFE0E or 0xFE0F or 0x20E3 or >= 0xE0020 and <= 0xE007F;
}
