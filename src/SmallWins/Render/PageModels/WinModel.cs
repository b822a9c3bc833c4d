using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>A win, and the areas, tags and goals that it names.</summary>
internal static class WinModel
{
    /// <summary>A win for a page. The one that stands for its day in other years is one and the same, closed to changes, for all pages that show it alike.</summary>
    public static ToldWin Of(Site site, Win win, string page)
    {
        // All of them would be a lot to keep for a life of days, and the others stand on few pages.
        var standsForItsDay = ReferenceEquals(site.Day(win.Date)?.MostTelling, win);
        if (standsForItsDay && site.SharedWin(win) is { } shared)
        {
            return shared;
        }

        var (line, details, isOfItsPage) = site.Markup.Win(
            win, page, static win => new(Permalinks.Day(win.Date), string.Create(CultureInfo.InvariantCulture, $"note-{win.Date:yyyy-MM-dd}-{win.Number}-")));
        var told = new ToldWin(site, win, new Html(line), details.Length == 0 ? null : new Html(details));

        return standsForItsDay && !isOfItsPage ? site.Share(win, told) : told;
    }

    /// <summary>Several wins for a page.</summary>
    public static ScriptArray List(Site site, ImmutableArray<Win> wins, string page) => Model.ClosedList(wins, site, (site, win) => Of(site, win, page));

    /// <summary>An area; its path is null while it has no wins.</summary>
    public static ScriptObject Area(Site site, Area area) => new()
    {
        ["id"] = area.Id,
        ["name"] = area.Name,
        ["color"] = AreaColors.ClassOf(area),
        ["path"] = site.AreaPath(area.Id),
    };

    /// <summary>A tag; its path is null where no win bears it.</summary>
    public static ScriptObject Tag(Site site, string tag) => new()
    {
        ["name"] = tag,
        ["path"] = site.TagPath(tag),
    };

    /// <summary>A goal.</summary>
    public static ScriptObject Goal(Site site, MicroGoal goal) => new()
    {
        ["id"] = goal.Id,
        ["title"] = goal.Title,
        ["path"] = site.Links.Goal(goal.Id),
    };
}
