using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SmallWins.Parse;

/// <summary>The kinds of mark that a win's line may bear.</summary>
internal enum WinMarkKind
{
    /// <summary><c>#word</c>: an area or a tag.</summary>
    Hash,

    /// <summary><c>@word</c>: a goal where there is one, text otherwise.</summary>
    At,

    /// <summary>⭐.</summary>
    Star,

    /// <summary>A time of day.</summary>
    Time,
}

/// <summary>A mark in a win's line.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Word">The word after its sign; empty for a star or a time.</param>
/// <param name="Time">The time, for one.</param>
internal readonly partial record struct WinMark(WinMarkKind Kind, int Start, int End, string Word, TimeOnly? Time = null)
{
    private const char Star = '⭐';
    private const char EmojiPresentation = '\uFE0F';

    /// <summary>Finds the marks of a line, in order.</summary>
    /// <param name="line">The line.</param>
    /// <param name="ink">What each of its characters is.</param>
    public static ImmutableArray<WinMark> In(string line, Ink[] ink)
    {
        ImmutableArray<WinMark>.Builder? marks = null;
        for (var i = 0; i < line.Length; i++)
        {
            if (ink[i] == Ink.Text && At(line, ink, i) is { } mark)
            {
                (marks ??= ImmutableArray.CreateBuilder<WinMark>(2)).Add(mark);
                i = mark.End - 1;
            }
        }

        return marks?.DrainToImmutable() ?? [];
    }

    /// <summary>The time of day with which a line goes on at an offset, together with the dash or colon that people write after it.</summary>
    public static WinMark? TimeAt(string line, Ink[] ink, int start)
    {
        var match = TimeOfDay().Match(line, start);
        if (!match.Success || ink.AsSpan(start, match.Length).ContainsAnyExcept(Ink.Text))
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["half"].Success)
        {
            var isAfternoon = match.Groups["half"].ValueSpan is ['p' or 'P', ..];
            hour = hour is < 1 or > 12 ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
        }

        return new WinMark(WinMarkKind.Time, start, start + match.Length, "", new TimeOnly(hour, minute));
    }

    private static WinMark? At(string line, Ink[] ink, int i)
    {
        if (line[i] == Star)
        {
            var end = i + 1 < line.Length && line[i + 1] == EmojiPresentation ? i + 2 : i + 1;
            return i > 0 && line[i - 1] == '\\' ? null : new WinMark(WinMarkKind.Star, i, end, "");
        }

        if (line[i] is not ('#' or '@') || !MayStandBefore(line, ink, i))
        {
            return null;
        }

        var isHash = line[i] == '#';
        var last = i + 1;
        while (last < line.Length && ink[last] == Ink.Text && (isHash ? Marks.IsTagSign(line[last]) : Marks.IsIdSign(line[last])))
        {
            last++;
        }

        // `#home/` and `#home-` end a sentence's part; the sign is not the word's.
        while (last > i + 1 && line[last - 1] is '-' or '/' or '_')
        {
            last--;
        }

        var word = line.AsSpan(i + 1, last - i - 1);
        var isWhole = last == line.Length || ink[last] != Ink.Text || line[last] is not ('+' or '#' or '@' or '&' or '%' or '=' or '$' or '\\');
        return IsWord(word) && isWhole
            ? new WinMark(isHash ? WinMarkKind.Hash : WinMarkKind.At, i, last, word.ToString().Normalize(NormalizationForm.FormC))
            : null;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        var (isAnything, isNumber) = (false, true);
        foreach (var sign in word)
        {
            isAnything |= char.IsLetterOrDigit(sign);
            isNumber &= char.IsDigit(sign);
        }

        return isAnything && !isNumber && Marks.IsIdSign(word[0]);
    }

    private static bool MayStandBefore(string line, Ink[] ink, int i)
    {
        if (i == 0 || ink[i - 1] == Ink.Delimiter || char.IsWhiteSpace(line[i - 1]))
        {
            return true;
        }

        var before = line[i - 1];
        return ink[i - 1] == Ink.Text && (before is '"' or '\'' or Star or EmojiPresentation
            || char.GetUnicodeCategory(before) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation);
    }

    [GeneratedRegex(
        @"\G(?<hour>[01]?[0-9]|2[0-3]):(?<minute>[0-5][0-9])([ ]?(?<half>[AaPp])\.?[Mm]\b\.?)?(\s*[:–—-](?=\s|$))?(?=\s|$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex TimeOfDay();
}
