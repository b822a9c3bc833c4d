using System.Collections.Immutable;
using SmallWins.Aggregate;
using SmallWins.Render.PageModels;

namespace SmallWins.Render;

/// <summary>Which pages a site has.</summary>
internal static class SitePages
{
    /// <summary>Every page, one after the other; what a page shows is looked up when it is rendered, and costs what it shows.</summary>
    public static IEnumerable<Page> Of(Site site) =>
    [
        .. First(site),
        .. site.Journal.Days.Select(day => new Page(Permalinks.Day(day.Date), "day.sbn", () => DayModel.Page(site, day))),
        .. site.Weeks.Select(week => new Page(Permalinks.Week(week.Week.Id), "week.sbn", () => WeekModel.Page(site, week))),
        .. Calendars(site),
        .. site.Facts.Areas.SelectMany(area => Strand(area, site.Links.Area, site.Links.Area, "area.sbn", year => AreaModel.Page(site, area, year))),
        .. Goals(site),
        .. Evidence(site),
        .. Jars(site),
        .. Trends(site),
        .. Photos(site),
        .. Yearbooks(site),
        .. Help(site),
        .. site.Facts.Tags.SelectMany(tag => Strand(tag, site.Links.Tag, site.Links.Tag, "tag.sbn", year => AreaModel.TagPage(site, tag, year))),
    ];

    private static IEnumerable<Page> First(Site site)
    {
        yield return new Page(Permalinks.Home, site.Facts.LatestLitDay is null ? "welcome.sbn" : "home.sbn", () => HomeModel.Page(site));
        yield return new Page(Permalinks.NotFound, "404.sbn", () => SiteModel.Page(Permalinks.NotFound, "not_found", "", site.Theme.Words.Say("not_found.title")));
        yield return new Page(Permalinks.Years, "years.sbn", () => YearModel.AllPage(site));
        if (!site.Settings.Areas.IsEmpty)
        {
            yield return new Page(Permalinks.Areas, "areas.sbn", () => AreaModel.AllPage(site));
        }

        if (!site.Facts.Tags.IsEmpty)
        {
            yield return new Page(Permalinks.Tags, "tags.sbn", () => AreaModel.AllTagsPage(site));
        }
    }

    private static IEnumerable<Page> Calendars(Site site)
    {
        foreach (var year in site.Facts.Years.Where(year => site.Years.BinarySearch(year.Year) >= 0))
        {
            yield return new Page(Permalinks.Year(year.Year), "year.sbn", () => YearModel.Page(site, year));
            foreach (var month in year.Months.Where(month => site.Months.BinarySearch(month.Month, CalendarModel.ByTime) >= 0))
            {
                yield return new Page(Permalinks.Month(month.Month), "month.sbn", () => MonthModel.Page(site, month.Month, month));
            }
        }
    }

    private static IEnumerable<Page> Goals(Site site) => [];

    private static IEnumerable<Page> Evidence(Site site) => [];

    private static IEnumerable<Page> Jars(Site site) => [];

    private static IEnumerable<Page> Trends(Site site) => [];

    private static IEnumerable<Page> Photos(Site site) =>
        site.Photos.Select(page => new Page(page.Path, "photos.sbn", () => PhotosModel.Page(site, page)));

    private static IEnumerable<Page> Yearbooks(Site site) => [];

    private static IEnumerable<Page> Help(Site site) => [];

    private static IEnumerable<Page> Strand(
        Strand strand,
        Func<string, string> latest,
        Func<string, int, string> earlier,
        string template,
        Func<WinsOfYear, Scriban.Runtime.ScriptObject> model) =>
        strand.Years.Select(year => new Page(AreaModel.PathOf(strand, year.Year, latest, earlier), template, () => model(year)));
}
