using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Language;

/// <summary>Finds the parts of a file that an outline shows.</summary>
internal static class Symbols
{
    /// <summary>The parts of a file in the order they stand.</summary>
    public static IEnumerable<Symbol> Of(JournalSnapshot journal, string file) => journal.Files.KindOf(file) switch
    {
        JournalFileKind.Day => OfDay(journal, file),
        JournalFileKind.Goal => journal.Parsed.Goals.Value.Where(goal => goal.Source.File == file)
            .Select(goal => new Symbol(SymbolKind.Goal, goal.Goal?.Title ?? goal.Id, Named.PlaceOf(goal))),
        JournalFileKind.Week => journal.Parsed.Weeks.Value.Where(week => week.Source.File == file)
            .Select(week => new Symbol(SymbolKind.Week, week.Words.Title ?? week.Words.Id.ToString(), week.Words.Source)),
        JournalFileKind.Settings => OfSettings(journal),
        _ => [],
    };

    private static IEnumerable<Symbol> OfDay(JournalSnapshot journal, string file)
    {
        if (journal.Parsed.Days.Value.FirstOrDefault(day => day.Source.File == file) is not { } day)
        {
            return [];
        }

        var wins = day.Parts.Wins.Select(win => new Symbol(SymbolKind.Win, Line(win.Text.Markdown), win.Source));
        var headings = day.Parts.Headings.Where(heading => heading.Words.Length > 0)
            .Select(heading => new Symbol(SymbolKind.Heading, Line(heading.Words), day.Source.Span(heading.Range.Start, heading.Range.End - heading.Range.Start)));
        return wins.Concat(headings).OrderBy(symbol => symbol.Span.Line).ThenBy(symbol => symbol.Span.Column);
    }

    private static IEnumerable<Symbol> OfSettings(JournalSnapshot journal)
    {
        if (Mentions.Settings(journal) is not { } settings)
        {
            return [];
        }

        return In("areas", SymbolKind.Area).Concat(In("doubts", SymbolKind.Doubt)).OrderBy(symbol => symbol.Span.Line);

        IEnumerable<Symbol> In(string key, SymbolKind kind) =>
            from list in settings.Entries.Where(entry => entry.Key.Value == key).Select(entry => entry.Value).OfType<YamlList>()
            from map in list.Items.OfType<YamlMap>()
            let id = map.Entries.FirstOrDefault(entry => entry.Key.Value == "id")?.Value as YamlText
            where id is not null && id.Value.Length > 0
            select new Symbol(kind, id.Value, journal.Files.Settings!.Span(id.Start, id.Length));
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
