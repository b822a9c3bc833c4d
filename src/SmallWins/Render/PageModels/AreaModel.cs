using Scriban.Runtime;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Render.PageModels;

/// <summary>The pages of areas and tags: all of them, and the wins of one by year.</summary>
internal static class AreaModel
{
    /// <summary>The names of the page of all areas.</summary>
    public static ScriptObject AllPage(Site site)
    {
        var names = SiteModel.Page(Permalinks.Areas, "areas", "areas", site.Theme.Words.Say("areas.title"));
        var strands = site.Facts.Areas.ToDictionary(strand => strand.Id);
        names["areas"] = Model.List(site.Settings.Areas.Select(area =>
        {
            var model = WinModel.Area(site, area);
            var strand = strands.GetValueOrDefault(area.Id);
            model["wins"] = strand?.Wins ?? 0;
            model["lit_days"] = strand?.LitDays ?? 0;
            model["last"] = Model.Of(strand?.Last);
            model["months"] = Months(site, strand);
            return model;
        }));
        names["months"] = Model.List(LastTwelve(site).Select(month => Model.Of(month.First)));
        names["balance"] = Model.List(Balance(site));
        return names;
    }

    /// <summary>The names of the page of all tags.</summary>
    public static ScriptObject AllTagsPage(Site site)
    {
        var names = SiteModel.Page(Permalinks.Tags, "tags", "tags", site.Theme.Words.Say("tags.title"));

        // Large and small letters count last in the order of every language. To leave them out, .NET would have ICU put other rules together, for a hundredth of a build.
        var culture = StringComparer.Create(site.Theme.Words.Culture, ignoreCase: false);
        names["tags"] = Model.List(site.Facts.Tags.OrderBy(strand => strand.Id, culture).ThenBy(strand => strand.Id, StringComparer.Ordinal).Select(strand =>
        {
            var model = WinModel.Tag(site, strand.Id);
            model["wins"] = strand.Wins;
            model["last"] = Model.Of(strand.Last);
            return model;
        }));
        return names;
    }

    /// <summary>The names of an area's page for one year.</summary>
    public static ScriptObject Page(Site site, Strand strand, WinsOfYear year)
    {
        var area = site.Area(strand.Id)!;
        var names = Page(site, strand, year, "area", "areas", area.Name, year => PathOf(strand, year, site.Links.Area, site.Links.Area));
        names["area"] = WinModel.Area(site, area);
        names["goals"] = GoalModel.OfArea(site, area);
        return names;
    }

    /// <summary>The names of a tag's page for one year.</summary>
    public static ScriptObject TagPage(Site site, Strand strand, WinsOfYear year)
    {
        var names = Page(site, strand, year, "tag", "tags", "#" + strand.Id, year => PathOf(strand, year, site.Links.Tag, site.Links.Tag));
        names["tag"] = WinModel.Tag(site, strand.Id);
        return names;
    }

    /// <summary>Where the wins of a strand's year are: the latest year stands at the strand's own address.</summary>
    public static string PathOf(Strand strand, int year, Func<string, string> latest, Func<string, int, string> earlier) =>
        strand.Years[0].Year == year ? latest(strand.Id) : earlier(strand.Id, year);

    /// <summary>An area with its number of wins.</summary>
    public static ScriptObject Counted(Site site, Count count)
    {
        var model = WinModel.Area(site, site.Area(count.Id)!);
        model["wins"] = count.Number;
        return model;
    }

    private static ScriptObject Page(Site site, Strand strand, WinsOfYear shown, string kind, string section, string title, Func<int, string> pathOf)
    {
        var path = pathOf(shown.Year);
        var isLatest = shown.Year == strand.Years[0].Year;
        var names = SiteModel.Page(path, kind, section, title);
        names["wins"] = strand.Wins;
        names["lit_days"] = strand.LitDays;
        names["first"] = Model.Of(strand.First);
        names["last"] = Model.Of(strand.Last);
        names["year"] = shown.Year;
        names["is_latest"] = isLatest;
        names["firsts"] = Model.List(strand.Firsts.Where(first => first.On.Year == shown.Year).Select(first => WeekModel.First(site, first)));
        names["years"] = Model.List(strand.Years.Select(year => new ScriptObject
        {
            ["number"] = year.Year,
            ["wins"] = year.Wins.Length,
            ["path"] = pathOf(year.Year),
            ["is_shown"] = year.Year == shown.Year,
        }));
        names["months"] = Model.List(shown.Wins.GroupBy(win => Month.Of(win.Date)).Select(month => new ScriptObject
        {
            ["date"] = Model.Of(month.Key.First),
            ["path"] = Permalinks.Month(month.Key),
            ["wins"] = WinModel.List(site, [.. month], path),
        }));
        return names;
    }

    // The last twelve months, and whether the area was there in each: balance is shown, not measured.
    private static ScriptArray Months(Site site, Strand? strand)
    {
        var there = strand?.Months.Select(month => month.Month).ToHashSet() ?? [];
        return Model.List(LastTwelve(site).Select(month => new ScriptObject
        {
            ["date"] = Model.Of(month.First),
            ["lit"] = there.Contains(month),
            ["path"] = there.Contains(month) ? Permalinks.Month(month) : null,
        }));
    }

    // Each month is as high as the others, whatever it held: how its wins were shared out among the areas, in hundredths.
    private static IEnumerable<ScriptObject> Balance(Site site)
    {
        var facts = site.Facts.Years.SelectMany(year => year.Months).ToDictionary(month => month.Month);
        foreach (var (at, month) in LastTwelve(site).Index())
        {
            var counts = facts.GetValueOrDefault(month)?.Areas ?? [];
            var (total, before) = (counts.Sum(count => count.Number), 0);
            foreach (var count in counts)
            {
                var (top, bottom) = (100 * before / total, 100 * (before + count.Number) / total);
                before += count.Number;
                yield return new ScriptObject
                {
                    ["month"] = at,
                    ["color"] = site.ColorOf(count.Id),
                    ["top"] = top,
                    ["height"] = Math.Max(1, bottom - top - 1),
                };
            }
        }
    }

    private static IEnumerable<Month> LastTwelve(Site site)
    {
        var month = Month.Of(site.Today.AddYears(-1)).Next;
        for (var i = 0; i < 12; i++, month = month.Next)
        {
            yield return month;
        }
    }
}
