using System.Buffers;

namespace SmallWins.Read;

/// <summary>Paths within the journal, from its root, with forward slashes.</summary>
internal static class JournalPath
{
    private static readonly SearchValues<char> SchemeSigns =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

    /// <summary>
    /// The path that a target written in a file means: relative to the file, or from the journal's root where it begins
    /// with a slash. Percent-encoding is undone, a <c>#fragment</c> or <c>?query</c> left out.
    /// </summary>
    /// <returns>The path, or null where the target is an address, names nothing, or lies outside the journal.</returns>
    public static string? Resolve(string file, string target) => TryResolve(file, target, out _);

    /// <summary>As <see cref="Resolve"/>, telling a path that leads out of the journal from a target that is none.</summary>
    public static string? TryResolve(string file, string target, out bool leadsOut)
    {
        leadsOut = false;
        if (IsAddress(target))
        {
            return null;
        }

        var path = Unescape(WithoutFragment(target)).Replace('\\', '/');
        if (path.Length == 0)
        {
            return null;
        }

        var parts = path[0] == '/' ? [] : new List<string>(file.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    leadsOut = true;
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>
    /// Whether a target is no file of the journal: nothing, an address with a scheme (RFC 3986, section 3.1), one that borrows
    /// the page's (<c>//host</c>), or a place on the same page.
    /// </summary>
    public static bool IsAddress(string target)
    {
        if (target.Length == 0 || target[0] == '#' || target.StartsWith("//", StringComparison.Ordinal))
        {
            return true;
        }

        // A single letter before the colon is a drive, and so a file outside the journal.
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon >= 2 && char.IsAsciiLetter(target[0]) && !target.AsSpan(0, colon).ContainsAnyExcept(SchemeSigns);
    }

    /// <summary>The target without its <c>#fragment</c> or <c>?query</c>.</summary>
    public static string WithoutFragment(string target)
    {
        var end = target.AsSpan().IndexOfAny('#', '?');
        return end < 0 ? target : target[..end];
    }

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Unescape(string text)
    {
        try
        {
            return Uri.UnescapeDataString(text);
        }
        catch (UriFormatException)
        {
            return text;
        }
    }
}
