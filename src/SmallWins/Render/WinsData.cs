using System.Buffers;
using System.Collections.Immutable;
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

    // About what a day and a win take, so that the room need not grow often.
    private const int BytesOfDay = 16;
    private const int BytesOfWin = 72;

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

        // The lines of a life are megabytes: what comes before them is put together first, and they are written where they stay.
        var tags = TagsOf(lit);
        var places = Enumerable.Range(0, tags.Count).Select(Base36).ToArray();
        var areas = journal.Settings.Areas.Select((area, at) => (area.Id, at)).ToDictionary();
        var (days, marks) = (new StringBuilder(), new StringBuilder());
        var before = lit[0].Date;
        foreach (var day in lit)
        {
            days.Append(days.Length == 0 ? "" : ";").Append(Base36(before.DayNumber - day.Date.DayNumber)).Append(',').Append(Base36(day.Wins.Length));
            foreach (var tag in day.Tags)
            {
                days.Append(',').Append(places[tags[tag]]);
            }

            before = day.Date;
            foreach (var win in day.Wins)
            {
                marks.Append((char)(FirstMark + (win.Star ? 1 : 0) + (2 * (win.Area is { } area ? areas[area] + 1 : 0))));
            }
        }

        var script = new ArrayBufferWriter<byte>((lit.Count * BytesOfDay) + (marks.Length * BytesOfWin));
        Write("smallwinsData={");
        Add("last", Text(lit[0].Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Add("dates", List(Enumerable.Range(1, 12).Select(month => Text(dates.Write(new DateOnly(2033, month, 22), "long")))));
        Add("areas", List(journal.Settings.Areas.Select(area => List([Text(area.Id), Text(area.Name), Text(AreaColors.ClassOf(area))]))));
        Add("tags", List(tags.OrderBy(tag => tag.Value).Select(tag => Text(tag.Key))));
        Add("days", Text(days.ToString()));
        Add("marks", Text(marks.ToString()));
        Write("\"lines\":\"");
        var isFirst = true;
        foreach (var day in lit)
        {
            foreach (var win in day.Wins)
            {
                Write(isFirst ? "" : "\\n");
                isFirst = false;
                Write(Encoded(OnOneLine(wordsOf(win.Text))));
                var mark = "\\t";
                foreach (var tag in win.Tags)
                {
                    Write(mark);
                    Write(places[tags[tag]]);
                    mark = ",";
                }
            }
        }

        Write("\"}\n");
        return new SiteFile($"assets/wins.{Fingerprint.Of(script.WrittenSpan)}.js", script.WrittenMemory);

        void Add(string name, string value) => Write($"\"{name}\":{value},");

        void Write(string text) => Encoding.UTF8.GetBytes(text, script);
    }

    // Each tag's place, in the order in which the days, newest first, bring them up.
    private static Dictionary<string, int> TagsOf(List<Day> lit)
    {
        var tags = new Dictionary<string, int>();
        foreach (var day in lit)
        {
            Add(day.Tags);
            foreach (var win in day.Wins)
            {
                Add(win.Tags);
            }
        }

        return tags;

        void Add(ImmutableArray<string> names)
        {
            foreach (var name in names)
            {
                tags.TryAdd(name, tags.Count);
            }
        }
    }

    private static string List(IEnumerable<string> items) => $"[{string.Join(',', items)}]";

    // JSON is a script's text as long as it ends no line and opens no tag; lone surrogates become U+FFFD.
    private static string Text(string text) => $"\"{Encoded(text)}\"";

    private static string Encoded(string text) => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text).Replace("<", "\\u003c", StringComparison.Ordinal);

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
