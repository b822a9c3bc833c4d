using Scriban.Runtime;
using SmallWins.Render.Passages;

namespace SmallWins.Render.PageModels;

/// <summary>The pages of photos.</summary>
internal static class PhotosModel
{
    /// <summary>The names of a page of photos.</summary>
    public static ScriptObject Page(Site site, PhotoPage shown)
    {
        var words = site.Theme.Words;
        var isLatest = shown == site.Photos[0];
        var names = SiteModel.Page(
            shown.Path,
            "photos",
            "photos",
            isLatest ? words.Say("photos.title") : words.Say("photos.title_of", new Dictionary<string, object> { ["year"] = site.Theme.Dates.Write(new DateOnly(shown.Year, 1, 1), "year") }));
        var at = site.Photos.IndexOf(shown);
        names["year"] = shown.Year;
        names["total"] = site.Photos.Where(page => page.Year == shown.Year).Sum(page => page.Photos.Length);
        names["first"] = Model.Of(shown.Photos[^1].Day.Date);
        names["last"] = Model.Of(shown.Photos[0].Day.Date);
        names["is_part"] = site.Photos.Count(page => page.Year == shown.Year) > 1;
        names["photos"] = Model.List(shown.Photos.Select(photo => Of(site, photo, shown.Path)));
        names["years"] = Model.List(site.Photos.Where(page => page.IsYear).Select(page => new ScriptObject
        {
            ["date"] = Model.Of(new DateOnly(page.Year, 1, 1)),
            ["path"] = page.Path,
            ["number"] = site.Photos.Where(other => other.Year == page.Year).Sum(other => other.Photos.Length),
            ["is_shown"] = page.Year == shown.Year,
        }));
        names["before"] = at < site.Photos.Length - 1 ? Neighbour(site.Photos[at + 1]) : null;
        names["after"] = at > 0 ? Neighbour(site.Photos[at - 1]) : null;
        return names;
    }

    /// <summary>A photo for a page, as small as the wall has room for.</summary>
    public static ScriptObject Of(Site site, Photo photo, string page) => new()
    {
        // The words below are part of the same link, and are not said twice.
        ["picture"] = new Html(PictureTags.Of(photo.Picture, page, photo.Win is null ? "" : photo.Words, PictureFrame.Wall)),
        ["path"] = photo.Win is { } win ? Permalinks.Win(win) : Permalinks.Day(photo.Day.Date),
        ["date"] = Model.Of(photo.Day.Date),
        ["words"] = photo.Win is { } its ? site.Words(its.Text) : photo.Words.Length > 0 ? photo.Words : photo.Day.Title ?? "",
        ["color"] = site.ColorOf(photo.Win?.Area),
        ["is_win"] = photo.Win is not null,
        ["star"] = photo.Win?.Star ?? false,
    };

    private static ScriptObject Neighbour(PhotoPage page) => new()
    {
        ["path"] = page.Path,
        ["first"] = Model.Of(page.Photos[^1].Day.Date),
        ["last"] = Model.Of(page.Photos[0].Day.Date),
    };
}
