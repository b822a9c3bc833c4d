using SmallWins.Language;

namespace SmallWins.Tests.Language;

public sealed class NameTests : IDisposable
{
    private const string First = "days/2026/2026-07-14.md";
    private const string Second = "days/2026/2026-07-15.md";

    private readonly Written written = new();

    public void Dispose() => written.Dispose();

    [Theory]
    [InlineData(First, "@glass", "**One glass of water**\n\nDay 6 of 7; 2 of 7 days kept so far.\n\n2 days with a step so far, beside an arc of 66.\n\nSmaller version: One sip")]
    [InlineData("goals/jug.md", "glass-of-water", "**One glass of water**")]
    [InlineData("goals/jug.md", "A jug", "**A jug**\n\nBegins on 25 July 2026, for 7 days.")]
    [InlineData(First, "#health", "**Health** (area)\n\n1 win on 1 day, 14 July 2026.")]
    [InlineData("goals/glass-of-water.md", "health", "**Health** (area)")]
    [InlineData("smallwins.yml", "body", "**Health** (area)")]
    [InlineData(Second, "#Done", "**#Done** (tag)\n\n4 wins on 2 days, from 14 July 2026 to 15 July 2026.")]
    [InlineData(First, "two words", "**#two-words** (tag)\n\n2 wins on 1 day, 14 July 2026.")]
    [InlineData(Second, "goal:", "`goal`: The id of a goal that it is a step towards, or a list of them.")]
    [InlineData("weeks/2026-W29.md", "highlight", "`highlight`: The date of the day that stood out; a day of the week.")]
    [InlineData("smallwins.yml", "says", "`says`: The sentence, in the critic's words.")]
    public void A_name_and_a_key_say_what_they_are(string file, string words, string expected) =>
        Assert.StartsWith(expected, JournalLanguage.HoverAt(written.Snapshot, file, written.At(file, words))?.Markdown, StringComparison.Ordinal);

    [Theory]
    [InlineData(First, "Water ")]
    [InlineData(First, "## Notes")]
    [InlineData("smallwins.yml", "I never")]
    public void Words_say_nothing(string file, string words) => Assert.Null(JournalLanguage.HoverAt(written.Snapshot, file, written.At(file, words)));

    [Theory]
    [InlineData(First, "@glass", "goals/glass-of-water.md:2:8")]
    [InlineData(Second, "goal: glass", "goals/glass-of-water.md:2:8", 7)]
    [InlineData("goals/jug.md", "glass", "goals/glass-of-water.md:2:8")]
    [InlineData(First, "#health", "smallwins.yml:2:11")]
    [InlineData("smallwins.yml", "body]\n    words", "smallwins.yml:2:43")]
    [InlineData(First, "[[2026-07-15", "days/2026/2026-07-15.md:1:1")]
    [InlineData(First, "](../../photos", "photos/tea.jpg:1:1")]
    [InlineData("weeks/2026-W29.md", "2026-07-14", "days/2026/2026-07-14.md:1:1")]
    public void A_name_or_a_link_leads_to_what_it_means(string file, string words, string expected, int further = 1) =>
        Assert.Equal(expected, JournalLanguage.DefinitionAt(written.Snapshot, file, written.At(file, words, further))?.ToString());

    [Fact]
    public void A_goals_steps_are_found_from_a_step_and_from_its_title()
    {
        string[] steps = ["goals/jug.md:4:13", "days/2026/2026-07-14.md:4:18", "days/2026/2026-07-15.md:7:14", "days/2026/2026-07-15.md:4:11"];
        Assert.Equal(steps, References(First, "@glass", withDefinition: false));
        Assert.Equal(steps, References("goals/glass-of-water.md", "One glass", withDefinition: false));
        Assert.Equal(["goals/glass-of-water.md:2:8", .. steps], References("goals/glass-of-water.md", "One glass", withDefinition: true));
    }

    [Fact]
    public void An_areas_places_are_those_of_all_its_words()
    {
        string[] places = ["smallwins.yml:7:18", "goals/glass-of-water.md:3:7", "days/2026/2026-07-14.md:4:10"];
        Assert.Equal(places, References("smallwins.yml", "health", withDefinition: false));
        Assert.Equal(["smallwins.yml:2:11", "smallwins.yml:2:43", .. places], References(First, "#health", withDefinition: true));
    }

    [Fact]
    public void A_tags_places_are_those_of_its_word_in_any_case() => Assert.Equal(
        ["smallwins.yml:7:12", "days/2026/2026-07-14.md:5:8", "days/2026/2026-07-14.md:2:8", "days/2026/2026-07-15.md:8:9", "days/2026/2026-07-15.md:5:11"],
        References(First, "#done", withDefinition: true));

    [Fact]
    public void An_outline_has_wins_and_headings_goals_areas_and_doubts()
    {
        Assert.Equal(["Win Water", "Win Tea", "Heading Notes"], Symbols(First));
        Assert.Equal(["Goal One glass of water"], Symbols("goals/glass-of-water.md"));
        Assert.Equal(["Week 2026-W29"], Symbols("weeks/2026-W29.md"));
        Assert.Equal(["Area health", "Area work", "Doubt finish"], Symbols("smallwins.yml"));
        Assert.Empty(Symbols("photos/tea.jpg"));
        Assert.Empty(Symbols("not/there.md"));
    }

    private string[] References(string file, string words, bool withDefinition) =>
        [.. JournalLanguage.ReferencesAt(written.Snapshot, file, written.At(file, words), withDefinition).Select(place => place.ToString())];

    private string[] Symbols(string file) => [.. JournalLanguage.SymbolsOf(written.Snapshot, file).Select(symbol => $"{symbol.Kind} {symbol.Name}")];
}
