using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SmallWins.Domain;
using SmallWins.Render.Words;

namespace SmallWins.Render;

/// <summary>
/// All wins as one script that sets one name, <c>smallwinsData</c>: what the search looks through, and what a note is drawn
/// from. A page opened from disk may load a script, and nothing else. <c>smallwins.js</c> is its one reader.
/// </summary>
/// <remarks>
/// Newest day first. <c>days</c> has a part for each day between semicolons, in numbers of base 36 between commas: days back from the
/// part before (from <c>last</c> at first), how many wins, and the day's tags as places in <c>tags</c>. <c>lines</c> has a line for
/// each win: its words, and after a tab the places of its own tags. <c>marks</c> has a character for each win: 48, plus 1 with a
/// star, plus twice the place of its area, from 1. <c>dates</c> shows how a date of each month is written, by the 22nd in 2033.
/// </remarks>
internal static class WinsData
{
    private const char FirstMark = '0';
    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create([.. Enumerable.Range(0, 256).Select(number => (char)number).Where(char.IsControl)]);

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The file, or null where there is no win.</summary>
    /// <param name="journal">The journal as of today, its days in order.</param>
    /// <param name="dates">How the site writes dates.</param>
    /// <param name="wordsOf">The words of a win's line alone.</param>
    public static SiteFile? Of(Journal journal, SiteDates dates, Func<Passage, string> wordsOf)
    {
        var lit = journal.Days.Where(day => day.IsLit).Reverse().ToList();
        if (lit.Count == 0)
        {
            return null;
        }

        var tags = new Dictionary<string, int>();
        var areas = journal.Settings.Areas.Select((area, at) => (area.Id, at)).ToDictionary();
        var (days, lines, marks) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var before = lit[0].Date;
        foreach (var day in lit)
        {
            days.Append(days.Length == 0 ? "" : ";").AppendJoin(',', [Base36(before.DayNumber - day.Date.DayNumber), Base36(day.Wins.Length), .. Places(day.Tags)]);
            before = day.Date;
            foreach (var win in day.Wins)
            {
                // Piece by piece: the lines of a life are megabytes, and each text made of them all would be as many more.
                lines.Append(marks.Length == 0 ? "" : "\\n").Append(Encoded(OnOneLine(wordsOf(win.Text))));
                if (!win.Tags.IsEmpty)
                {
                    lines.Append("\\t").AppendJoin(',', Places(win.Tags));
                }

                marks.Append((char)(FirstMark + (win.Star ? 1 : 0) + (2 * (win.Area is { } area ? areas[area] + 1 : 0))));
            }
        }

        var script = new StringBuilder("smallwinsData={");
        Add("last", Text(lit[0].Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Add("dates", List(Enumerable.Range(1, 12).Select(month => Text(dates.Write(new DateOnly(2033, month, 22), "long")))));
        Add("areas", List(journal.Settings.Areas.Select(area => List([Text(area.Id), Text(area.Name), Text(AreaColors.ClassOf(area))]))));
        Add("tags", List(tags.Keys.Select(Text)));
        Add("days", Text(days.ToString()));
        Add("marks", Text(marks.ToString()));
        script.Append("\"lines\":\"").Append(lines).Append("\"}\n");
        var content = Utf8(script);
        return new SiteFile($"assets/wins.{Fingerprint.Of(content)}.js", content);

        void Add(string name, string value) => script.Append(CultureInfo.InvariantCulture, $"\"{name}\":{value},");

        IEnumerable<string> Places(IEnumerable<string> names) => names.Select(name =>
        {
            tags.TryAdd(name, tags.Count);
            return Base36(tags[name]);
        });
    }

    private static string List(IEnumerable<string> items) => $"[{string.Join(',', items)}]";

    // JSON is a script's text as long as it ends no line and opens no tag; lone surrogates become U+FFFD.
    private static string Text(string text) => $"\"{Encoded(text)}\"";

    private static string Encoded(string text) => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text).Replace("<", "\\u003c", StringComparison.Ordinal);

    private static byte[] Utf8(StringBuilder text)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length + 256);
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var chunk in text.GetChunks())
        {
            encoder.Convert(chunk.Span, bytes, flush: false, out _, out _);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static string OnOneLine(string words) =>
        words.AsSpan().ContainsAny(ControlCharacters) ? string.Concat(words.Select(character => char.IsControl(character) ? ' ' : character)) : words;

    private static string Base36(int number)
    {
        var digits = "";
        do
        {
            (number, var digit) = Math.DivRem(number, 36);
            digits = Digits[digit] + digits;
        }
        while (number > 0);
        return digits;
    }
}
