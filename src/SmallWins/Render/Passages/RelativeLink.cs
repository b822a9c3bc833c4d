namespace SmallWins.Render.Passages;

/// <summary>Links from one file of the site to another.</summary>
internal static class RelativeLink
{
    /// <summary>The relative link from one page to a file of the site, percent-encoded: <c>../days/2026-07-14.html</c>.</summary>
    public static string To(string fromPage, string to)
    {
        var depth = fromPage.Count(c => c == '/');
        return string.Concat(Enumerable.Repeat("../", depth)) + string.Join('/', to.Split('/').Select(Uri.EscapeDataString));
    }
}
