namespace SmallWins.Render.Passages;

/// <summary>Paths within the site, with forward slashes, from its root.</summary>
internal static class SitePath
{
    /// <summary>The relative link from one page to a file of the site, percent-encoded: <c>../days/2026-07-14.html</c>.</summary>
    public static string Relative(string fromPage, string to)
    {
        var depth = fromPage.Count(c => c == '/');
        return string.Concat(Enumerable.Repeat("../", depth)) + string.Join('/', to.Split('/').Select(Uri.EscapeDataString));
    }
}
