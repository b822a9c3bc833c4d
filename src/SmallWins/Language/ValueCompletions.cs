using System.Globalization;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Read;

namespace SmallWins.Language;

/// <summary>Finds the keys and values that may be meant in front matter and in the settings.</summary>
internal static class ValueCompletions
{
    /// <summary>What may be meant at a place; nothing outside of front matter.</summary>
    public static IEnumerable<Completion> At(JournalSnapshot journal, SourceText source, int offset)
    {
        if (YamlPlace.OfCursor(source, offset) is not { } place || Schema.Of(journal, source.File)?.At(place.Path) is not { } schema)
        {
            return [];
        }

        var hasColon = source.Line(place.Span).AsSpan(place.Span.Column - 1 + place.Span.Length).TrimStart().StartsWith(":");
        var keys = schema.Keys.Where(key => !place.Others.Contains(key.Key, StringComparer.OrdinalIgnoreCase))
            .Select(key => new Completion(CompletionKind.Key, hasColon ? key.Key : key.Key + ": ", place.Span, Explanation: key.Value.Description));
        return place.IsKey ? keys
            : Known(journal, source.File, place).Concat(schema.Values.Select(value => Value(value, place.Span))).Concat(keys);
    }

    // What the schemas cannot know: the journal's own words, and its days.
    private static IEnumerable<Completion> Known(JournalSnapshot journal, string file, YamlPlace place) => (place.Path.LastOrDefault(step => step != "[]"), place.Path.FirstOrDefault()) switch
    {
        ("area", _) => Areas(journal, place.Span),
        ("tags", "doubts") => Completions.Words(journal, place.Span, ""),
        ("tags", _) => Completions.Tags(journal, place.Span, ""),
        ("goal" or "grows_from", _) => Completions.Goals(journal, place.Span, "").Where(goal => file != $"goals/{goal.Text}.md"),
        ("date", _) => DatedName.TryRead(DatedName.Written(file), out var date) ? [Value(Iso(date), place.Span)] : [],
        ("start" or "let_go", _) => [Value(Iso(journal.Today), place.Span, "today")],
        ("highlight", _) => Highlights(journal, file, place.Span),
        ("time_zone", _) => TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Prepend("local").Select(zone => Value(zone, place.Span)),
        ("language", _) => CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(culture => culture.Name.Length > 0)
            .Select(culture => Value(culture.Name, place.Span, culture.EnglishName)),
        ("week_starts", _) => [Value("monday", place.Span), Value("sunday", place.Span)],
        ("schedule", _) => place.Path[^1] == "[]" ? [] : [Value("3/week", place.Span)],
        ("theme", _) => Settings.Themes.Select(theme => Value(theme, place.Span)),
        _ => [],
    };

    private static IEnumerable<Completion> Areas(JournalSnapshot journal, SourceSpan replaced) =>
        journal.Journal.Settings.Areas.Select(area => new Completion(CompletionKind.Area, area.Id, replaced, area.Name));

    private static IEnumerable<Completion> Highlights(JournalSnapshot journal, string file, SourceSpan replaced)
    {
        if (!IsoWeek.TryParse(Path.GetFileNameWithoutExtension(file), out var id))
        {
            return [];
        }

        var days = journal.Journal.Days.ToDictionary(day => day.Date);
        return Week.Of(id, journal.Journal.Settings.WeekStarts).Days.Select(date => Value(
            Iso(date),
            replaced,
            date.ToString("dddd", CultureInfo.InvariantCulture) + (days.GetValueOrDefault(date) is { IsLit: true } day ? $": {day.Wins[0].Text.Markdown}" : "")));
    }

    private static Completion Value(string value, SourceSpan replaced, string? detail = null) => new(CompletionKind.Value, value, replaced, detail);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
