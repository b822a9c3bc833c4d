using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmallWins.Locking;

/// <summary>Which file of the site is which blob: itself a blob, and the one that the page names.</summary>
/// <param name="Files">The name of each file's blob by the file's path.</param>
internal sealed record Contents(ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>The label that its name is made with; no path has a space at its end.</summary>
    public const string Label = "contents ";

    /// <summary>The contents as JSON: an array for each path, with the blob's name and what stands for the path in the browser's address.</summary>
    public byte[] ToJson(SiteKey key)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("files");
            foreach (var (path, name) in Files)
            {
                json.WriteStartArray(path);
                json.WriteStringValue(name);
                json.WriteStringValue(key.RouteOf(path));
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
