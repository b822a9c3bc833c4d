using AngleSharp.Dom;

namespace SmallWins.Site.Tests;

public sealed class LinkTests(SampleSite site)
{
    [Fact]
    public void Every_link_picture_and_style_sheet_of_every_page_leads_to_a_file_of_the_site()
    {
        var ids = site.Pages.ToDictionary(page => page, page => site.Parse(page).QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet());
        var dead = new List<string>();
        foreach (var page in site.Pages)
        {
            foreach (var (target, element) in Targets(site.Parse(page)))
            {
                if (IsAddress(target))
                {
                    continue;
                }

                var (path, fragment) = Split(target);
                var full = path.Length == 0 ? site.PathOf(page) : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(site.PathOf(page))!, Uri.UnescapeDataString(path)));
                var within = Path.GetRelativePath(site.Folder, full).Replace('\\', '/');
                if (!File.Exists(full) || within.StartsWith("..", StringComparison.Ordinal))
                {
                    dead.Add($"{page}: {element.OuterHtml}");
                }
                else if (fragment.Length > 0 && !(ids.TryGetValue(within, out var known) && known.Contains(fragment)))
                {
                    dead.Add($"{page}: no #{fragment} in {within}");
                }
            }
        }

        Assert.Empty(dead);
    }

    [Fact]
    public void Every_page_can_be_reached_from_home()
    {
        var reached = new HashSet<string> { "index.html" };
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var page))
        {
            foreach (var (target, _) in Targets(site.Parse(page)))
            {
                var (path, _) = Split(target);
                if (IsAddress(target) || !path.EndsWith(".html", StringComparison.Ordinal))
                {
                    continue;
                }

                var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(site.PathOf(page))!, Uri.UnescapeDataString(path)));
                var within = Path.GetRelativePath(site.Folder, full).Replace('\\', '/');
                if (reached.Add(within))
                {
                    waiting.Enqueue(within);
                }
            }
        }

        Assert.Equal(["404.html"], site.Pages.Except(reached));
    }

    [Fact]
    public void No_page_loads_anything_from_outside_or_carries_a_style_or_a_script_of_its_own()
    {
        var found = site.Pages
            .SelectMany(page => site.Parse(page)
                .QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload], [onerror], iframe, object, embed, base, [src*='//'], link[href*='//'], [srcset*='//']")
                .Select(element => $"{page}: {element.OuterHtml}"))
            .ToList();

        Assert.Empty(found);
    }

    [Fact]
    public void Every_page_asks_not_to_be_indexed_sends_no_referrer_and_forbids_what_comes_from_elsewhere()
    {
        foreach (var page in site.Pages)
        {
            var document = site.Parse(page);
            Assert.Contains("noindex", document.QuerySelector("meta[name=robots]")?.GetAttribute("content") ?? "", StringComparison.Ordinal);
            Assert.Equal("no-referrer", document.QuerySelector("meta[name=referrer]")?.GetAttribute("content"));
            var policy = document.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") ?? "";
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Robots_are_asked_to_stay_away() =>
        Assert.Equal("User-agent: *\nDisallow: /\n", File.ReadAllText(site.PathOf("robots.txt")));

    private static IEnumerable<(string Target, IElement Element)> Targets(IDocument document) =>
        document.QuerySelectorAll("[href], [src]")
            .Select(element => (element.GetAttribute("href") ?? element.GetAttribute("src")!, element))
            .Concat(document.QuerySelectorAll("[srcset]").SelectMany(element => element.GetAttribute("srcset")!.Split(", ").Select(each => (each.Split(' ')[0], element))));

    private static bool IsAddress(string target) =>
        target.StartsWith("https:", StringComparison.Ordinal) || target.StartsWith("http:", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal);

    private static (string Path, string Fragment) Split(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (target, "") : (target[..hash], target[(hash + 1)..]);
    }
}
