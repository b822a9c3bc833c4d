using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Tests.Parse;

/// <summary>Journals out of texts, for the rules that need no disk.</summary>
internal static class InMemory
{
    public const string DayPath = "days/2026/2026-07-14.md";

    public const string Settings = """
        areas:
          - { id: health, name: Health, aliases: [body] }
          - { id: work }
          - { id: social }
        """;

    public static Checked<ParsedJournal> Parse(params (string Path, string Text)[] files) => Parse(drafts: false, files);

    public static Checked<ParsedJournal> Parse(bool drafts, params (string Path, string Text)[] files)
    {
        var sources = files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => new SourceText(file.Path, file.Text)).ToImmutableArray();
        return JournalParser.Parse(
            new JournalFiles(
                "",
                sources.FirstOrDefault(file => file.File == "smallwins.yml"),
                In("days/"),
                In("weeks/"),
                In("goals/"),
                []),
            drafts);

        ImmutableArray<SourceText> In(string folder) => [.. sources.Where(file => file.File.StartsWith(folder, StringComparison.Ordinal))];
    }

    /// <summary>A day in a journal with the areas health (alias body), work and social and the goal glass-of-water.</summary>
    public static Checked<ParsedJournal> Day(string text, params (string Path, string Text)[] more) => Parse(
        [(DayPath, text), ("smallwins.yml", Settings), ("goals/glass-of-water.md", "---\ntitle: Water\nstart: 2026-07-13\n---\n"), .. more]);

    public static Day TheDay(string text) => Day(text).Value.Journal.Days.Single();

    public static Win TheWin(string line) => TheDay("- " + line).Wins.Single();

    public static string Said(this IEnumerable<Diagnostic> problems) => string.Join("; ", problems.Select(problem => $"{problem.Span.Line}:{problem.Span.Column} {problem.Code}"));
}
