using System.Text.RegularExpressions;

namespace SmallWins.Tests.Aggregate;

public sealed partial class DocumentedStreakTests
{
    [Fact]
    public void Every_worked_example_of_the_documentation_holds()
    {
        var examples = Examples().Matches(File.ReadAllText(Path.Combine(Repository(), "docs", "streaks.md"))).ToList();

        Assert.Equal(12, examples.Count);
        Assert.All(examples, example =>
        {
            var facts = Given.Facts(example.Groups["days"].Value);

            Assert.Equal(example.Groups["streaks"].Value, string.Join(", ", facts.Streaks.All.Select(streak => $"({streak.Length}, {streak.Span})")));
            Assert.Equal(example.Groups["state"].Value, facts.Streaks.State.ToString(), ignoreCase: true);
            Assert.Equal(example.Value.Contains("1 return", StringComparison.Ordinal) ? 1 : 0, facts.Totals.Returns);
        });
    }

    [GeneratedRegex(@"^\| `(?<days>[#.r]+)` \| (?<streaks>[^|]+) \| (?<state>\w+)[^|]*\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Examples();

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SmallWins.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
