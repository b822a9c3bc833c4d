using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace SmallWins.Parse.FrontMatter;

/// <summary>Finds the comments in YAML, which are no part of what it says.</summary>
internal static class YamlComments
{
    /// <summary>The comments in the order they stand, each without its sign and the blanks around it.</summary>
    /// <param name="yaml">YAML that could be read.</param>
    public static IReadOnlyList<string> In(string yaml)
    {
        if (!yaml.Contains('#', StringComparison.Ordinal))
        {
            return [];
        }

        var comments = new List<string>();
        try
        {
            var scanner = new Scanner(new StringReader(yaml), skipComments: false);
            while (scanner.MoveNext())
            {
                if (scanner.Current is Comment comment)
                {
                    comments.Add(comment.Value.Trim());
                }
            }
        }
        catch (YamlException)
        {
            // What stands before the fault was found.
        }

        return comments;
    }
}
