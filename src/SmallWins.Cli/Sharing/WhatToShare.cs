using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SmallWins.Cli.Tell;
using SmallWins.Domain;
using SmallWins.Share;

namespace SmallWins.Cli.Sharing;

/// <summary>What <c>share</c> is asked for.</summary>
internal abstract partial record WhatToShare
{
    /// <summary>What is understood, for a message.</summary>
    public const string Accepted =
        "week 2026-W29 (or last week, W29), win 2026-07-20#2 (or win and some of its words), 2026-07-01..2026-07-14, a month (2026-07), and any date, such as yesterday or 14 jul";

    /// <summary>Days in a row.</summary>
    public sealed record OfDays(ShareChoice Choice) : WhatToShare;

    /// <summary>Wins of which one is meant: none, one, or several that have the same words.</summary>
    public sealed record OfWin(ImmutableArray<Win> Wins, string Asked) : WhatToShare;

    /// <summary>What some words mean; null where they mean nothing.</summary>
    /// <param name="words">The words; nothing for the week to look back on, or the days of a goal.</param>
    /// <param name="goal">The goal that was named besides, or null.</param>
    /// <param name="journal">The journal.</param>
    public static WhatToShare? Read(string words, MicroGoal? goal, OpenedJournal journal)
    {
        words = words.Trim();
        var begin = words.Split(' ', 2)[0].ToLowerInvariant();
        var rest = words.Contains(' ', StringComparison.Ordinal) ? words[(begin.Length + 1)..].Trim() : "";
        return words.Length == 0 ? goal is null ? Of(WeekWord.Latest(journal)) : Of(goal.Start, goal.Last)
            : begin == "win" ? OfWinsOf(rest, journal)
            : begin == "week" ? (rest.Length == 0 ? WeekWord.Latest(journal) : WeekWord.Read(rest, journal)) is { } week ? Of(week) : null
            : words.Contains("..", StringComparison.Ordinal) ? Stretch(words, journal)
            : words.EndsWith(" week", StringComparison.OrdinalIgnoreCase) ? WeekWord.Read(words[..^5], journal) is { } named ? Of(named) : null
            : WinId().IsMatch(words) ? OfWinsOf(words, journal)
            : WeekId().IsMatch(words) || words is "this" or "last" ? WeekWord.Read(words, journal) is { } id ? Of(id) : null
            : PeriodWords.Read(words, journal) is { } period ? Of(period.First, period.Last)
            : null;
    }

    /// <summary>How a win is named: <c>2026-07-20#2</c>.</summary>
    public static string IdOf(Win win) => string.Create(CultureInfo.InvariantCulture, $"{win.Date:yyyy-MM-dd}#{win.Number}");

    private static OfDays Of(Week week) => new(new ShareChoice { First = week.First, Last = week.Last, Week = week });

    private static OfDays Of(DateOnly first, DateOnly last) => new(new ShareChoice { First = first, Last = last });

    private static OfDays? Stretch(string words, OpenedJournal journal)
    {
        var at = words.IndexOf("..", StringComparison.Ordinal);
        return PeriodWords.Read(words[..at], journal) is { } from && PeriodWords.Read(words[(at + 2)..].TrimStart('.'), journal) is { } to && from.First <= to.Last
            ? Of(from.First, to.Last)
            : null;
    }

    // By its day and number; otherwise by its words, of which those of a day count alone where a day stands before them.
    private static OfWin OfWinsOf(string words, OpenedJournal journal)
    {
        var mark = words.LastIndexOf('#');
        if (mark > 0 && int.TryParse(words.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && journal.DayOf(words[..mark]) is { } date)
        {
            return new([.. WinsOn(date, journal).Where(win => win.Number == number)], words);
        }

        return journal.DayOf(words) is { } day
            ? new([.. WinsOn(day, journal)], words)
            : new([.. JournalEvidence.Of(journal.AsOfToday).WithAll(words)], words);
    }

    private static ImmutableArray<Win> WinsOn(DateOnly date, OpenedJournal journal) => journal.AsOfToday.Days.FirstOrDefault(day => day.Date == date)?.Wins ?? [];

    [GeneratedRegex("^([0-9]{4}-)?w[0-9]{1,2}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex WeekId();

    [GeneratedRegex("^[^ ]+#[0-9]+$")]
    private static partial Regex WinId();
}
