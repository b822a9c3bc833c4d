using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Render;
using SmallWins.Render.Words;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Render.Words;

/// <summary>The site states facts and stops: some words it never says, whatever a journal looks like.</summary>
public sealed class VoiceTests
{
    /// <summary>What is never said in English, as a regular expression without case.</summary>
    internal const string NeverInEnglish = @"\b(lost|lose|broken?|breaks?|failed|failures?|missed|misses|lazy|only|just|should|streak ended|forgot|gave up|bad|worse|worst)\b|[0-9]\s*!";

    private static readonly Dictionary<string, string> Never = new()
    {
        ["en"] = NeverInEnglish,
        ["de"] = @"\b(verloren|verlierst|gebrochen|unterbrochen|kaputt|gescheitert|fehlgeschlagen|versagt|verpasst|versäumt|faul|nur|bloß|sollte|solltest|müsstest|Serie beendet|vergessen|aufgegeben|schlecht|schlechter)\b|[0-9]\s*!",
    };

    public static TheoryData<string, string, bool> Looks { get; } = new()
    {
        { "en", "default", true }, { "en", "default", false }, { "en", "paper", true },
        { "de", "default", true }, { "de", "default", false }, { "de", "paper", true },
    };

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void No_phrase_of_the_site_scolds(string language)
    {
        var file = ThemeFolder.BuiltIn().Single(file => file.Path == $"i18n/{language}.yml").Text().Value!;

        Assert.All(file.Text.Split('\n'), line => Assert.DoesNotMatch("(?i)" + Never[language], line.StartsWith('#') ? "" : line));
        Assert.NotEmpty(WordsFile.Parse(file, known: null, PluralRules.Forms).Value);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void A_journal_full_of_gaps_is_met_without_one_of_the_words(string language, string theme, bool streaks)
    {
        var site = Sites.Of(FullOfGaps(language, theme, streaks), Given.Date("2026-07-18"));

        foreach (var (path, html) in Sites.Render(site))
        {
            Assert.DoesNotMatch("(?i)" + Never[language], Said(html));
            if (!streaks)
            {
                Assert.DoesNotMatch(language == "en" ? @"(?i)\b(this run|a run|streaks?|returns?|come back)\b" : @"(?i)\b(Reihe|Rückkehr|zurückgekommen)\b", Said(html));
            }
        }
    }

    // Single days with long pauses between them; goals that were let go, ran out, and were not begun; a week that was too much.
    private static Journal FullOfGaps(string language, string theme, bool streaks) => new()
    {
        Settings = Given.Settings with
        {
            Language = language,
            Theme = theme,
            Streaks = streaks,
            Title = "Ines",
            Areas = [new Area("a", "Aa", "green", []), new Area("b", "Bb", "blue", [])],
            Doubts = [new Doubt("d", "Aa?", [], ["aa"])],
        },
        Days =
        [
            .. new[] { 0, 1, 5, 6, 40, 100, 101, 130, 300, 301, 302, 420, 560, 561 }
                .Select(number => Given.Day(Given.Date("2025-01-01").AddDays(number), Given.Win("Aa", area: number % 2 == 0 ? "a" : null, star: number % 3 == 0, goals: number > 500 ? ["now"] : []))),
        ],
        Weeks = [Given.Words("2026-W28") with { Felt = Felt.TooMuch, Words = new Passage("Aa", "week.md") }],
        Goals =
        [
            Goal("over", "2025-02-03"),
            Goal("put-down", "2025-03-03") with { LetGo = Given.Date("2025-03-05") },
            Goal("far", "2025-06-02") with { Kind = GoalKind.Outcome, Days = 60, Smaller = "Aa" },
            Goal("now", "2026-07-13") with { GrowsFrom = "over", Smaller = "Aa" },
            Goal("soon", "2026-08-03") with { Schedule = Schedule.Weekly(3) },
        ],
    };

    private static MicroGoal Goal(string id, string start) => Given.Goal(id) with { Title = "Aa", Start = Given.Date(start) };

    // What is read, seen or heard: the text, and what attributes say aloud.
    private static string Said(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        string[] spoken = ["aria-label", "title", "alt", "placeholder", "data-say"];
        return string.Join(' ', document.All.SelectMany(element => spoken.Select(element.GetAttribute)).Prepend(document.DocumentElement.TextContent).OfType<string>());
    }
}
