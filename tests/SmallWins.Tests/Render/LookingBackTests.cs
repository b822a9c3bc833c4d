using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Render;

/// <summary>The pages that look back (trends, this day in every year, the yearbook), and the one that helps to write.</summary>
public sealed class LookingBackTests
{
    [Fact]
    public void Trends_say_what_added_up_and_how_it_stood_a_year_ago_where_that_is_a_gain()
    {
        var html = Sites.Render(Sites.Of(Sites.Full()), "trends.html");

        Assert.Contains("<em>6 wins</em>, and they stay.", html, StringComparison.Ordinal);
        Assert.Contains("By this day last year: 1 win; now: 6.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("last year", Sites.Render(Sites.Of(Given.Drawn("###"), Given.Monday.AddDays(2)), "trends.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_of_trends_has_its_numbers_beside_it()
    {
        var times = Enumerable.Range(0, 12).Select(n => Given.Win(area: "health") with { Time = new TimeOnly(n < 8 ? 7 : 9, 10) }).ToArray();
        var html = Sites.Render(Sites.Of(Given.Journal(Given.Day(Given.Monday, times)), Given.Monday), "trends.html");

        Assert.Matches("<th scope=\"row\"><a href=\"months/2026-01.html\">January 2026</a></th><td>12</td><td>1</td>", html);
        Assert.Contains("Most often between 07:00 and 08:00, among the 12 wins that carry a time.", html, StringComparison.Ordinal);
        Assert.Matches("<th scope=\"row\">07:00</th><td>8</td>", html);
        Assert.Matches("health</a> <span class=\"n\">12<span class=\"vh\"> since January 2026", html);
    }

    [Fact]
    public void Where_few_wins_carry_a_time_the_day_has_no_picture_and_a_kind_word() =>
        Assert.Contains("Once there are some, they show here.", Sites.Render(Sites.Of(Given.Drawn("##"), Given.Monday.AddDays(1)), "trends.html"), StringComparison.Ordinal);

    [Fact]
    public void Returns_are_shown_as_returns_and_nowhere_without_streaks()
    {
        var journal = Given.Drawn("##...#");
        var quiet = journal with { Settings = journal.Settings with { Streaks = false } };

        Assert.Contains("after 3 quiet days", Sites.Render(Sites.Of(journal, Given.Monday.AddDays(5)), "trends.html"), StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)return|quiet", Sites.Render(Sites.Of(quiet, Given.Monday.AddDays(5)), "trends.html"));
        Assert.Contains("1 return", Sites.Render(Sites.Of(journal, Given.Monday.AddDays(5)), "yearbooks/2026.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("return", Sites.Render(Sites.Of(quiet, Given.Monday.AddDays(5)), "yearbooks/2026.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rhythm_without_a_lit_day_is_not_shown() =>
        Assert.DoesNotContain("Rhythm", Sites.Render(Sites.Of(Given.Drawn("#"), Given.Monday.AddDays(60)), "trends.html"), StringComparison.Ordinal);

    [Fact]
    public void This_day_stands_beside_itself_in_other_years_and_its_week_below()
    {
        var journal = Given.Journal(
            Given.Day(Given.Date("2023-07-18"), Given.Win("Three years back")),
            Given.Day(Given.Date("2025-07-16"), Given.Win("Two days before"), Given.Win("And another")),
            Given.Day(Given.Date("2025-07-18"), Given.Win("A year back")),
            Given.Day(Given.Date("2026-07-18"), Given.Win("Today's own")));

        var html = Sites.Render(Sites.Of(journal), "on-this-day.html");

        Assert.Matches("(?s)<h1>18 July</h1>.*This day in two other years.*2026.*Today.*own.*2025.*A year back.*2023.*Three years back.*16 July.*Two days before.*and one more", html);
    }

    [Fact]
    public void In_a_long_life_a_day_shows_the_nine_nearest_other_years()
    {
        var journal = Given.Journal([.. Enumerable.Range(1990, 37).Select(year => Given.Day(new DateOnly(year, 7, 18), Given.Win($"In {year}")))]);

        var html = Sites.Render(Sites.Of(journal), "days/2010-07-18.html");

        var shown = System.Text.RegularExpressions.Regex.Matches(html, "<blockquote><p>In (\\d+)").Select(match => match.Groups[1].Value);
        Assert.Equal(["2015", "2014", "2013", "2012", "2011", "2009", "2008", "2007", "2006"], shown);
    }

    [Fact]
    public void What_was_written_on_a_29th_of_february_comes_back_on_the_28th()
    {
        var journal = Given.Journal(Given.Day(Given.Date("2024-02-29"), Given.Win("A leap")), Given.Day(Given.Date("2025-02-27"), Given.Win()));

        var html = Sites.Render(Sites.Of(journal, Given.Date("2026-02-28")), "on-this-day.html");

        Assert.Contains("A leap", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"days/2024-02-29.html\">29</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_first_year_the_page_of_this_day_says_when_it_will_be_here() =>
        Assert.Contains("A year from now this day will be here.", Sites.Render(Sites.Of(Given.Drawn("##"), Given.Monday.AddDays(1)), "on-this-day.html"), StringComparison.Ordinal);

    [Fact]
    public void A_yearbook_has_a_cover_the_months_with_wins_the_words_of_weeks_and_an_end()
    {
        var html = Sites.Render(Sites.Of(Sites.Full()), "yearbooks/2026.html");

        Assert.Matches("(?s)<h1>2026</h1>.*4 wins on 3 days", html);
        Assert.Matches("(?s)<h2>July</h2>.*Sent it.*Two <em>lines</em>.*Week 29: A good one.*Some <em>words</em>.*All of this happened", html);
        Assert.DoesNotContain("<h2>June</h2>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"../yearbooks/2025.html\"", Sites.Render(Sites.Of(Sites.Full()), "years/2025.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, 3, true)]
    [InlineData(201, 3, false)]
    public void A_year_of_more_than_600_wins_is_told_with_one_win_a_day(int days, int wins, bool inFull)
    {
        var journal = Given.Journal(Enumerable.Range(0, days).Select(n => Given.Day(
            Given.Date("2025-01-01").AddDays(n),
            [.. Enumerable.Range(1, wins).Select(i => Given.Win($"Win {i}", star: i == 2))])));

        var html = Sites.Render(Sites.Of(journal), "yearbooks/2025.html");

        Assert.Equal(inFull, html.Contains("Win 3", StringComparison.Ordinal));
        Assert.Equal(!inFull, html.Contains("Win 2 <span class=\"dim\">and 2 more", StringComparison.Ordinal));
        Assert.Equal(!inFull, html.Contains("A year this full", StringComparison.Ordinal));
    }

    [Fact]
    public void A_month_tells_the_details_of_ten_wins_with_highlights_first()
    {
        var journal = Given.Journal(Enumerable.Range(0, 14).Select(n => Given.Day(
            Given.Date("2025-01-01").AddDays(n),
            Given.Win($"Win {n}", details: $"Told {n}.", star: n == 13))));

        var html = Sites.Render(Sites.Of(journal), "yearbooks/2025.html");

        Assert.Contains("Told 13.", html, StringComparison.Ordinal);
        Assert.Equal(10, html.Split("class=\"details").Length - 1);
    }

    [Fact]
    public void Help_speaks_in_the_journals_own_areas_goals_and_words()
    {
        var journal = Sites.Full();
        journal = journal with
        {
            Goals = [journal.Goals.Single(goal => goal.Id == "water") with { Start = Given.Date("2026-07-15"), Area = "health", Smaller = "One sip" }],
            Settings = journal.Settings with { Doubts = [new Doubt("finish", "I never finish", ["done"], ["sent"])] },
        };

        var html = Sites.Render(Sites.Of(journal), "help.html");

        Assert.Contains("days/2026/2026-07-18.md", html, StringComparison.Ordinal);
        Assert.Contains("- 07:30 One glass of water #health @water\n- Sent it #work\n", html, StringComparison.Ordinal);
        Assert.Contains("smallwins add \"One glass of water\" --goal water", html, StringComparison.Ordinal);
        Assert.Contains("On a hard day: One sip", html, StringComparison.Ordinal);
        Assert.Contains("I never finish", html, StringComparison.Ordinal);
        Assert.Contains("weeks/2026-W29.md", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Drew a moth", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_help_shows_is_read_as_it_says()
    {
        var html = Sites.Render(Sites.Of(Sites.Full()), "help.html");
        var example = System.Net.WebUtility.HtmlDecode(html[html.IndexOf("<pre><code>---", StringComparison.Ordinal)..]["<pre><code>".Length..]);
        var text = new SourceText("days/2026/2026-07-18.md", example[..example.IndexOf("</code>", StringComparison.Ordinal)]);

        var day = DayParser.Parse(text, new Vocabulary(Sites.Full().Settings, ["water"]));

        Assert.Empty(day.Problems);
        Assert.Equal(["health", "work", "making"], day.Value!.Parts.Wins.Select(win => win.Area));
        Assert.True(day.Value.Parts.Wins[^1].Star);
        Assert.False(day.Value.Parts.Wins[^1].Details.IsEmpty);
        Assert.Equal(new TimeOnly(7, 30), day.Value.Parts.Wins[0].Time);
    }

    [Fact]
    public void A_journal_of_nothing_has_help_as_well()
    {
        var html = Sites.Render(Sites.Of(new Journal { Settings = Settings.Default }), "help.html");

        Assert.Contains("- 07:30 One small thing that went right ⭐\n", html, StringComparison.Ordinal);
        Assert.Contains("Areas are the parts of a life", html, StringComparison.Ordinal);
        Assert.Contains("goals/glass-of-water.md", html, StringComparison.Ordinal);
    }
}
