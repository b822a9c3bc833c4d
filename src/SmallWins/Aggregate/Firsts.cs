using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Aggregate;

/// <summary>An area or a tag that was not there before, or not for a while.</summary>
/// <param name="Kind">Whether it is an area or a tag.</param>
/// <param name="Id">The id of the area, or the tag.</param>
/// <param name="On">The day of the win that brought it.</param>
/// <param name="Since">The last day before on which it was there, or null where it had never been.</param>
public sealed record First(FirstKind Kind, string Id, DateOnly On, DateOnly? Since)
{
    /// <summary>Whether a week says a word about it: tags come and go, and one that is back is no news.</summary>
    public bool IsWorthAWord => Kind == FirstKind.Area || Since is null;
}

/// <summary>What a <see cref="First"/> is of.</summary>
public enum FirstKind
{
    /// <summary>An area of the settings.</summary>
    Area,

    /// <summary>A tag.</summary>
    Tag,
}

/// <summary>Finds what was new, day by day.</summary>
internal static class Firsts
{
    /// <summary>After how many days without it an area or a tag is new again.</summary>
    public const int While = 28;

    /// <summary>Every first of a journal: by day, then areas in the settings' order, then tags by name.</summary>
    /// <param name="journal">The journal as of today, its days in order.</param>
    public static ImmutableArray<First> Of(Journal journal)
    {
        var firsts = ImmutableArray.CreateBuilder<First>();
        var (areasSeen, tagsSeen) = (new Dictionary<string, DateOnly>(StringComparer.Ordinal), new Dictionary<string, DateOnly>(StringComparer.Ordinal));
        var tags = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var day in journal.Days)
        {
            foreach (var area in journal.Settings.Areas)
            {
                if (IsOn(day, area.Id))
                {
                    See(FirstKind.Area, area.Id, day.Date, areasSeen);
                }
            }

            tags.Clear();
            foreach (var win in day.Wins)
            {
                tags.UnionWith(day.TagsOf(win));
            }

            foreach (var tag in tags)
            {
                See(FirstKind.Tag, tag, day.Date, tagsSeen);
            }
        }

        return firsts.DrainToImmutable();

        void See(FirstKind kind, string id, DateOnly on, Dictionary<string, DateOnly> seen)
        {
            DateOnly? since = seen.TryGetValue(id, out var last) ? last : null;
            if (since is null || on.DayNumber - last.DayNumber > While)
            {
                firsts.Add(new First(kind, id, on, since));
            }

            seen[id] = on;
        }
    }

    private static bool IsOn(Day day, string area)
    {
        foreach (var win in day.Wins)
        {
            if (win.Area == area)
            {
                return true;
            }
        }

        return false;
    }
}
