using System.Buffers;

namespace SmallWins.Write;

/// <summary>The rules for a file's path within the site: relative, with forward slashes, and harmless on every file system.</summary>
internal static class SitePath
{
    /// <summary>What the names of SmallWins' own book-keeping in an output folder begin with; no page may.</summary>
    public const string OwnPrefix = ".smallwins-";

    private static readonly SearchValues<char> Harmful =
        SearchValues.Create([.. Enumerable.Range(0, 256).Select(number => (char)number).Where(char.IsControl), '\\', ':']);

    /// <summary>
    /// Whether a path stays inside the folder it is put in. Manifests and commit records are read from disk, where anyone may
    /// have edited them, so this is asked of every path before a file is written or deleted.
    /// </summary>
    public static bool IsSafe(string path) =>
        path.Length > 0
        && !path.AsSpan().ContainsAny(Harmful)
        && AllPartsAreNames(path)
        && !path.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase);

    private static bool AllPartsAreNames(ReadOnlySpan<char> path)
    {
        foreach (var part in path.Split('/'))
        {
            if (path[part] is "" or "." or ".." or ".git")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Paths that some file system takes for one another have the same key: it ignores case and how accents are composed.</summary>
    public static string Key(string path) => path.Normalize().ToUpperInvariant();

    /// <summary>The folder part, or "" for a file at the root.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    /// <summary>The folder at the root that a path is in, or "" for a file at the root.</summary>
    public static string TopFolder(string path) => path.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? path[..slash] : "";

    /// <summary>
    /// The order in which files become real: what pages are made of, then the pages, then the pages at the root, and
    /// <c>index.html</c> last, so that no page stands there before what it is made of.
    /// </summary>
    public static IEnumerable<string> InOrderOfAppearance(IEnumerable<string> paths) =>
        paths.OrderBy(Rank).ThenBy(path => path, StringComparer.Ordinal);

    /// <summary>Whether no other file has to become real between some.</summary>
    public static bool AppearTogether(IEnumerable<string> paths) => paths.Select(Rank).Distinct().Count() == 1;

    private static int Rank(string path) => path switch
    {
        "index.html" => 3,
        _ when !path.EndsWith(".html", StringComparison.Ordinal) => 0,
        _ when path.Contains('/') => 1,
        _ => 2,
    };
}
