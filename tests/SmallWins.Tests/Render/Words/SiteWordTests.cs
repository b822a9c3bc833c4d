using System.Collections.Immutable;
using System.Globalization;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Render;
using SmallWins.Render.Words;

namespace SmallWins.Tests.Render.Words;

public sealed class SiteWordTests : IDisposable
{
    private readonly TempFolder journal = new();

    public void Dispose() => journal.Dispose();

    [Theory]
    [InlineData("en", 0, "A new week.")]
    [InlineData("en", 1, "One day this week.")]
    [InlineData("en", 2, "Two days this week.")]
    [InlineData("en", 7, "Seven days this week.")]
    [InlineData("de", 0, "Eine neue Woche.")]
    [InlineData("de", 1, "Ein Tag diese Woche.")]
    [InlineData("de", 5, "Fünf Tage diese Woche.")]
    public void A_phrase_has_the_form_that_goes_with_its_number(string language, int number, string phrase) =>
        Assert.Equal(phrase, Load(language).Value.Words.Say("home.week", number));

    [Theory]
    [InlineData("en", 41, "<em>Forty-one</em> in this run.")]
    [InlineData("en", 99, "<em>Ninety-nine</em> in this run.")]
    [InlineData("en", 1041, "<em>1,041</em> in this run.")]
    [InlineData("de", 41, "<em>Einundvierzig</em> in dieser Reihe.")]
    [InlineData("de", 1041, "<em>1.041</em> in dieser Reihe.")]
    public void A_number_is_said_in_words_as_far_as_there_are_words(string language, int number, string html) =>
        Assert.Equal(html, Load(language).Value.Words.SayHtml("home.run", new Dictionary<string, object> { ["n"] = number }).ToString());

    [Fact]
    public void A_phrase_that_a_language_lacks_is_said_in_english_numbers_and_all()
    {
        journal.Write("templates/i18n/fr.yml", "nav.today: Aujourd'hui\nnumbers: [zéro, un, deux]\ncount.wins: { one: une réussite, other: \"{n:word} réussites\" }\n");

        var words = Load("fr-CA").Value.Words;

        Assert.Equal(("Aujourd'hui", "Week"), (words.Say("nav.today"), words.Say("nav.week")));
        Assert.Equal(("une réussite", "deux réussites", "3 réussites"), (words.Say("count.wins", 0), words.Say("count.wins", 2), words.Say("count.wins", 3)));
        Assert.Equal("2 days", words.Say("count.days", 2));
    }

    [Fact]
    public void A_journal_s_own_phrase_stands_in_for_the_built_in_one()
    {
        journal.Write("templates/i18n/en.yml", "nav.today: Now\n");

        var words = Load("en").Value.Words;

        Assert.Equal(("Now", "Week"), (words.Say("nav.today"), words.Say("nav.week")));
    }

    [Theory]
    [InlineData("nav.tooday: x", "SW2007", 1, 1)]
    [InlineData("\nhome.week: { one: x, som: y }", "SW2008", 2, 22)]
    [InlineData("nav.today: [[x]]", "SW2006", 1, 1)]
    [InlineData("nav.today: x\nnav.today: y", "SW1105", 2, 1)]
    [InlineData("- a list", "SW1108", 1, 1)]
    [InlineData("nav.today: \"x", "SW1101", 1, 12)]
    public void What_is_wrong_in_a_file_of_words_is_said_with_its_place(string yaml, string code, int line, int column)
    {
        journal.Write("templates/i18n/en.yml", yaml);

        var problem = Assert.Single(Load("en").Problems);

        Assert.Equal((code, "templates/i18n/en.yml", line, column), (problem.Code, problem.Span.File, problem.Span.Line, problem.Span.Column));
    }

    [Fact]
    public void German_says_everything_that_english_says()
    {
        var english = Keys("i18n/en.yml").Where(key => !key.StartsWith("date.", StringComparison.Ordinal));

        Assert.Equal(english.Order(StringComparer.Ordinal), Keys("i18n/de.yml").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en", "Saturday 18 July 2026", "18 July 2026", "18 July", "July 2026", "Saturday 18 July")]
    [InlineData("en-US", "Saturday, July 18, 2026", "July 18, 2026", "July 18", "July 2026", "Saturday, July 18")]
    [InlineData("de", "Samstag, 18. Juli 2026", "18. Juli 2026", "18. Juli", "Juli 2026", "Samstag, 18. Juli")]
    [InlineData("fr", "samedi 18 juillet 2026", "18 juillet 2026", "18 juillet", "juillet 2026", "samedi 18 juillet")]
    [InlineData("ja", "2026年7月18日土曜日", "2026年7月18日", "7月18日", "2026年7月", "7月18日土曜日")]
    public void Dates_are_written_as_the_culture_writes_them(string language, params string[] expected)
    {
        var dates = Load(language).Value.Dates;

        Assert.Equal(expected, new[] { "full", "long", "day_month", "month_year", "weekday_day_month" }.Select(style => dates.Write(new DateOnly(2026, 7, 18), style)));
    }

    [Theory]
    [InlineData("en", "2026-07-13", "2026-07-19", "13–19 July 2026")]
    [InlineData("en", "2026-06-29", "2026-07-05", "29 June – 5 July 2026")]
    [InlineData("en", "2025-12-29", "2026-01-04", "29 December 2025 – 4 January 2026")]
    [InlineData("de", "2026-07-13", "2026-07-19", "13.–19. Juli 2026")]
    [InlineData("en-US", "2026-07-13", "2026-07-19", "July 13–July 19, 2026")]
    public void A_span_of_days_is_as_short_as_it_can_be_said(string language, string first, string last, string span) =>
        Assert.Equal(span, Load(language).Value.Dates.Span(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public void Years_are_those_of_the_files_whatever_calendar_a_culture_keeps(string language) =>
        Assert.Contains("2026", Load(language).Value.Dates.Write(new DateOnly(2026, 7, 18), "full"), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "07:30")]
    [InlineData("de", "07:30")]
    [InlineData("en-US", "7:30 AM")]
    public void Times_are_written_as_the_culture_writes_them(string language, string time) =>
        Assert.Equal(time, Load(language).Value.Dates.Write(new TimeOnly(7, 30)).Replace('\u202F', ' '));

    [Fact]
    public void Every_style_of_date_can_be_written_in_every_culture()
    {
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
        {
            var dates = new SiteDates(culture, _ => null);
            Assert.All(SiteDates.Styles, style => Assert.NotEmpty(dates.Write(new DateOnly(2026, 2, 28), style)));
        }
    }

    private static ImmutableArray<string> Keys(string path) =>
    [
        .. SmallWins.Parse.WordsFile.Parse(ThemeFolder.BuiltIn().Single(file => file.Path == path).Text().Value!, known: null, PluralRules.Forms).Value.Select(phrase => phrase.Key),
    ];

    private Checked<Theme> Load(string language) => Theme.Load(journal.Path, Settings.Default with { Language = language });
}
