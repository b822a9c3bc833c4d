using Scriban.Runtime;

namespace SmallWins.Render.PageModels;

/// <summary>The page of evidence: the doubts, the search, and the lists that lead to every win without it.</summary>
internal static class EvidenceModel
{
    private const int MostTags = 40;

    /// <summary>The names of the page.</summary>
    public static ScriptObject Page(Site site)
    {
        var names = SiteModel.Page(Permalinks.Evidence, "evidence", "evidence", site.Theme.Words.Say("evidence.title"));
        names["doubts"] = Model.List(site.Settings.Doubts.Select(doubt => DoubtModel.InShort(site, doubt)));
        names["note"] = WinModel.Of(site, site.Facts.Note ?? site.Facts.LatestLitDay!.Wins[0], Permalinks.Evidence);
        names["areas"] = Model.List(site.Facts.Areas.Select(strand => AreaModel.Counted(site, new(strand.Id, strand.Wins))));
        names["years"] = Model.List(site.Facts.Years.Where(year => year.Wins > 0).Reverse().Select(year => new ScriptObject
        {
            ["number"] = year.Year,
            ["path"] = Permalinks.Year(year.Year),
            ["wins"] = year.Wins,
        }));
        names["tags"] = Model.List(site.Facts.Tags.Take(MostTags).Select(strand =>
        {
            var model = WinModel.Tag(site, strand.Id);
            model["wins"] = strand.Wins;
            return model;
        }));
        return names;
    }
}
