using System.Text;
using SmallWins.Write;

namespace SmallWins.Edit;

/// <summary>Pictures that come into a journal with a win.</summary>
internal static class Photo
{
    /// <summary>
    /// Makes sure that a picture is in the journal: one that is there already stays where it is, any other is copied into
    /// <c>photos/</c> under a name that nothing there has.
    /// </summary>
    /// <returns>Its path from the journal's root, with forward slashes.</returns>
    public static string Keep(string journalRoot, string picture)
    {
        var root = RealPath.Of(journalRoot);
        var real = RealPath.Of(picture);
        if (RealPath.IsWithin(real, root))
        {
            return Path.GetRelativePath(root, real).Replace(Path.DirectorySeparatorChar, '/');
        }

        var content = File.ReadAllBytes(real);
        var stem = Plain(Path.GetFileNameWithoutExtension(picture));
        var ending = Path.GetExtension(picture).ToLowerInvariant();
        for (var number = 1; ; number++)
        {
            var name = $"photos/{stem}{(number == 1 ? "" : $"-{number}")}{ending}";
            var place = Path.Combine(root, name);
            if (!File.Exists(place))
            {
                AtomicFile.Create(place, content);
                return name;
            }

            if (File.ReadAllBytes(place).AsSpan().SequenceEqual(content))
            {
                return name;
            }
        }
    }

    /// <summary>The way from a file of the journal to another one, as a Markdown link's target.</summary>
    public static string Relative(string from, string to)
    {
        var path = Path.GetRelativePath(Path.GetDirectoryName("/" + from)!, "/" + to).Replace(Path.DirectorySeparatorChar, '/');
        return path.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.') ? path : $"<{path.Replace("<", "\\<", StringComparison.Ordinal).Replace(">", "\\>", StringComparison.Ordinal)}>";
    }

    // Spaces, brackets and the like would have to be escaped in every link to the picture.
    private static string Plain(string stem)
    {
        var plain = new StringBuilder();
        foreach (var c in stem)
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        var name = plain.ToString().Trim('-', '.');
        return name.Length == 0 ? "photo" : name;
    }
}
