using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>The wins of one area, or of one tag, as they run through the journal. There is at least one.</summary>
public sealed record Strand
{
    /// <summary>The id of the area, or the tag.</summary>
    public required string Id { get; init; }

    /// <summary>How many wins.</summary>
    public required int Wins { get; init; }

    /// <summary>On how many days there is one of its wins.</summary>
    public required int LitDays { get; init; }

    /// <summary>The day of its earliest win.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The day of its most recent win.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>When it was new, and each time it was there again after 28 days or more without, in order.</summary>
    public required ImmutableArray<First> Firsts { get; init; }

    /// <summary>Its wins by year, newest year first.</summary>
    public required ImmutableArray<WinsOfYear> Years { get; init; }

    /// <summary>How many of its wins each month has, in order; months without one are not in it.</summary>
    public required ImmutableArray<(Month Month, int Wins)> Months { get; init; }
}

/// <summary>The wins of a strand in one year.</summary>
/// <param name="Year">The calendar's year.</param>
/// <param name="Wins">The wins: newest day first, those of one day in their order.</param>
public sealed record WinsOfYear(int Year, ImmutableArray<Win> Wins);

/// <summary>Follows areas and tags through a journal.</summary>
internal static class Strands
{
    /// <summary>The areas that have a win, in the settings' order.</summary>
    /// <param name="journal">The journal as of today, its days in order.</param>
    /// <param name="firsts">Its firsts.</param>
    public static ImmutableArray<Strand> OfAreas(Journal journal, ImmutableArray<First> firsts)
    {
        var wins = journal.Days.SelectMany(day => day.Wins).ToLookup(win => win.Area);
        var firstsOf = FirstsOf(firsts, FirstKind.Area);
        return
        [
            .. journal.Settings.Areas.Where(area => wins.Contains(area.Id))
                .Select(area => Along(area.Id, [.. wins[area.Id]], [.. firstsOf[area.Id]])),
        ];
    }

    /// <summary>All tags of wins (the day's tags count for each of its wins), most wins first, then by name.</summary>
    /// <param name="journal">The journal as of today, its days in order.</param>
    /// <param name="firsts">Its firsts.</param>
    public static ImmutableArray<Strand> OfTags(Journal journal, ImmutableArray<First> firsts)
    {
        var firstsOf = FirstsOf(firsts, FirstKind.Tag);
        return
        [
            .. journal.Days
                .SelectMany(day => day.Wins.SelectMany(win => day.TagsOf(win).Select(tag => (tag, win))))
                .GroupBy(tagged => tagged.tag, tagged => tagged.win)
                .Select(wins => Along(wins.Key, [.. wins], [.. firstsOf[wins.Key]]))
                .OrderByDescending(strand => strand.Wins).ThenBy(strand => strand.Id, StringComparer.Ordinal),
        ];
    }

    private static ILookup<string, First> FirstsOf(ImmutableArray<First> firsts, FirstKind kind) =>
        firsts.Where(first => first.Kind == kind).ToLookup(first => first.Id);

    /// <summary>Some wins, at least one and in the order of their dates, as a strand.</summary>
    public static Strand Along(string id, ImmutableArray<Win> wins, ImmutableArray<First> firsts) => new()
    {
        Id = id,
        Wins = wins.Length,
        LitDays = wins.Select(win => win.Date).Distinct().Count(),
        First = wins[0].Date,
        Last = wins[^1].Date,
        Firsts = firsts,
        Years =
        [
            .. wins.GroupBy(win => win.Date.Year)
                .Select(year => new WinsOfYear(year.Key, [.. year.OrderByDescending(win => win.Date)]))
                .Reverse(),
        ],
        Months = [.. wins.CountBy(win => Month.Of(win.Date)).Select(pair => (pair.Key, pair.Value))],
    };
}
