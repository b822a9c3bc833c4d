using System.Text.Json;
using SmallWins.Cli.Output;
using SmallWins.Diagnostics;
using SmallWins.Preview;

namespace SmallWins.Cli.Serve;

/// <summary>What a page in the browser is told: which version of it there is, the style sheets, and the problems.</summary>
internal static class News
{
    // More than anybody reads; a journal of another program may have thousands.
    private const int MostProblems = 100;

    /// <summary>The news for one page, as JSON.</summary>
    /// <param name="site">The site as it is now.</param>
    /// <param name="page">The page as it is now; null where the site has none of its path.</param>
    public static byte[] Of(PreviewSite site, PreviewFile? page)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("version", page?.Version ?? "");
            json.WriteStartArray("styles");
            foreach (var sheet in site.StyleSheets)
            {
                json.WriteStringValue(sheet);
            }

            json.WriteEndArray();
            var problems = ProblemsOf(site, page).OrderByDescending(problem => problem.Severity).ToList();
            json.WriteStartObject("counts");
            foreach (var severity in Enum.GetValues<Severity>())
            {
                json.WriteNumber(DiagnosticText.Word(severity), problems.Count(problem => problem.Severity == severity));
            }

            json.WriteEndObject();
            json.WriteStartArray("problems");
            foreach (var problem in problems.Take(MostProblems))
            {
                Write(json, problem);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>The problems of the site and of one page of it, each once.</summary>
    public static IEnumerable<Diagnostic> ProblemsOf(PreviewSite site, PreviewFile? page) => site.Problems.Union(page?.Problems ?? []);

    private static void Write(Utf8JsonWriter json, Diagnostic problem)
    {
        json.WriteStartObject();
        json.WriteString("severity", DiagnosticText.Word(problem.Severity));
        json.WriteString("code", problem.Code);
        json.WriteString("place", problem.Span.ToString());
        json.WriteString("message", problem.Message);
        json.WriteString("fix", problem.Fix?.Sentence);
        if (problem.Excerpt is { } excerpt && !string.IsNullOrWhiteSpace(excerpt))
        {
            var (line, caret) = DiagnosticText.Caret(excerpt, problem.Span);
            json.WriteNumber("number", problem.Span.Line);
            json.WriteString("line", line);
            json.WriteString("caret", caret);
        }

        json.WriteEndObject();
    }
}
