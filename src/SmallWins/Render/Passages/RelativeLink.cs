using System.Buffers;

namespace SmallWins.Render.Passages;

/// <summary>Links from one file of the site to another.</summary>
internal static class RelativeLink
{
    // What a path is made of that need not be encoded: nearly every path of a site.
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");

    private static readonly string[] Ways = ["", "../", "../../", "../../../"];

    /// <summary>
    /// The relative link from one page to a file of the site, percent-encoded: <c>../days/2026-07-14.html</c>. A place within the file, from the first <c>#</c> on, stays as it is.
    /// </summary>
    public static string To(string fromPage, string to)
    {
        var fragment = to.AsSpan().IndexOf('#');
        var path = fragment < 0 ? to : to.AsSpan(0, fragment);
        var depth = fromPage.AsSpan().Count('/');
        var up = depth < Ways.Length ? Ways[depth] : string.Concat(Enumerable.Repeat("../", depth));
        return path.ContainsAnyExcept(Plain)
            ? string.Concat(up, string.Join('/', path.ToString().Split('/').Select(Uri.EscapeDataString)), fragment < 0 ? "" : to.AsSpan(fragment))
            : up + to;
    }
}
