using System.Text;
using System.Text.RegularExpressions;
using SmallWins.Domain;

namespace SmallWins.Render;

/// <summary>
/// The files that go along with the pages. Each name carries a fingerprint of what is in the file, so that a browser may
/// keep it for good and never shows an old one.
/// </summary>
internal static partial class ThemeAssets
{
    private const string Folder = "assets/";

    /// <summary>The assets of a theme by their names, such as <c>style.css</c> and <c>fonts/newsreader.woff2</c>.</summary>
    /// <param name="files">All files of the theme.</param>
    /// <param name="settings">The settings, whose areas may have colours of their own.</param>
    public static Dictionary<string, SiteFile> Make(IReadOnlyCollection<ThemeFile> files, Settings settings)
    {
        var assets = files
            .Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(file => file.Path[Folder.Length..], file => file.Content);

        // Style sheets last: their own fingerprints come from text that names the others'.
        var made = assets.Where(asset => !IsStyle(asset.Key)).ToDictionary(asset => asset.Key, asset => Fingerprinted(asset.Key, asset.Value));
        foreach (var (name, content) in assets.Where(asset => IsStyle(asset.Key)))
        {
            var css = Encoding.UTF8.GetString(content.Span);
            // A theme without colours has no use for the areas' own.
            var own = name == "style.css" && css.Contains("--area", StringComparison.Ordinal) ? AreaColors.Rules(settings.Areas) : "";
            made[name] = Fingerprinted(name, Encoding.UTF8.GetBytes(StyleSheet.Compact(WithFingerprints(css, name, made) + own)));
        }

        // The one file whose name is not ours to choose.
        if (files.FirstOrDefault(file => file.Path == Permalinks.Robots) is { } robots)
        {
            made[Permalinks.Robots] = new SiteFile(Permalinks.Robots, robots.Content);
        }

        return made;
    }

    private static bool IsStyle(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    // All assets lie side by side on the site, whatever folders the theme sorts them into.
    private static SiteFile Fingerprinted(string name, ReadOnlyMemory<byte> content)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        var dot = file.LastIndexOf('.') is > 0 and var at ? at : file.Length;
        return new SiteFile($"{Folder}{file[..dot]}.{Fingerprint.Of(content.Span)}{file[dot..]}", content);
    }

    private static string WithFingerprints(string css, string name, Dictionary<string, SiteFile> made)
    {
        var folder = name[..(name.LastIndexOf('/') + 1)];
        return Url().Replace(css, url => made.TryGetValue(folder + url.Groups["path"].Value, out var file)
            ? $"url(\"{file.Path[Folder.Length..]}\")"
            : url.Value);
    }

    [GeneratedRegex(@"url\([""']?(?<path>[^""')]+)[""']?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Url();
}
