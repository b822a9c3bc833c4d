using System.Collections.Frozen;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using SmallWins.Render.Templates;

namespace SmallWins.Render.PageModels;

/// <summary>What every page knows: <c>site</c>, and <c>page</c>.</summary>
internal static class SiteModel
{
    /// <summary>The <c>site</c> of every page.</summary>
    public static ScriptObject Of(Site site)
    {
        var totals = site.Facts.Totals;
        var culture = site.Theme.Words.Culture;
        return new ScriptObject
        {
            ["title"] = site.Settings.Title,
            ["author"] = site.Settings.Author,
            ["language"] = culture.Name.Length == 0 ? "en" : culture.Name,
            ["direction"] = culture.TextInfo.IsRightToLeft ? "rtl" : "ltr",
            ["today"] = Model.Of(site.Today),
            ["wins"] = totals.Wins,
            ["lit_days"] = totals.LitDays,
            ["streaks"] = site.Settings.Streaks,
            ["paths"] = new Paths(site)
            {
                ["home"] = Permalinks.Home,
                ["years"] = Permalinks.Years,
                ["areas"] = site.Settings.Areas.IsEmpty ? null : Permalinks.Areas,
                ["tags"] = site.Facts.Tags.IsEmpty ? null : Permalinks.Tags,
                ["goals"] = site.Journal.Goals.IsEmpty ? null : Permalinks.Goals,
                ["evidence"] = site.Facts.LatestLitDay is null ? null : Permalinks.Evidence,
                ["jar"] = Permalinks.Jar,
                ["trends"] = site.Facts.LatestLitDay is null ? null : Permalinks.Trends,
                ["wins"] = null,
                ["photos"] = site.HasPhotos ? Permalinks.Photos : null,
                ["on_this_day"] = site.Facts.LatestLitDay is null ? null : Permalinks.OnThisDay,
                ["yearbook"] = site.Facts.LatestLitDay is { } latest ? Permalinks.Yearbook(latest.Date.Year) : null,
                ["help"] = Permalinks.Help,
                ["week"] = site.Weeks is [.., var week] ? Permalinks.Week(week.Week.Id) : null,
                ["year"] = site.Years is [.., var year] ? Permalinks.Year(year) : null,
            },
        };
    }

    /// <summary>The pages that the menus lead to.</summary>
    public static FrozenSet<string> Menu(Site site) => ((ScriptObject)Of(site)["paths"]!).Values.OfType<string>().ToFrozenSet();

    /// <summary>The names of a page: its <c>page</c>, and what it shows.</summary>
    /// <param name="path">Its path from the site's root.</param>
    /// <param name="kind">What sort of page it is: <c>home</c>, <c>day</c>, <c>week</c>, …</param>
    /// <param name="section">The entry of the navigation it belongs to: <c>today</c>, <c>week</c>, <c>calendar</c>, <c>areas</c>, <c>goals</c>, <c>evidence</c>, <c>jar</c>, <c>trends</c>, or empty.</param>
    /// <param name="title">Its title; empty for the first page, which has the site's.</param>
    public static ScriptObject Page(string path, string kind, string section, string title) => new(capacity: 11)
    {
        ["page"] = new ScriptObject(capacity: 6)
        {
            ["path"] = path,
            ["root"] = path.Contains('/', StringComparison.Ordinal) ? "../" : "",
            ["kind"] = kind,
            ["section"] = section,
            ["title"] = title,
        },
    };

    // The file of all wins is named by what is in it, which is made when a template asks for it: most pages do not.
    private sealed class Paths(Site site) : ScriptObject(0, autoImportStaticsFromThisType: false)
    {
        public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
        {
            if (member != "wins")
            {
                return base.TryGetValue(context, span, member, out value);
            }

            ((PageContext?)context)?.HasSeenAllWords = true;
            value = site.WinsData?.Path;
            return true;
        }
    }
}
