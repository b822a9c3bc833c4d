using System.Collections.Immutable;
using System.Text.Json;
using SmallWins.Read;

namespace SmallWins.Language;

/// <summary>
/// What may stand at a place of front matter or of the settings, as the JSON Schemas say it that editors read too: they are the one
/// place where keys are explained.
/// </summary>
/// <param name="choices">The ways in which the place may be filled, with references followed.</param>
/// <param name="definitions">The definitions that a reference means.</param>
internal sealed class Schema(ImmutableArray<JsonElement> choices, JsonElement definitions)
{
    private static readonly Lazy<ImmutableDictionary<JournalFileKind, Schema>> All = new(() => new Dictionary<JournalFileKind, string>
    {
        [JournalFileKind.Settings] = "settings",
        [JournalFileKind.Day] = "day",
        [JournalFileKind.Week] = "week",
        [JournalFileKind.Goal] = "goal",
    }.ToImmutableDictionary(pair => pair.Key, pair => Load(pair.Value)));

    /// <summary>What the place is for, or null.</summary>
    public string? Description => choices.Select(choice => Text(choice, "description")).FirstOrDefault(text => text is not null);

    /// <summary>The keys that a mapping here may have, each with its place; none where no mapping belongs here.</summary>
    public IEnumerable<KeyValuePair<string, Schema>> Keys => choices
        .Where(choice => choice.TryGetProperty("properties", out _))
        .SelectMany(choice => choice.GetProperty("properties").EnumerateObject())
        .Select(property => KeyValuePair.Create(property.Name, Open(property.Value)));

    /// <summary>The values that can be listed: words of a fixed choice, true and false, weekdays, 1 to 5.</summary>
    public IEnumerable<string> Values => choices.SelectMany(ValuesOf).Distinct();

    /// <summary>The schema of a file's front matter, or of the settings; null for a file that has neither.</summary>
    public static Schema? Of(JournalSnapshot journal, string file) => All.Value.GetValueOrDefault(journal.Files.KindOf(file));

    /// <summary>The place that a path of keys leads to, <c>[]</c> being an item of a list; null where nothing is known of it.</summary>
    public Schema? At(IEnumerable<string> path)
    {
        var schema = this;
        foreach (var step in path)
        {
            var next = step == "[]"
                ? schema.Items()
                : schema.Keys.FirstOrDefault(key => key.Key.Equals(step, StringComparison.OrdinalIgnoreCase)).Value;
            if (next is null)
            {
                return null;
            }

            schema = next;
        }

        return schema;
    }

    private static Schema Load(string name)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream($"schemas/{name}.schema.json")!;
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement.Clone();
        return new Schema([root], root.GetProperty("$defs"));
    }

    private Schema? Items()
    {
        ImmutableArray<JsonElement> items = [.. choices.Where(choice => choice.TryGetProperty("items", out _)).Select(choice => choice.GetProperty("items"))];
        return items.IsEmpty ? null : new Schema([.. items.SelectMany(Choices)], definitions);
    }

    private Schema Open(JsonElement element) => new([.. Choices(element)], definitions);

    private IEnumerable<JsonElement> Choices(JsonElement element)
    {
        yield return element;
        foreach (var inner in Inner(element).SelectMany(Choices))
        {
            yield return inner;
        }
    }

    private IEnumerable<JsonElement> Inner(JsonElement element)
    {
        if (Text(element, "$ref") is { } reference)
        {
            yield return definitions.GetProperty(reference["#/$defs/".Length..]);
        }

        foreach (var word in (string[])["oneOf", "anyOf"])
        {
            if (element.TryGetProperty(word, out var list))
            {
                foreach (var choice in list.EnumerateArray())
                {
                    yield return choice;
                }
            }
        }
    }

    private static IEnumerable<string> ValuesOf(JsonElement choice)
    {
        if (choice.TryGetProperty("enum", out var words))
        {
            return words.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!);
        }

        if (Text(choice, "type") == "integer" && choice.GetProperty("maximum").GetInt32() <= 7)
        {
            return Enumerable.Range(choice.GetProperty("minimum").GetInt32(), choice.GetProperty("maximum").GetInt32()).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return Text(choice, "$ref") switch
        {
            "#/$defs/flag" => ["true", "false"],
            "#/$defs/weekday" => ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
            _ => [],
        };
    }

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
