using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SmallWins.Diagnostics;

namespace SmallWins.Rebuild;

/// <content>How it is written down. Nobody reads it but the version that wrote it, which is part of the inputs.</content>
internal sealed partial record LastBuild
{
    private static LastBuild OfJson(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var all = document.RootElement;
        return new(
            Text(all, "inputs"),
            all.GetProperty("keys").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString() ?? throw new FormatException("keys"), StringComparer.Ordinal),
            Text(all, "others"),
            Map(all, "attached"),
            Text(all, "site"),
            all.GetProperty("pages").GetInt32(),
            all.GetProperty("wins").GetInt32(),
            all.GetProperty("days").GetInt32(),
            [.. all.GetProperty("problems").EnumerateArray().Select(ProblemOf)]);
    }

    private static Diagnostic ProblemOf(JsonElement json) => new(
        (Severity)json.GetProperty("severity").GetInt32(),
        Text(json, "code"),
        new(Text(json, "file"), json.GetProperty("line").GetInt32(), json.GetProperty("column").GetInt32(), json.GetProperty("length").GetInt32()),
        Text(json, "message"),
        json.GetProperty("fix") is { ValueKind: JsonValueKind.String } fix ? new Fix(fix.GetString()!, json.GetProperty("replacement").GetString()) : null,
        json.GetProperty("excerpt").GetString());

    private static ImmutableSortedDictionary<string, string> Map(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateObject().ToImmutableSortedDictionary(one => one.Name, one => one.Value.GetString() ?? throw new FormatException(name), StringComparer.Ordinal);

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException(name);

    private byte[] ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("inputs", Inputs);
        json.WriteString("others", Others);
        WriteMap("keys", Keys);
        WriteMap("attached", Attached);
        json.WriteString("site", Site);
        json.WriteNumber("pages", Pages);
        json.WriteNumber("wins", Wins);
        json.WriteNumber("days", Days);
        json.WriteStartArray("problems");
        foreach (var problem in Problems)
        {
            json.WriteStartObject();
            json.WriteNumber("severity", (int)problem.Severity);
            json.WriteString("code", problem.Code);
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

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();

        void WriteMap(string name, IEnumerable<KeyValuePair<string, string>> map)
        {
            json.WriteStartObject(name);
            foreach (var (key, value) in map)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }
    }
}
