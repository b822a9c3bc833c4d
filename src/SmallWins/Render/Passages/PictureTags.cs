using System.Globalization;
using System.Text;
using SmallWins.Attach;

namespace SmallWins.Render.Passages;

/// <summary>The room that a page has for a picture, in CSS pixels.</summary>
/// <param name="Width">The most width.</param>
/// <param name="Height">The most height.</param>
/// <param name="Share">How much of a narrow page's width it takes there, in percent.</param>
internal sealed record PictureFrame(int Width, int Height, int Share)
{
    // Wide enough that the gutters of the page fit beside the picture.
    private const int Gutters = 48;

    /// <summary>Among words: as wide as those, and no higher than most windows.</summary>
    public static PictureFrame Words { get; } = new(646, 578, 92);

    /// <summary>On the wall of photos, where columns give the width.</summary>
    public static PictureFrame Wall { get; } = new(360, 1000, 92);

    /// <summary>A frame that is at most so wide, where a person asked for it.</summary>
    public PictureFrame Narrowed(int? width) => width < Width ? this with { Width = width.Value } : this;

    /// <summary>How large a picture is shown in it; never larger than it is.</summary>
    public (int Width, int Height) Size(PictureVersion picture)
    {
        var scale = Math.Min(1, Math.Min((double)Width / picture.Width, (double)Height / picture.Height));
        return ((int)Math.Max(1, Math.Round(picture.Width * scale)), (int)Math.Max(1, Math.Round(picture.Height * scale)));
    }

    /// <summary>The same for the browser, which chooses among the versions by it.</summary>
    public string Sizes(int width) => string.Create(CultureInfo.InvariantCulture, $"(max-width: {width + Gutters}px) {Share}vw, {width}px");
}

/// <summary>The tags of a picture in all its versions.</summary>
internal static class PictureTags
{
    /// <summary>Wider than this serves nobody within a page; the link to the picture leads there.</summary>
    private const int WidestInPage = 1600;

    /// <summary>A picture for a page.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="page">The page's path from the site's root.</param>
    /// <param name="words">What is said in its place; empty where the words beside it say it.</param>
    /// <param name="frame">The room there is for it.</param>
    /// <param name="written">Gets the addresses and lists of addresses that were written, so that they are known from a person's own.</param>
    public static string Of(Picture picture, string page, string words, PictureFrame frame, ISet<string>? written = null)
    {
        var (width, height) = frame.Size(picture.Largest);
        var sizes = frame.Sizes(width);
        var plain = Sources(picture.Of(PictureUse.Plain), page);
        var webP = Sources(picture.Of(PictureUse.WebP), page);
        var html = new StringBuilder("<picture>");
        if (picture.Moving is not null && frame != PictureFrame.Wall)
        {
            // Whoever asked their system for less movement sees the first frame.
            html.Append(CultureInfo.InvariantCulture, $"<source media=\"(prefers-reduced-motion: reduce)\" srcset=\"{plain}\" sizes=\"{sizes}\">");
            Image(RelativeLink.To(page, picture.Moving.SitePath), "");
        }
        else
        {
            if (webP.Length > 0)
            {
                html.Append(CultureInfo.InvariantCulture, $"<source type=\"image/webp\" srcset=\"{webP}\" sizes=\"{sizes}\">");
            }

            Image(RelativeLink.To(page, First(picture).SitePath), $" srcset=\"{plain}\" sizes=\"{sizes}\"");
        }

        written?.UnionWith([plain, webP, .. picture.Versions.Select(version => RelativeLink.To(page, version.SitePath))]);

        return html.Append("</picture>").ToString();

        void Image(string source, string more)
        {
            html.Append(CultureInfo.InvariantCulture, $"<img src=\"{source}\"{more} alt=\"{Html.Encode(words)}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" decoding=\"async\">");
        }
    }

    /// <summary>The version for whatever knows nothing of the others: as wide as a page's words.</summary>
    public static PictureVersion First(Picture picture) =>
        picture.Of(PictureUse.Plain).FirstOrDefault(version => version.Width >= PictureFrame.Words.Width) ?? picture.Largest;

    /// <summary>The versions that a page may choose from, as <c>srcset</c> names them.</summary>
    public static string Sources(IEnumerable<PictureVersion> versions, string page) =>
        string.Join(", ", versions.Where((version, at) => at == 0 || version.Width <= WidestInPage)
            .Select(version => string.Create(CultureInfo.InvariantCulture, $"{RelativeLink.To(page, version.SitePath)} {version.Width}w")));
}

/// <summary>What a picture is called where nobody gave it words.</summary>
internal static class PictureName
{
    /// <summary>The name of its file without the ending.</summary>
    public static string Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}
