using System.Reflection;
using System.Text.Json;
using SmallWins.Diagnostics;

namespace SmallWins.Cli.Output;

/// <summary>Problems as SARIF 2.1.0, which code hosts and editors show beside the lines.</summary>
internal static class Sarif
{
    private const string Root = "JOURNAL";

    /// <summary>The result of a check as a SARIF log with one run.</summary>
    public static string Of(string folder, CheckResult result) => JsonText.Of(json =>
    {
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        WriteRun(json, folder, result);
        json.WriteEndArray();
    });

    private static void WriteRun(Utf8JsonWriter json, string folder, CheckResult result)
    {
        var rules = result.Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "SmallWins");
        json.WriteString("version", typeof(Sarif).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteString("uri", new Uri(folder + Path.DirectorySeparatorChar).AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var problem in result.Problems)
        {
            WriteResult(json, problem, rules.IndexOf(problem.Code));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic problem, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", DiagnosticText.Word(problem.Severity));
        WriteText(json, "message", problem.Fix is { } advice ? $"{problem.Message} {advice.Sentence}" : problem.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, problem.Span);
        WriteRegion(json, "region", problem.Span);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (problem.Fix is { Replacement: not null } fix)
        {
            WriteFix(json, problem.Span, fix.Sentence, fix.Replacement);
        }

        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, SourceSpan span, string sentence, string replacement)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText(json, "description", sentence);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, span);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        WriteRegion(json, "deletedRegion", span);
        WriteText(json, "insertedContent", replacement);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(span.File))
        {
            json.WriteString("uri", new Uri(span.File).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', span.File.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", span.Line);
        json.WriteNumber("startColumn", span.Column);
        json.WriteNumber("endLine", span.Line);
        json.WriteNumber("endColumn", span.Column + span.Length);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
