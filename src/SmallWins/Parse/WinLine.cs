using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Parse;

/// <summary>The first line of a win, with its marks read.</summary>
/// <param name="Text">The text to show, as inline Markdown; empty where the line holds no words.</param>
/// <param name="Area">The id of its area, or null.</param>
/// <param name="Tags">Its tags, each once.</param>
/// <param name="Goals">The ids of its goals, each once.</param>
/// <param name="Time">The time of day, or null.</param>
/// <param name="Star">Whether it is a highlight.</param>
/// <param name="Private">Whether it is not for sharing.</param>
/// <param name="Marks">All marks that stand in it; an <c>@word</c> that names no goal is among them.</param>
internal sealed partial record WinLine(
    string Text,
    string? Area,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Goals,
    TimeOnly? Time,
    bool Star,
    bool Private,
    ImmutableArray<WinMark> Marks)
{
    /// <summary>A way to say something about some characters of the line.</summary>
    public delegate void Mention(Func<SourceSpan, Diagnostic> problem, int start, int length);

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line as written, without the list's bullet and a task's box.</param>
    /// <param name="ink">What each of its characters is; marks are looked for in its text alone.</param>
    /// <param name="vocabulary">The areas and goals of the journal.</param>
    /// <param name="mention">Takes near misses.</param>
    public static WinLine Read(string line, Ink[] ink, Vocabulary vocabulary, Mention mention)
    {
        var all = WinMark.In(line, ink);
        var marks = WithoutText(all, vocabulary, mention);

        var (start, time) = Beginning(line, ink, marks);
        var end = Ending(line, marks, start);
        var text = Shown(line, marks, start, end);
        if (text.Length == 0)
        {
            // `- #yoga` is a whole sentence to the person who wrote it.
            text = string.Join(' ', marks.Where(mark => mark.Word.Length > 0 && !IsSwitch(mark)).Select(mark => mark.Word));
        }

        return new WinLine(
            Guarded(text),
            AreaOf(marks, vocabulary),
            TagsOf(marks, vocabulary, mention),
            GoalsOf(marks, vocabulary),
            time,
            marks.Any(static mark => mark.Kind == WinMarkKind.Star || IsWord(mark, "star")),
            marks.Any(static mark => IsWord(mark, "private")),
            all);
    }

    // An `@word` that names no goal is text. In most lines there is none.
    private static ImmutableArray<WinMark> WithoutText(ImmutableArray<WinMark> all, Vocabulary vocabulary, Mention mention)
    {
        ImmutableArray<WinMark>.Builder? marks = null;
        for (var at = 0; at < all.Length; at++)
        {
            if (all[at].Kind == WinMarkKind.At && !IsGoal(all[at], vocabulary, mention))
            {
                marks ??= all[..at].ToBuilder();
            }
            else
            {
                marks?.Add(all[at]);
            }
        }

        return marks?.DrainToImmutable() ?? all;
    }

    private static string? AreaOf(ImmutableArray<WinMark> marks, Vocabulary vocabulary)
    {
        foreach (var mark in marks)
        {
            if (mark.Kind == WinMarkKind.Hash && !IsSwitch(mark) && vocabulary.Area(mark.Word) is { } area)
            {
                return area;
            }
        }

        return null;
    }

    // What names the area is no tag; a second area is one.
    private static ImmutableArray<string> TagsOf(ImmutableArray<WinMark> marks, Vocabulary vocabulary, Mention mention)
    {
        var tags = new List<string>();
        var area = AreaOf(marks, vocabulary);
        foreach (var mark in marks)
        {
            if (mark.Kind != WinMarkKind.Hash || IsSwitch(mark) || (vocabulary.Area(mark.Word) is { } named && named == area))
            {
                continue;
            }

            if (vocabulary.Area(mark.Word) is null && vocabulary.NearArea(mark.Word) is { } meant)
            {
                MentionArea(mark, meant, mention);
            }

            tags.Add(mark.Word);
        }

        return tags.Count < 2 ? NameRows.Of(tags) : [.. tags.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // Apart from the question, beside which a lambda would be made for each tag.
    private static void MentionArea(WinMark mark, string meant, Mention mention) => mention(at => Problems.TagLikeArea(at, mark.Word, meant), mark.Start, mark.End - mark.Start);

    private static ImmutableArray<string> GoalsOf(ImmutableArray<WinMark> marks, Vocabulary vocabulary)
    {
        var goals = new List<string>();
        foreach (var mark in marks)
        {
            if (mark.Kind == WinMarkKind.At && vocabulary.Goal(mark.Word) is { } goal)
            {
                goals.Add(goal);
            }
        }

        return goals.Count < 2 ? NameRows.Of(goals) : [.. goals.Distinct()];
    }

    private static bool IsGoal(WinMark mark, Vocabulary vocabulary, Mention mention)
    {
        if (vocabulary.Goal(mark.Word) is not null)
        {
            return true;
        }

        if (vocabulary.NearGoal(mark.Word) is { } meant)
        {
            mention(at => Problems.TextLikeGoal(at, mark.Word, meant), mark.Start, mark.End - mark.Start);
        }

        return false;
    }

    /// <summary>Where the shown text begins: after the marks and the time that stand before it.</summary>
    private static (int Start, TimeOnly? Time) Beginning(string line, Ink[] ink, ImmutableArray<WinMark> marks)
    {
        TimeOnly? time = null;
        var next = 0;
        for (var start = 0; ; )
        {
            while (start < line.Length && char.IsWhiteSpace(line[start]))
            {
                start++;
            }

            while (next < marks.Length && marks[next].Start < start)
            {
                next++;
            }

            if (time is null && WinMark.TimeAt(line, ink, start) is { } clock)
            {
                (time, start) = (clock.Time, clock.End);
            }
            else if (next < marks.Length && marks[next].Start == start && EndsThere(next))
            {
                start = marks[next].End;
            }
            else
            {
                return (start, time);
            }
        }

        // Marks stand in their order, and none within another.
        bool EndsThere(int at) => marks[at].End is var end
            && (end == line.Length || char.IsWhiteSpace(line[end]) || (at + 1 < marks.Length && marks[at + 1].Start == end));
    }

    /// <summary>Where the shown text ends: before the marks that stand after it.</summary>
    private static int Ending(string line, ImmutableArray<WinMark> marks, int start)
    {
        var last = marks.Length - 1;
        for (var end = line.Length; ; )
        {
            while (end > start && char.IsWhiteSpace(line[end - 1]))
            {
                end--;
            }

            while (last >= 0 && marks[last].End > end)
            {
                last--;
            }

            if (last < 0 || marks[last] is var mark && (mark.End != end || mark.Start < start))
            {
                return end;
            }

            if (!(mark.Kind == WinMarkKind.Star || mark.Start == start || char.IsWhiteSpace(line[mark.Start - 1])
                || (last > 0 && marks[last - 1].End == mark.Start)))
            {
                return end;
            }

            end = mark.Start;
        }
    }

    /// <summary>The text between, where a mark within the sentence leaves its word without its sign.</summary>
    private static string Shown(string line, ImmutableArray<WinMark> marks, int start, int end)
    {
        StringBuilder? text = null;
        foreach (var mark in marks)
        {
            if (mark.Start >= start && mark.End <= end && mark.Kind != WinMarkKind.Star)
            {
                text = (text ?? new()).Append(line, start, mark.Start - start);
                start = mark.Start + 1;
            }
        }

        var rest = line.AsSpan(start, Math.Max(0, end - start));
        return (text is null ? rest.ToString() : text.Append(rest).ToString()).Trim();
    }

    /// <summary>
    /// A text that would begin a block now that it stands alone (<c>1. place</c> after a mark) gets the backslash that keeps
    /// it a line.
    /// </summary>
    private static string Guarded(string text)
    {
        var match = BlockStart().Match(text);
        return match.Success ? text.Insert(match.Groups["sign"].Index, "\\") : text;
    }

    private static bool IsSwitch(WinMark mark) => IsWord(mark, "star") || IsWord(mark, "private");

    private static bool IsWord(WinMark mark, string word) =>
        mark.Kind == WinMarkKind.Hash && mark.Word.Equals(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\A(?:(?<sign>#)#{0,5}(?:\s|$)|(?<sign>>)|(?<sign>[-+*])(?:\s|$)|[0-9]{1,9}(?<sign>[.)])(?:\s|$)|(?<sign>```)[^`]*$|(?<sign>~~~)|(?<sign>[-*_])(?:[ \t]*\k<sign>){2,}[ \t]*$|(?<sign>\[)[^\]]+\]:)")]
    private static partial Regex BlockStart();
}
