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
        var lastSeen = new Dictionary<(FirstKind, string), DateOnly>();

        foreach (var day in journal.Days)
        {
            foreach (var (kind, id) in SeenOn(day, journal.Settings))
            {
                DateOnly? since = lastSeen.TryGetValue((kind, id), out var last) ? last : null;
                if (since is null || day.Date.DayNumber - last.DayNumber > While)
                {
                    firsts.Add(new First(kind, id, day.Date, since));
                }

                lastSeen[(kind, id)] = day.Date;
            }
        }

        return firsts.DrainToImmutable();
    }

    private static IEnumerable<(FirstKind Kind, string Id)> SeenOn(Day day, Settings settings)
    {
        var areas = settings.Areas.Where(area => day.Wins.Any(win => win.Area == area.Id)).Select(area => (FirstKind.Area, area.Id));
        var tags = day.Wins.SelectMany(day.TagsOf).Distinct().Order(StringComparer.Ordinal).Select(tag => (FirstKind.Tag, tag));
        return areas.Concat(tags);
    }
}
