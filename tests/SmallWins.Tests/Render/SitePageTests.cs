using System.Text.RegularExpressions;
using SmallWins.Domain;
using SmallWins.Render;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Render;

public sealed partial class SitePageTests
{
    [Fact]
    public void A_journal_has_a_page_for_everything_in_it()
    {
        string[] expected =
        [
            "404.html", "areas.html", "areas/health.html", "areas/making.html", "areas/work-2025.html", "areas/work.html", "days/2025-07-18.html",
            "days/2025-07-19.html", "days/2025-12-30.html", "days/2026-07-13.html", "days/2026-07-15.html", "days/2026-07-16.html",
            "days/2026-07-17.html", "evidence.html", "evidence/brave.html", "evidence/finish.html", "goals.html", "goals/bottle.html",
            "goals/tea.html", "goals/water.html", "help.html", "index.html", "jar.html", "jars/2025.html", "jars/2026.html", "months/2025-07.html",
            "months/2025-12.html", "months/2026-07.html", "on-this-day.html", "tags.html", "tags/arger.html", "tags/c.html", "tags/monday.html",
            "tags/outside.html", "tags/project-alpha.html", "trends.html", "weeks/2025-W29.html", "weeks/2026-W01.html", "weeks/2026-W29.html",
            "yearbooks/2025.html", "yearbooks/2026.html", "years.html", "years/2025.html", "years/2026.html",
        ];

        var pages = SitePages.Of(Sites.Of(Sites.Full())).Select(page => page.Path).Where(path => !Fingerprinted().IsMatch(path));

        Assert.Equal(expected, pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_first_page_tells_a_dozen_wins_of_a_full_day_and_leads_to_the_others()
    {
        var wins = Enumerable.Range(1, 30).Select(number => Given.Win($"Line number {number}.")).ToArray();
        var home = Sites.Render(Sites.Of(Sites.Full() with { Days = [Given.Day(Sites.Today, wins)] }), "index.html");

        Assert.Contains("Line number 12.", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Line number 13.", home, StringComparison.Ordinal);
        Assert.Contains("and 18 more", home, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_journal_has_a_first_page_that_says_how_to_begin()
    {
        var pages = Sites.Render(Sites.Of(new Journal { Settings = Settings.Default }));

        Assert.Equal(["404.html", "help.html", "index.html", "jar.html", "years.html"], pages.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("days/2026/2026-07-18.md", pages["index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("#####")]
    [InlineData("#...")]
    [InlineData("#.r.#..#r")]
    [InlineData("..........")]
    [InlineData("rrr")]
    public void Any_small_journal_can_be_shown_and_has_no_dead_link(string drawing)
    {
        var site = Sites.Of(Given.Drawn(drawing), Given.Monday.AddDays(drawing.Length - 1));

        AssertNoDeadLink(Sites.Render(site), site);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ar")]
    [InlineData("ja")]
    public void Every_link_leads_to_a_page_or_a_file_of_the_site(string language)
    {
        var site = Sites.Of(Sites.Full(language));

        AssertNoDeadLink(Sites.Render(site), site);
    }

    [Fact]
    public void Every_page_asks_not_to_be_indexed_sends_no_referrer_and_forbids_what_is_from_elsewhere()
    {
        Assert.All(Sites.Render(Sites.Of(Sites.Full())), page =>
        {
            Assert.Contains("<meta name=\"robots\" content=\"noindex, nofollow\">", page.Value, StringComparison.Ordinal);
            Assert.Contains("<meta name=\"referrer\" content=\"no-referrer\">", page.Value, StringComparison.Ordinal);
            Assert.Contains("content=\"default-src 'none'; style-src 'self';", page.Value, StringComparison.Ordinal);
            Assert.DoesNotMatch("<style|\\sstyle=|\\son[a-z]+=|https?://", page.Value);
        });
    }

    [Fact]
    public void Nothing_of_a_later_day_shows_anywhere()
    {
        var site = Sites.Of(Sites.Full());

        Assert.All(Sites.Render(site), page => Assert.DoesNotMatch("Tomorrow|tomorrow|2026-07-19\\.html", page.Key + page.Value));
    }

    [Fact]
    public void No_streak_is_spoken_of_where_none_is_wanted()
    {
        var with = string.Concat(Sites.Render(Sites.Of(Sites.Full())).Values);
        var without = string.Concat(Sites.Render(Sites.Of(Sites.Full(streaks: false))).Values);

        Assert.Matches("in this run|of a run", with);
        Assert.Contains("A return.", with, StringComparison.Ordinal);
        Assert.DoesNotMatch("run\\.|A return|come back|pause", without);
    }

    [Theory]
    [InlineData("##", 1, "<em>Two</em> in this run.", "Today is still open.")]
    [InlineData("##.", 2, "<em>Two</em> in this run.", "Today is still open.")]
    [InlineData("#...", 3, "<em>A pause</em>, and the next win is a return.", null)]
    [InlineData("#..#", 3, "<em>The first day</em> of a run.", null)]
    public void The_first_page_says_how_the_streak_stands(string drawing, int today, string headline, string? open)
    {
        var html = Sites.Render(Sites.Of(Given.Drawn(drawing), Given.Monday.AddDays(today)), "index.html");

        Assert.Contains(headline, html, StringComparison.Ordinal);
        Assert.Equal(open is not null && drawing[^1] == '.', html.Contains("Today is still open.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_page_shows_the_same_day_of_earlier_years_and_a_note_from_the_past()
    {
        var html = Sites.Render(Sites.Of(Sites.Full()), "index.html");

        Assert.Contains("On this day", html, StringComparison.Ordinal);
        Assert.Contains("Asked the question", html, StringComparison.Ordinal);
        Assert.Contains("A note from the past", html, StringComparison.Ordinal);
        Assert.Contains("Three days this week.", html, StringComparison.Ordinal);
        Assert.Contains("Saturday 18 July 2026. You have shown up on 5 days", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_shows_all_that_was_written_about_it()
    {
        var pages = Sites.Render(Sites.Of(Sites.Full()));

        var day = pages["days/2026-07-15.html"];
        Assert.Contains("<h1>A &quot;good&quot; day</h1>", day, StringComparison.Ordinal);
        Assert.Contains("<li class=\"win c-ffee00\" id=\"win-1\">", day, StringComparison.Ordinal);
        Assert.Contains("Two <em>lines</em>.", day, StringComparison.Ordinal);
        Assert.Contains("href=\"../tags/monday.html\">#monday</a>", day, StringComparison.Ordinal);
        Assert.Contains("The story.", day, StringComparison.Ordinal);
        Assert.Contains("tired", day, StringComparison.Ordinal);
        Assert.Contains("2 of 5", day, StringComparison.Ordinal);
        Assert.Contains("href=\"../days/2026-07-13.html\"", day, StringComparison.Ordinal);
        Assert.Contains("href=\"../days/2026-07-16.html\"", day, StringComparison.Ordinal);
        Assert.Contains("Called <b>Anna</b> &amp; Ben", pages["days/2025-12-30.html"], StringComparison.Ordinal);
        Assert.Contains("A step towards <a href=\"../goals/water.html\">One glass of water</a>", pages["days/2026-07-13.html"], StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"07:30\">07:30</time>", pages["days/2026-07-13.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_is_summed_up_in_a_sentence_with_what_was_new_and_what_grew()
    {
        var week = Sites.Render(Sites.Of(Sites.Full()), "weeks/2026-W29.html");

        Assert.Contains("<h1>A good one</h1>", week, StringComparison.Ordinal);
        Assert.Contains("Week 29 · 13–19 July 2026", week, StringComparison.Ordinal);
        Assert.Contains("<p class=\"lead\">Three days and four wins.</p>", week, StringComparison.Ordinal);
        Assert.Contains("Some <em>words</em>.", week, StringComparison.Ordinal);
        Assert.Contains("It felt like a lot.", week, StringComparison.Ordinal);
        Assert.Contains("A first in Making.", week, StringComparison.Ordinal);
        Assert.Contains("A first in Work since July 2025.", week, StringComparison.Ordinal);
        Assert.Contains("6 wins on 5 days so far.", week, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("work", "One day and one win, in work.")]
    [InlineData("-", "One day and one win.")]
    [InlineData("work work health", "One day and three wins, most of them in work.")]
    [InlineData("work work health people", "One day and four wins, most of them in work and health.")]
    [InlineData("work health people -", "One day and four wins.")]
    public void A_week_names_the_areas_of_most_of_its_wins(string areas, string sentence)
    {
        var wins = areas.Split(' ').Select(area => Given.Win(area: area == "-" ? null : area)).ToArray();

        var html = Sites.Render(Sites.Of(Given.Journal(Given.Day(Given.Monday, wins)), Given.Monday), "weeks/2026-W02.html");

        Assert.Contains(sentence, html, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_days_than_the_week_before_are_not_spoken_of()
    {
        var html = Sites.Render(Sites.Of(Given.Drawn("##### .. #......"), Given.Monday.AddDays(13)), "weeks/2026-W03.html");

        Assert.DoesNotContain("week before", html, StringComparison.Ordinal);
        Assert.DoesNotContain("fewer", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_star_is_no_larger_with_more_wins_and_brighter_with_a_highlight()
    {
        static string Cell(params Win[] wins)
        {
            var site = Sites.Of(Given.Journal(Given.Day(Given.Monday, wins)), Given.Monday);
            return StarOf5January().Match(Sites.Render(site, "years/2026.html")).Value;
        }

        Assert.Equal(Cell(Given.Win()), Cell(Given.Win(), Given.Win(), Given.Win()));
        Assert.Contains("class=\"lit\"", Cell(Given.Win()), StringComparison.Ordinal);
        Assert.Contains("class=\"star\"", Cell(Given.Win(), Given.Win(star: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Weeks_that_start_on_sunday_are_shown_so()
    {
        var journal = Given.Drawn("#######");
        journal = journal with { Settings = journal.Settings with { WeekStarts = DayOfWeek.Sunday } };

        var html = Sites.Render(Sites.Of(journal, Given.Monday.AddDays(6)), "weeks/2026-W02.html");

        Assert.Contains("4–10 January 2026", html, StringComparison.Ordinal);
        Assert.Matches("(?s)class=\"outside\".*Sunday 4 January.*Monday 5 January", html);
    }

    [Fact]
    public void German_is_spoken_throughout()
    {
        var pages = Sites.Render(Sites.Of(Sites.Full("de")));

        Assert.Contains("<html lang=\"de\" dir=\"ltr\">", pages["index.html"], StringComparison.Ordinal);
        Assert.Contains("Samstag, 18. Juli 2026. An 5 Tagen warst du dabei", pages["index.html"], StringComparison.Ordinal);
        Assert.Contains("Drei Tage und vier Erfolge", pages["weeks/2026-W29.html"], StringComparison.Ordinal);
        Assert.DoesNotMatch("this week|Skip to|All years|Highlights", string.Concat(pages.Values));
    }

    [Fact]
    public void A_language_from_right_to_left_is_set_so() =>
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", Sites.Render(Sites.Of(Sites.Full("ar")), "index.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", @"\b(lost|broke|broken|failed|missed|lazy|only|just|should|streak ended)\b|\d!")]
    [InlineData("de", @"\b(verloren|verpasst|gescheitert|versagt|faul|nur|bloß|solltest|leider)\b|\d!")]
    public void The_site_never_scolds(string language, string words)
    {
        var journal = Given.Drawn("#...#.......#.r..##..........#.....");
        journal = journal with { Settings = journal.Settings with { Language = language } };

        Assert.All(Sites.Render(Sites.Of(journal, Given.Monday.AddDays(60))), page => Assert.DoesNotMatch("(?i)" + words, Tag().Replace(page.Value, " ")));
    }

    [Fact]
    public void Pages_rendered_side_by_side_are_the_same_as_one_after_the_other()
    {
        var site = Sites.Of(Sites.Full());
        var oneByOne = Sites.Render(site);
        var renderer = new PageRenderer(site);

        var together = SitePages.Of(site).AsParallel().WithDegreeOfParallelism(8)
            .Select(page => renderer.Render(page).Value!)
            .ToDictionary(file => file.Path, file => System.Text.Encoding.UTF8.GetString(file.Content.Span));

        Assert.Equal(oneByOne, together);
    }

    [Fact]
    public void Pages_are_light()
    {
        var days = Enumerable.Range(0, 730).Select(n => Given.Day(
            Given.Date("2024-12-31").AddDays(n),
            [.. Enumerable.Range(0, 4).Select(i => Given.Win($"Did the small thing number {n} again, and wrote about it", area: "work", tags: ["daily"], star: i == 0 && n % 9 == 0, details: "Some words about it, on a line of their own."))]));
        var site = Sites.Of(Given.Journal(days), Given.Date("2026-12-30"));
        var css = site.Theme.Files.Where(file => file.Path.EndsWith(".css", StringComparison.Ordinal)).Sum(file => file.Content.Length);

        Assert.InRange(Sites.Render(site, "days/2026-07-13.html").Length, 1, 30_000);
        Assert.InRange(Sites.Render(site, "index.html").Length, 1, 60_000);
        Assert.InRange(Sites.Render(site, "trends.html").Length, 1, 60_000);
        Assert.InRange(Sites.Render(site, "on-this-day.html").Length, 1, 60_000);
        Assert.InRange(Sites.Render(site, "yearbooks/2026.html").Length, 1, 150_000);
        Assert.InRange(css, 1, 60_000);
    }

    private static void AssertNoDeadLink(Dictionary<string, string> pages, Site site)
    {
        var files = site.Theme.Files.Select(file => file.Path).Concat(pages.Keys).ToHashSet();
        foreach (var (path, html) in pages)
        {
            var ids = Id().Matches(html).Select(match => match.Groups["id"].Value).ToHashSet();
            foreach (var href in Href().Matches(html).Select(match => match.Groups["href"].Value))
            {
                var parts = href.Split('#');
                var target = parts[0].Length == 0 ? path : new Uri(new Uri("site:/" + path), parts[0]).AbsolutePath.TrimStart('/');
                Assert.True(files.Contains(Uri.UnescapeDataString(target)), $"{path}: {href}");
                Assert.True(parts.Length == 1 || target != path || ids.Contains(parts[1]), $"{path}: {href}");
            }
        }
    }

    [GeneratedRegex("(?:href|src)=\"(?<href>[^\"]*)\"")]
    private static partial Regex Href();

    [GeneratedRegex("id=\"(?<id>[^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<td[^>]*><a href=\"../days/2026-01-05.html\">5</a></td>")]
    private static partial Regex StarOf5January();

    [GeneratedRegex("-[0-9a-f]{8}\\.html$")]
    private static partial Regex Fingerprinted();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
