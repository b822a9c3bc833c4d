using System.Buffers;

namespace SmallWins.Render.Passages;

/// <summary>Links from one file of the site to another.</summary>
internal static class RelativeLink
{
    // What a path is made of that need not be encoded: nearly every path of a site.
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");

    private static readonly string[] Ways = ["", "../", "../../", "../../../"];

    /// <summary>The relative link from one page to a file of the site, percent-encoded: <c>../days/2026-07-14.html</c>.</summary>
    public static string To(string fromPage, string to)
    {
        var depth = fromPage.AsSpan().Count('/');
        var up = depth < Ways.Length ? Ways[depth] : string.Concat(Enumerable.Repeat("../", depth));
        return up + (to.AsSpan().ContainsAnyExcept(Plain) ? string.Join('/', to.Split('/').Select(Uri.EscapeDataString)) : to);
    }
}
