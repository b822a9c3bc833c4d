using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Edit;

/// <summary>Puts a win into the text of a day, in that place and nowhere else.</summary>
internal static partial class DayText
{
    /// <summary>
    /// The text with a win after the last one of the day. It is one insertion: every character of the text stays. The win takes
    /// on the ways of the list it joins: bullet or next number, task box, indentation, space between items, line ends.
    /// </summary>
    /// <param name="text">The text of the day's file, perhaps empty, with or without front matter or a byte-order mark.</param>
    /// <param name="win">The win's lines without a bullet; at least one.</param>
    /// <param name="vocabulary">The words of the journal, of which its wins headings matter here.</param>
    /// <returns>The new text, and the line of the win in it; null where the text has an error (front matter without an end, say) that hides its body.</returns>
    public static (string Text, int Line)? Append(string text, ImmutableArray<string> win, Vocabulary vocabulary)
    {
        if (DayOutline.Of(text, vocabulary) is not { } before)
        {
            return null;
        }

        foreach (var insertion in Places(before, win, vocabulary))
        {
            var after = text.Insert(insertion.At, insertion.Text);
            if (DayOutline.Of(after, vocabulary) is { } reread && IsOneMoreWin(before, reread, insertion))
            {
                return (after, new SourceText("", after).Span(insertion.ItemStart, 0).Line);
            }
        }

        return null;
    }

    private static IEnumerable<Insertion> Places(DayOutline day, ImmutableArray<string> win, Vocabulary vocabulary)
    {
        var headings = vocabulary.Settings.WinsHeadings;
        if (!day.Wins.IsEmpty)
        {
            yield return AfterLastItem(day, day.Wins[^1], win);
        }
        else if (day.EndOfWinsRegion is { } end)
        {
            yield return AsNewList(day, end, win);
        }
        else if (headings.Length > 0)
        {
            yield return AsNewList(day, day.EndOfText, win, $"## {headings[0]}");
        }

        // What stands at the end may swallow anything that comes after it, such as a code block that nobody closed; and what
        // stands at the top may, where it is indented, become part of what is put before it.
        yield return AtTheTop(day, win, "");
        yield return AtTheTop(day, win, "<!-- -->");
    }

    private static Insertion AfterLastItem(DayOutline day, OutlineList list, ImmutableArray<string> win)
    {
        var item = list.Items[^1];
        var marker = Marker().Match(day.Text, item.Start);
        var lineStart = Math.Max(day.LineStart(marker.Index), day.BodyStart);
        var sign = marker.Groups["sign"].Value;
        if (list.IsNumbered)
        {
            var step = list.Items.Length > 1 && list.Items[^2].Number == item.Number ? 0 : 1;
            sign = $"{item.Number + step}{sign[^1]}";
        }

        var space = marker.Groups["space"].Length is 0 or > 4 ? " " : marker.Groups["space"].Value;
        var box = list.Items.All(one => Box().IsMatch(day.Text, one.Start + Marker().Match(day.Text, one.Start).Length)) ? "[x] " : "";
        var spaced = list.Items.Length > 1 && day.IsBlankLineBefore(lineStart);
        var lead = day.Text[lineStart..marker.Index] + sign + space;
        return Written(day, list.EndOfLine, spaced ? day.LineEnd + day.LineEnd : day.LineEnd, lead, box, win, blankLineAfter: false);
    }

    private static Insertion AsNewList(DayOutline day, int at, ImmutableArray<string> win, string? heading = null)
    {
        var gap = day.LineEnd + day.LineEnd;
        return at == day.BodyStart
            ? Written(day, day.EndOfText, day.EndsLine(day.EndOfText) ? "" : day.LineEnd, "- ", "", win, blankLineAfter: false)
            : Written(day, at, heading is null ? gap : gap + heading + gap, "- ", "", win, blankLineAfter: day.IsTextLineAfter(at))
                with { OtherBlocks = heading is null ? 0 : 1 };
    }

    private static Insertion AtTheTop(DayOutline day, ImmutableArray<string> win, string divider)
    {
        var gap = day.LineEnd + day.LineEnd;
        var text = Item(day, "- ", "", win) + gap + (divider.Length > 0 ? divider + gap : "");
        return new Insertion(day.BodyStart, text, day.BodyStart, OtherBlocks: divider.Length > 0 ? 1 : 0);
    }

    private static Insertion Written(
        DayOutline day, int at, string before, string lead, string box, ImmutableArray<string> win, bool blankLineAfter)
    {
        var end = at == day.Text.Length || blankLineAfter ? day.LineEnd : "";
        var itemStart = at + before.Length + lead.Length - lead.TrimStart().Length;
        return new Insertion(at, before + Item(day, lead, box, win) + end, itemStart);
    }

    private static string Item(DayOutline day, string lead, string box, ImmutableArray<string> win)
    {
        var indent = string.Concat(lead.Select(c => c == '\t' ? c : ' '));
        return string.Join(day.LineEnd, win.Select((line, i) => i == 0 ? lead + box + line : line.Length == 0 ? "" : indent + line));
    }

    // The reading of the result is the judge: the same blocks as before, and one more win, which begins where it was put.
    private static bool IsOneMoreWin(DayOutline before, DayOutline after, Insertion insertion) =>
        after.Wins.Sum(list => list.Items.Length) == before.Wins.Sum(list => list.Items.Length) + 1
        && after.Wins.Any(list => list.Items.Any(item => item.Start == insertion.ItemStart))
        && after.OtherBlocks == before.OtherBlocks + insertion.OtherBlocks;

    [GeneratedRegex(@"\G(?<sign>[-*+]|[0-9]{1,9}[.)])(?<space>[ \t]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\G\[[ xX]\][ \t]")]
    private static partial Regex Box();

    /// <summary>Some text for a place, where the new item's bullet will stand, and how many blocks it brings that are no lists.</summary>
    private sealed record Insertion(int At, string Text, int ItemStart, int OtherBlocks = 0);
}
