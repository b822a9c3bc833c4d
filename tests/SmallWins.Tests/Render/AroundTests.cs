using System.Text.RegularExpressions;

namespace SmallWins.Tests.Render;

/// <summary>What leads from a page to the ones before and after it.</summary>
public sealed partial class AroundTests
{
    private static readonly Dictionary<string, string> Pages = Sites.Render(Sites.Of(Sites.Full()));

    [Theory]
    [InlineData("days/")]
    [InlineData("weeks/")]
    [InlineData("months/")]
    [InlineData("years/")]
    [InlineData("jars/")]
    public void The_page_after_leads_back_and_neither_bears_the_name_of_the_other(string folder)
    {
        var leading = Pages.Where(page => page.Key.StartsWith(folder, StringComparison.Ordinal) && Link(page.Value, "next") is not null).ToList();

        Assert.NotEmpty(leading);
        Assert.All(leading, page =>
        {
            var next = Link(page.Value, "next")!.Value;
            var back = Link(Pages[folder + next.File], "prev")!.Value;
            Assert.Equal(page.Key, folder + back.File);
            Assert.NotEqual(back.Name, next.Name);
            Assert.Matches(Whole(next.Name), Title(Pages[folder + next.File]));
            Assert.Matches(Whole(back.Name), Title(page.Value));
        });
    }

    // "Week 2" is none of "Week 28".
    private static string Whole(string name) => $@"(?<!\w){Regex.Escape(name)}(?!\w)";

    // A day or week with a title of its own says beside it which one it is.
    private static string Title(string page) => Heading().Match(page).Value;

    private static (string File, string Name)? Link(string page, string rel) =>
        Around().Matches(page).FirstOrDefault(link => link.Groups["rel"].Value == rel) is { } found ? (found.Groups["file"].Value, found.Groups["name"].Value) : null;

    [GeneratedRegex("<a rel=\"(?<rel>prev|next)\" href=\"[^\"]*/(?<file>[^\"/]+)\">(<span[^>]*>←</span> )?(?<name>[^<]+?)( <span[^>]*>→</span>)?</a>", RegexOptions.ExplicitCapture)]
    private static partial Regex Around();

    [GeneratedRegex("<main[^>]*>.*?</h1>(\\s*<p class=\"lead\">.*?</p>)?", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
