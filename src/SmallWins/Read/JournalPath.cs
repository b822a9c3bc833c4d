namespace SmallWins.Read;

/// <summary>Paths within the journal, from its root, with forward slashes.</summary>
internal static class JournalPath
{
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

    /// <summary>Whether a target is an address with a scheme, one that borrows the page's (<c>//host</c>), or a bare fragment.</summary>
    public static bool IsAddress(string target)
    {
        var colon = target.AsSpan().IndexOfAny(":/?#");
        return target.StartsWith("//", StringComparison.Ordinal)
            || target.StartsWith('#')
            || (colon > 1 && target[colon] == ':' && char.IsAsciiLetter(target[0]));
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
