using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SmallWins.Attach;
using SmallWins.Render;

namespace SmallWins.Preview;

/// <summary>
/// A site whose files are made when somebody asks for them. Only what is on the site can be asked for: a path is looked up
/// among the site's own, and never becomes the path of a file on the machine.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="pictures">Makes its pictures.</param>
/// <param name="before">Pages as they were shown last, for those whose templates cannot be filled in now.</param>
internal sealed class ShownSite(Site site, Pictures pictures, ImmutableDictionary<string, PreviewFile> before)
{
    private readonly PageRenderer renderer = new(site);
    private readonly ConcurrentDictionary<string, Lazy<PreviewFile>> pages = new(StringComparer.Ordinal);

    /// <summary>The site's style sheets, as paths from its root.</summary>
    public ImmutableArray<string> StyleSheets { get; } =
        [.. site.Theme.Files.Select(file => file.Path).Where(path => path.EndsWith(".css", StringComparison.Ordinal))];

    /// <summary>The pages that somebody has asked for, as they were shown last.</summary>
    public ImmutableDictionary<string, PreviewFile> Shown => before.SetItems(pages.Values
        .Where(page => page.IsValueCreated && !page.Value.Content.IsEmpty)
        .Select(page => KeyValuePair.Create(page.Value.Path, page.Value)));

    /// <summary>The file at a path of the site; null where there is none.</summary>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public PreviewFile? Get(string path)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal))
        {
            return SitePages.Of(site).FirstOrDefault(page => page.Path == path) is { } page
                ? pages.GetOrAdd(path, _ => new(() => Render(page))).Value
                : null;
        }

        return Content(path) is { } content ? new(path, content, ContentTypes.Of(path), Fingerprint.Of(content.Span), []) : null;
    }

    private PreviewFile Render(Page page)
    {
        var rendered = renderer.Render(page);
        return rendered.Value is { } file
            ? new(file.Path, file.Content, ContentTypes.Of(file.Path), VersionOf(file), rendered.Problems)
            : before.GetValueOrDefault(page.Path) is { } earlier
                ? earlier with { Problems = rendered.Problems }
                : new(page.Path, default, ContentTypes.Of(page.Path), "", rendered.Problems);
    }

    private string VersionOf(SiteFile page)
    {
        var html = Encoding.UTF8.GetString(page.Content.Span);
        return Fingerprint.Of(Encoding.UTF8.GetBytes(StyleSheets.Aggregate(html, (text, sheet) => text.Replace(sheet, "", StringComparison.Ordinal))));
    }

    private ReadOnlyMemory<byte>? Content(string path)
    {
        if (site.Files.FirstOrDefault(file => file.Path == path) is { } file)
        {
            return file.Content;
        }

        foreach (var picture in site.Attached.Pictures.Where(picture => picture.Versions.Any(version => version.SitePath == path)))
        {
            return pictures.FilesOf(picture).First(made => made.Version.SitePath == path).Content;
        }

        return site.Attached.Files.FirstOrDefault(file => file.SitePath == path) is { } attached ? ContentOf(attached) : null;
    }

    // A link that has come into the file's place since it was found must not lead out of the journal.
    private ReadOnlyMemory<byte>? ContentOf(AttachedFile file)
    {
        if (RealPath.OfFile(Path.Combine(site.Root, file.Source)) is { } real && RealPath.IsWithin(real, RealPath.Of(site.Root)))
        {
            return File.ReadAllBytes(real);
        }

        return null;
    }
}
