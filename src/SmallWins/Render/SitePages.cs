using System.Collections.Immutable;
using SmallWins.Aggregate;
using SmallWins.Domain;
using SmallWins.Render.PageModels;

namespace SmallWins.Render;

/// <summary>Which pages a site has.</summary>
internal static class SitePages
{
    private const int DaysPerWeek = 7;

    /// <summary>
    /// Every page, one after the other; what a page shows is looked up when it is rendered, and costs what it shows. Who looks
    /// for one page goes no further than that page.
    /// </summary>
    public static IEnumerable<Page> Of(Site site)
    {
        IEnumerable<Func<Site, IEnumerable<Page>>> kinds =
        [
            // The long ones first, so that no core is left alone with one at the end.
            First, Jars, Yearbooks, Days, Weeks, Calendars, Areas, Goals, Trends, Help, Tags,

            // These go through the words of the whole journal to know their pages.
            Evidence, Photos,
        ];
        return kinds.SelectMany(pages => pages(site));
    }

    // The same week of every year together: they show one another's days, and what was made for one is still at hand for the next.
    private static IEnumerable<Page> Days(Site site) =>
        site.Journal.Days.OrderBy(day => (day.Date.DayOfYear - 1) / DaysPerWeek).Select(day => new Page(Permalinks.Day(day.Date), "day.sbn", () => DayModel.Page(site, day))
        {
            Shows = () => DayModel.ShownOn(site, day),
        });

    private static IEnumerable<Page> Weeks(Site site) =>
        site.Weeks.Select(week => new Page(Permalinks.Week(week.Week.Id), "week.sbn", () => WeekModel.Page(site, week))
        {
            Shows = () => site.Days(week.Week.First, week.Week.Last),
        });

    private static IEnumerable<Page> Areas(Site site) =>
        site.Facts.Areas.SelectMany(area => Strand(site, area, site.Links.Area, site.Links.Area, "area.sbn", year => AreaModel.Page(site, area, year)));

    private static IEnumerable<Page> Tags(Site site) =>
        site.Facts.Tags.SelectMany(tag => Strand(site, tag, site.Links.Tag, site.Links.Tag, "tag.sbn", year => AreaModel.TagPage(site, tag, year)));

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
            yield return new Page(Permalinks.Year(year.Year), "year.sbn", () => YearModel.Page(site, year)) { Shows = DaysOf(site, year.Year) };
            foreach (var month in year.Months.Where(month => site.Months.BinarySearch(month.Month, CalendarModel.ByTime) >= 0))
            {
                yield return new Page(Permalinks.Month(month.Month), "month.sbn", () => MonthModel.Page(site, month.Month, month))
                {
                    Shows = () => site.Days(month.Month.First, month.Month.Last),
                };
            }
        }
    }

    private static IEnumerable<Page> Goals(Site site)
    {
        if (!site.Facts.Goals.IsEmpty)
        {
            yield return new Page(Permalinks.Goals, "goals.sbn", () => GoalModel.AllPage(site));
        }

        foreach (var goal in site.Facts.Goals)
        {
            yield return new Page(site.Links.Goal(goal.Goal.Id), "goal.sbn", () => GoalPageModel.Page(site, goal));
        }
    }

    private static IEnumerable<Page> Evidence(Site site)
    {
        if (site.Facts.LatestLitDay is null)
        {
            yield break;
        }

        yield return new Page(Permalinks.Evidence, "evidence.sbn", () => EvidenceModel.Page(site));
        foreach (var page in site.Settings.Doubts.SelectMany(doubt => DoubtModel.Pages(site, doubt)))
        {
            yield return page;
        }
    }

    private static IEnumerable<Page> Jars(Site site) =>
    [
        new Page(Permalinks.Jar, "jar.sbn", () => JarModel.Page(site)),
        .. site.Facts.Years.Where(year => year.Wins > 0).Select(year => new Page(Permalinks.JarOf(year.Year), "jar-year.sbn", () => JarModel.YearPage(site, year)) { Shows = DaysOf(site, year.Year) }),
    ];

    private static IEnumerable<Page> Trends(Site site)
    {
        if (site.Facts.LatestLitDay is not null)
        {
            yield return new Page(Permalinks.Trends, "trends.sbn", () => TrendsModel.Page(site));
            yield return new Page(Permalinks.OnThisDay, "on-this-day.sbn", () => OnThisDayModel.Page(site));
        }
    }

    private static IEnumerable<Page> Photos(Site site) =>
        site.Photos.Select(page => new Page(page.Path, "photos.sbn", () => PhotosModel.Page(site, page)));

    private static IEnumerable<Page> Yearbooks(Site site) =>
        site.Facts.Years.Where(year => year.Wins > 0).Select(year => new Page(Permalinks.Yearbook(year.Year), "yearbook.sbn", () => YearbookModel.Page(site, year)) { Shows = DaysOf(site, year.Year) });

    private static IEnumerable<Page> Help(Site site) => [new Page(Permalinks.Help, "help.sbn", () => HelpModel.Page(site))];

    private static IEnumerable<Page> Strand(
        Site site,
        Strand strand,
        Func<string, string> latest,
        Func<string, int, string> earlier,
        string template,
        Func<WinsOfYear, Scriban.Runtime.ScriptObject> model) =>
        strand.Years.Select(year => new Page(AreaModel.PathOf(strand, year.Year, latest, earlier), template, () => model(year)) { Shows = DaysOf(site, year.Year) });

    private static Func<IEnumerable<Day>> DaysOf(Site site, int year) => () => site.Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
