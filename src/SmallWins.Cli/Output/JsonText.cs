using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmallWins.Cli.Output;

/// <summary>
/// How everything for other programs is written: readable, and with letters of any script as they are. Each shape has a
/// version and is described in <c>docs/commands.md</c>: keys may be added to it; when one is taken away or changes its meaning, the
/// version grows.
/// </summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object of some keys.</summary>
    public static string Of(Action<Utf8JsonWriter> writeKeys)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            writeKeys(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>An object of some keys, the first of which is the version of its shape.</summary>
    public static string Of(int version, Action<Utf8JsonWriter> writeKeys) => Of(json =>
    {
        json.WriteNumber("version", version);
        writeKeys(json);
    });
}
