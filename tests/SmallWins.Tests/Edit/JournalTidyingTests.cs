using SmallWins.Edit;
using SmallWins.Tests.Read;

namespace SmallWins.Tests.Edit;

public sealed class JournalTidyingTests
{
    public static TheoryData<string> BadJournals { get; } = [.. Directory.GetDirectories(Path.Combine(Repository.Root, "tests/SmallWins.Tests/BadJournals"), "SW*")
        .Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(BadJournals))]
    public void A_journal_with_problems_has_the_same_ones_when_it_is_tidy(string folder)
    {
        using var journal = new JournalOnDisk();
        var bad = Path.Combine(Repository.Root, "tests/SmallWins.Tests/BadJournals", folder);
        foreach (var file in Directory.EnumerateFiles(bad, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is not "expected.txt"))
        {
            journal.Write(Path.GetRelativePath(bad, file), File.ReadAllBytes(file));
        }

        var before = Said(journal);
        var tidied = JournalTidying.Write(journal.Root);

        Assert.Equal(before, Said(journal));
        Assert.Empty(JournalTidying.Preview(journal.Root).Changed);
        Assert.DoesNotContain(tidied.Changed, file => tidied.Problems.Any(problem => problem.Span.File == file.File));
    }

    [Fact]
    public void The_sample_journal_is_tidy() => Assert.Empty(JournalTidying.Preview(Repository.SampleJournal).Changed.Select(file => file.File));

    private static List<string> Said(JournalOnDisk journal) =>
        [.. journal.Parse().Problems.Select(problem => $"{problem.Span.File} {problem.Code} {problem.Severity} {problem.Message}").Order(StringComparer.Ordinal)];
}
