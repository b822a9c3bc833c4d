using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace SmallWins.Cli.Serve;

/// <summary>A page as it is served: with the script that keeps it up to date, and a policy that lets the script ask for news.</summary>
internal static partial class ServedPage
{
    private static readonly string[] Needed = ["script-src", "style-src", "connect-src"];

    /// <summary>Adds both to a page.</summary>
    /// <param name="html">The page, as a build would write it.</param>
    /// <param name="path">Its path from the site's root.</param>
    /// <param name="version">The version of it, empty where the site has no such page.</param>
    public static byte[] Of(string html, string path, string version)
    {
        var script = $"<script src=\"{OwnFiles.Script}\" data-page=\"{HtmlEncoder.Default.Encode(path)}\" data-version=\"{version}\" defer></script>\n";
        html = Policy().Replace(html, policy => policy.Groups["before"].Value + Widened(policy.Groups["rules"].Value) + policy.Groups["after"].Value, count: 1);

        // Before the page's own scripts: it keeps the page as it came.
        var head = Head().Match(html);
        return Encoding.UTF8.GetBytes(html.Insert(head.Success ? head.Index + head.Length : html.Length, script));
    }

    // The least that lets a script, a style sheet and news from the same address through; all else stays as the page has it.
    internal static string Widened(string policy)
    {
        var rules = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!rules.Exists(rule => NameOf(rule) == "default-src") && !rules.Exists(rule => Needed.Contains(NameOf(rule))))
        {
            return policy;
        }

        foreach (var name in Needed)
        {
            var at = rules.FindIndex(rule => NameOf(rule) == name);
            if (at < 0)
            {
                rules.Add($"{name} 'self'");
            }
            else if (!rules[at].Contains("'self'", StringComparison.OrdinalIgnoreCase))
            {
                rules[at] = rules[at].Replace(" 'none'", "", StringComparison.OrdinalIgnoreCase) + " 'self'";
            }
        }

        return string.Join("; ", rules);
    }

    private static string NameOf(string rule) => rule.Split(' ')[0].ToLowerInvariant();

    [GeneratedRegex("<head( [^>]*)?>\n?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex("""(?<before><meta\s+http-equiv="Content-Security-Policy"\s+content=")(?<rules>[^"]*)(?<after>")""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Policy();
}
