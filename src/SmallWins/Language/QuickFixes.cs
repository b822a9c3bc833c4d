using System.Globalization;
using SmallWins.Parse;

namespace SmallWins.Language;

/// <summary>Finds changes that settle what stands at a place.</summary>
internal static class QuickFixes
{
    /// <summary>The changes for some lines of a file: the exact fixes of its problems, and a goal for a name that has none.</summary>
    public static IEnumerable<QuickFix> At(JournalSnapshot journal, string file, TextPosition from, TextPosition to)
    {
        var problems = journal.Problems.Where(problem => problem.Span.File == file && problem.Span.Line >= from.Line && problem.Span.Line <= to.Line);
        var exact = problems.Where(problem => problem.Fix?.Replacement is not null)
            .Select(problem => new QuickFix($"Write `{problem.Fix!.Replacement}`", problem, new TextEdit(problem.Span, problem.Fix.Replacement!)));
        return exact.Concat(NewGoal(journal, file, from));
    }

    private static IEnumerable<QuickFix> NewGoal(JournalSnapshot journal, string file, TextPosition position)
    {
        if (Named.At(journal, file, position) is not { Kind: MentionKind.Goal } named || named.Goal(journal) is not null || !Marks.IsId(named.Name))
        {
            return [];
        }

        var problem = journal.Problems.FirstOrDefault(problem => problem.Span.File == file && problem.Span.Line == named.Span.Line
            && problem.Span.Column <= named.Span.Column && named.Span.Column < problem.Span.Column + problem.Span.Length);
        var title = char.ToUpperInvariant(named.Name[0]) + named.Name[1..].Replace('-', ' ').Replace('_', ' ');
        var start = journal.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return [new QuickFix($"Make a goal of `@{named.Name}`", problem, NewFile: new NewFile($"goals/{named.Name}.md", $"---\ntitle: {title}\nstart: {start}\n---\n"))];
    }
}
