using System.Net;
using System.Text.RegularExpressions;

namespace SmallWins.Tests.Render;

/// <summary>The tags on their page stand in the order of the site's language.</summary>
public sealed partial class TagOrderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en", "Banana zebra äpfel apfel-b öl", "äpfel apfel-b Banana öl zebra")]
    [InlineData("sv", "zebra äpfel Apfel öl ångest", "Apfel zebra ångest äpfel öl")]
    public void Tags_stand_in_the_order_of_the_language_whatever_their_case(string language, string written, string ordered)
    {
        folder.Write("smallwins.yml", $"language: {language}\n");
        folder.Write("days/2026/2026-07-14.md", string.Concat(written.Split(' ').Select(tag => $"- Swam in {tag.Length} #{tag}\n")));

        SiteBuild.Run(new BuildOptions { JournalFolder = folder.Path, OutputFolder = folder["_site"], Now = new(2026, 7, 18, 12, 0, 0, TimeSpan.Zero) }, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(ordered.Split(' '), Tag().Matches(folder.Read("_site/tags.html")).Select(tag => WebUtility.HtmlDecode(tag.Groups["tag"].Value)));
    }

    [GeneratedRegex("<li><a href=\"tags/[^\"]*\">#(?<tag>[^<]+)</a>", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
