using System.Text.RegularExpressions;

namespace SmallWins.Cli.Serve;

/// <summary>Files that editors and other programs put beside the one that is written, and that are gone or old a moment later.</summary>
internal static partial class EditorFiles
{
    /// <summary>
    /// Whether a path of the journal is none of a person's writing: something hidden (which swap and lock files of vim, nano,
    /// Emacs and Kate are, and all of <c>.git</c>), a backup (<c>x~</c>), the test file of vim (<c>4913</c>), what <c>sed -i</c>,
    /// Emacs (<c>#x#</c>) and JetBrains' editors write into before they rename it, or a package of Node.
    /// </summary>
    /// <param name="path">From the journal's root, with forward slashes.</param>
    public static bool Has(string path)
    {
        var parts = path.Split('/');
        return Array.Exists(parts, part => part.StartsWith('.') || part == "node_modules") || BesideName().IsMatch(parts[^1]);
    }

    [GeneratedRegex(@"~$|^4913$|^#.*#$|^sed[A-Za-z0-9]{6}$|___jb_(tmp|old)___$|\.sw[a-px]$", RegexOptions.ExplicitCapture)]
    private static partial Regex BesideName();
}
