using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        var wins = new Dictionary<string, List<Win>>();
        foreach (var day in journal.Days)
        {
            foreach (var win in day.Wins)
            {
                if (win.Area is { } area)
                {
                    Add(wins, area, win);
                }
            }
        }

        var firstsOf = FirstsOf(firsts, FirstKind.Area);
        return [.. journal.Settings.Areas.Where(area => wins.ContainsKey(area.Id)).Select(area => Along(area.Id, [.. wins[area.Id]], [.. firstsOf[area.Id]]))];
    }

    /// <summary>All tags of wins (the day's tags count for each of its wins), most wins first, then by name.</summary>
    /// <param name="journal">The journal as of today, its days in order.</param>
    /// <param name="firsts">Its firsts.</param>
    public static ImmutableArray<Strand> OfTags(Journal journal, ImmutableArray<First> firsts)
    {
        var wins = new Dictionary<string, List<Win>>();
        foreach (var day in journal.Days)
        {
            foreach (var win in day.Wins)
            {
                foreach (var tag in day.TagsOf(win))
                {
                    Add(wins, tag, win);
                }
            }
        }

        var firstsOf = FirstsOf(firsts, FirstKind.Tag);
        return
        [
            .. wins.Select(tagged => Along(tagged.Key, [.. tagged.Value], [.. firstsOf[tagged.Key]]))
                .OrderByDescending(strand => strand.Wins).ThenBy(strand => strand.Id, StringComparer.Ordinal),
        ];
    }

    private static void Add(Dictionary<string, List<Win>> wins, string id, Win win) => (CollectionsMarshal.GetValueRefOrAddDefault(wins, id, out _) ??= []).Add(win);

    private static ILookup<string, First> FirstsOf(ImmutableArray<First> firsts, FirstKind kind) =>
        firsts.Where(first => first.Kind == kind).ToLookup(first => first.Id);

    /// <summary>Some wins, at least one and in the order of their dates, as a strand.</summary>
    public static Strand Along(string id, ImmutableArray<Win> wins, ImmutableArray<First> firsts)
    {
        // Wins of a day, of a month and of a year stand beside each other.
        var (litDays, end) = (0, wins.Length);
        var years = new List<WinsOfYear>();
        var months = new List<(Month Month, int Wins)>();
        for (var at = wins.Length - 1; at >= 0; at--)
        {
            var date = wins[at].Date;
            litDays += at == 0 || wins[at - 1].Date != date ? 1 : 0;
            if (at == 0 || wins[at - 1].Date.Year != date.Year)
            {
                years.Add(new(date.Year, NewestDayFirst(wins.AsSpan()[at..end])));
                end = at;
            }
        }

        foreach (var win in wins)
        {
            var month = Month.Of(win.Date);
            if (months is [.., var last] && last.Month == month)
            {
                months[^1] = (month, last.Wins + 1);
            }
            else
            {
                months.Add((month, 1));
            }
        }

        return new()
        {
            Id = id,
            Wins = wins.Length,
            LitDays = litDays,
            First = wins[0].Date,
            Last = wins[^1].Date,
            Firsts = firsts,
            Years = [.. years],
            Months = [.. months],
        };
    }

    private static ImmutableArray<Win> NewestDayFirst(ReadOnlySpan<Win> wins)
    {
        var newest = ImmutableArray.CreateBuilder<Win>(wins.Length);
        for (var end = wins.Length; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && wins[start - 1].Date == wins[start].Date)
            {
                start--;
            }

            newest.AddRange(wins[start..end]);
            end = start;
        }

        return newest.MoveToImmutable();
    }
}
