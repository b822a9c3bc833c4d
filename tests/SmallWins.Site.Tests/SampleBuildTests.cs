using SmallWins.Diagnostics;

namespace SmallWins.Site.Tests;

public sealed class SampleBuildTests(SampleSite site)
{
    [Fact]
    public void The_sample_journal_builds_without_a_warning() =>
        Assert.Empty(site.Result.Problems.Where(problem => problem.Severity > Severity.Note));

    [Fact]
    public void The_first_page_says_what_the_journal_holds()
    {
        var words = site.Parse("index.html").QuerySelector("main")!.TextContent;

        Assert.Contains("Five days this week", words, StringComparison.Ordinal);
        Assert.Contains("Fifty-eight in this run", words, StringComparison.Ordinal);
        Assert.Contains("281 days", words, StringComparison.Ordinal);
        Assert.Contains("come back 9 times", words, StringComparison.Ordinal);
        Assert.Equal((484, 288), (site.Result.Site!.Wins, site.Result.Site.Days));
    }

    [Fact]
    public void The_same_journal_and_day_give_the_same_bytes_and_a_second_build_touches_nothing()
    {
        using var folder = new TempFolder();
        SampleSite.Build(folder["again"]);
        var stamps = Files(folder["again"]).ToDictionary(file => file, file => File.GetLastWriteTimeUtc(Path.Combine(folder["again"], file)));

        Assert.Equal(Files(site.Folder), Files(folder["again"]));
        Assert.All(Files(site.Folder), file => Assert.Equal(File.ReadAllBytes(site.PathOf(file)), File.ReadAllBytes(Path.Combine(folder["again"], file))));

        Assert.Equal(0, SampleSite.Build(folder["again"]).Site!.Changed);
        Assert.All(stamps, stamp => Assert.Equal(stamp.Value, File.GetLastWriteTimeUtc(Path.Combine(folder["again"], stamp.Key))));
    }

    [Fact]
    public void A_site_as_of_an_earlier_day_knows_nothing_of_the_later_ones()
    {
        using var folder = new TempFolder();
        SampleSite.Build(folder["site"], today: new DateOnly(2026, 5, 15));

        Assert.False(File.Exists(folder["site/days/2026-05-16.html"]));
        Assert.All(
            Directory.EnumerateFiles(folder["site"], "*.html", SearchOption.AllDirectories),
            page => Assert.DoesNotContain("A slow Saturday", File.ReadAllText(page), StringComparison.Ordinal));
    }

    [Fact]
    public void In_german_the_dates_and_the_words_are_german()
    {
        using var folder = new TempFolder();
        SampleSite.Copy(Repository.SampleJournal, folder["journal"]);
        var settings = folder["journal/smallwins.yml"];
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("language: en ", "language: de ", StringComparison.Ordinal));
        SampleSite.Build(folder["site"], folder["journal"]);

        var home = folder.Read("site/index.html");
        Assert.Contains("<html lang=\"de\"", home, StringComparison.Ordinal);
        Assert.Contains("Samstag, 18. Juli 2026", home, StringComparison.Ordinal);
        Assert.Contains("Fünf Tage", home, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_with_braces_is_text_and_a_voice_that_scolds_is_nowhere()
    {
        Assert.Contains("{{ braces }}", site.Read("days/2026-05-16.html"), StringComparison.Ordinal);
        foreach (var page in site.Pages)
        {
            var words = site.Parse(page).Body!.TextContent;
            Assert.DoesNotMatch(@"\b(?i:lost|broken?|failed|missed|lazy|streak ended)\b|[0-9]!", words);
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
}
