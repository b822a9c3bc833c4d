using System.Text.Json;
using SmallWins.Diagnostics;

namespace SmallWins.Cli.Output;

/// <summary>Problems for other programs; the shape is described in <c>docs/commands.md</c>.</summary>
internal static class DiagnosticJson
{
    private const int ShapeVersion = 1;

    /// <summary>The result of a check as JSON.</summary>
    public static string Of(string folder, CheckResult result) => JsonText.Of(ShapeVersion, json =>
    {
        json.WriteString("journal", folder);
        json.WriteNumber("files", result.Files);
        json.WriteNumber("errors", result.Problems.Count(problem => problem.Severity == Severity.Error));
        json.WriteNumber("warnings", result.Problems.Count(problem => problem.Severity == Severity.Warning));
        json.WriteNumber("notes", result.Problems.Count(problem => problem.Severity == Severity.Note));
        json.WriteStartArray("problems");
        foreach (var problem in result.Problems)
        {
            Write(json, problem);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Diagnostic problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("severity", DiagnosticText.Word(problem.Severity));
        json.WriteString("file", problem.Span.File);
        json.WriteNumber("line", problem.Span.Line);
        json.WriteNumber("column", problem.Span.Column);
        json.WriteNumber("length", problem.Span.Length);
        json.WriteString("message", problem.Message);
        json.WriteString("fix", problem.Fix?.Sentence);
        json.WriteString("replacement", problem.Fix?.Replacement);
        json.WriteString("excerpt", problem.Excerpt);
        json.WriteEndObject();
    }
}
