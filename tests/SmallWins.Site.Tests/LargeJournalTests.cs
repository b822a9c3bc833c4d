namespace SmallWins.Site.Tests;

/// <summary>Journals of a lifetime, which want the whole machine.</summary>
[Collection<OneAtATime>]
public sealed class LargeJournalTests
{
    /// <summary>Template engines have limits that a lifetime of days would meet; none may cut a page or stop a build.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public void A_journal_of_many_years_builds_with_every_page_whole(int years)
    {
        using var folder = new TempFolder();
        var days = LargeJournal.Write(folder, years);

        var result = SampleSite.Build(folder["_site"], folder.Path, LargeJournal.First.AddYears(years));

        Assert.NotNull(result.Site);

        // A made journal says a thing twice on some days, which is worth a note.
        Assert.DoesNotContain(result.Problems, problem => problem.Severity > SmallWins.Diagnostics.Severity.Note);
        Assert.Equal(days, result.Site.Days);
        Assert.Equal(days, Directory.EnumerateFiles(folder["_site/days"], "*.html").Count());
        Assert.Equal(years, Directory.EnumerateFiles(folder["_site/years"], "*.html").Count(file => !file.EndsWith($"{LargeJournal.First.Year + years}.html", StringComparison.Ordinal)));
        Assert.All(Directory.EnumerateFiles(folder["_site"], "*.html", SearchOption.AllDirectories), AssertWhole);
    }

    private static void AssertWhole(string page)
    {
        using var file = File.OpenRead(page);
        file.Seek(-"</html>\n".Length, SeekOrigin.End);
        using var reader = new StreamReader(file);
        Assert.Equal("</html>\n", reader.ReadToEnd());
    }
}
