using System.Globalization;
using System.Text.Json;
using SmallWins.Aggregate;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Cli.Output;

/// <summary>The parts that several shapes have in common, as <c>docs/commands.md</c> describes them.</summary>
internal static class TellJson
{
    /// <summary>A date as ISO 8601 has it, or null.</summary>
    public static void WriteDate(this Utf8JsonWriter json, string key, DateOnly? date) =>
        json.WriteString(key, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A list.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, string key, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>A list of objects, each by its keys.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string key, IEnumerable<T> items, Action<T> writeKeys) => json.WriteList(key, items, item =>
    {
        json.WriteStartObject();
        writeKeys(item);
        json.WriteEndObject();
    });

    /// <summary>A list of wins.</summary>
    public static void WriteWins(this Utf8JsonWriter json, string key, IEnumerable<Win> wins) => json.WriteObjects(key, wins, win => WriteKeys(json, win));

    /// <summary>A win, or null.</summary>
    public static void WriteWin(this Utf8JsonWriter json, string key, Win? win)
    {
        if (win is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        WriteKeys(json, win);
        json.WriteEndObject();
    }

    /// <summary>A list of intentions.</summary>
    public static void WriteIntentions(this Utf8JsonWriter json, string key, IEnumerable<Intention> intentions) => json.WriteObjects(key, intentions, intention =>
    {
        json.WriteDate("date", intention.Date);
        json.WriteString("text", JournalSentences.Words(intention.Text));
        json.WriteString("area", intention.Area);
        json.WriteBoolean("private", intention.Private);
        WritePlace(json, intention.Source);
    });

    /// <summary>Days with what they are.</summary>
    public static void WriteDays(this Utf8JsonWriter json, string key, IEnumerable<StarDay> days) => json.WriteObjects(key, days, day =>
    {
        json.WriteDate("date", day.Date);
        json.WriteString("kind", Word(day.Kind));
        json.WriteBoolean("star", day.HasStar);
    });

    /// <summary>Numbers of areas, goals or tags.</summary>
    public static void WriteCounts(this Utf8JsonWriter json, string key, IEnumerable<Count> counts, string number, Func<string, string>? nameOf = null) =>
        json.WriteObjects(key, counts, count =>
        {
            json.WriteString("id", count.Id);
            if (nameOf is not null)
            {
                json.WriteString("name", nameOf(count.Id));
            }

            json.WriteNumber(number, count.Number);
        });

    private static void WriteKeys(Utf8JsonWriter json, Win win)
    {
        json.WriteDate("date", win.Date);
        json.WriteString("time", win.Time?.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.WriteString("text", JournalSentences.Words(win.Text));
        json.WriteString("details", win.Details.IsEmpty ? null : win.Details.Markdown);
        json.WriteString("area", win.Area);
        json.WriteList("tags", win.Tags, json.WriteStringValue);
        json.WriteList("goals", win.Goals, json.WriteStringValue);
        json.WriteBoolean("star", win.Star);
        json.WriteBoolean("private", win.Private);
        WritePlace(json, win.Source);
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan place)
    {
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
    }

    /// <summary>A kind or a state as a word: <c>to_come</c>.</summary>
    public static string Word(Enum kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
