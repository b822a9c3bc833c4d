using System.Buffers;
using SmallWins.Render.Templates;

namespace SmallWins.Render.Passages;

/// <summary>Links from one file of the site to another.</summary>
internal static class RelativeLink
{
    // What a path is made of that need not be encoded: nearly every path of a site.
    private const string Signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

    private static readonly SearchValues<char> Plain = SearchValues.Create(Signs);

    private static readonly SearchValues<char> PlainWithPlace = SearchValues.Create(Signs + "#");

    private static readonly string[] Ways = ["", "../", "../../", "../../../"];

    /// <summary>
    /// The relative link from one page to a file of the site, percent-encoded: <c>../days/2026-07-14.html</c>. A place within the file, from the first <c>#</c> on, stays as it is.
    /// </summary>
    public static string To(string fromPage, string to)
    {
        var fragment = to.AsSpan().IndexOf('#');
        var path = fragment < 0 ? to : to.AsSpan(0, fragment);
        var up = Up(fromPage);
        return path.ContainsAnyExcept(Plain)
            ? string.Concat(up, string.Join('/', path.ToString().Split('/').Select(Uri.EscapeDataString)), fragment < 0 ? "" : to.AsSpan(fragment))
            : up + to;
    }

    /// <summary>Writes the same where nothing of it has to be encoded, which is so of nearly every link; otherwise writes nothing.</summary>
    /// <returns>Whether it was written.</returns>
    public static bool Write(string fromPage, string to, PageOutput output)
    {
        if (to.AsSpan().ContainsAnyExcept(PlainWithPlace))
        {
            return false;
        }

        var up = Up(fromPage);
        output.Write(up, 0, up.Length);
        output.Write(to, 0, to.Length);
        return true;
    }

    private static string Up(string page) => page.AsSpan().Count('/') is var depth && depth < Ways.Length ? Ways[depth] : string.Concat(Enumerable.Repeat("../", depth));
}
