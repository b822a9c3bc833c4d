using SmallWins.Diagnostics;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Tests.Parse;

public sealed class SampleJournalTests
{
    [Fact]
    public void The_sample_journal_is_read_without_a_warning_and_every_list_item_is_found()
    {
        var files = JournalFolder.Read(Repository.SampleJournal, []);
        var parsed = JournalParser.Parse(files.Value, drafts: false);
        Assert.Empty(files.Problems.Concat(parsed.Problems).Where(problem => problem.Severity != Severity.Note).Select(problem => $"{problem.Span} {problem.Message}"));

        var days = parsed.Value.Journal.Days;
        Assert.True(days.Length > 200, $"{days.Length} days");
        Assert.Equal(days.Select(day => day.Date).Distinct().Order(), days.Select(day => day.Date));
        Assert.All(days, day => Assert.Equal(Enumerable.Range(1, day.Wins.Length), day.Wins.Select(win => win.Number)));
        Assert.Contains(days, day => day.Wins.Any(win => win.Goals.Length > 0));
        Assert.Contains(parsed.Value.References, reference => reference.Kind == ReferenceKind.Picture);
    }
}
