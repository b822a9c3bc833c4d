using System.Text;
using System.Text.Json;
using SmallWins.Domain;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Render;

public sealed class EvidenceTests
{
    [Fact]
    public void The_page_of_evidence_lists_the_doubts_with_their_answers_and_the_ways_to_every_win()
    {
        var html = Sites.Render(Sites.Of(Sites.Full()), "evidence.html");

        Assert.Contains("<a href=\"evidence/finish.html\"><q>I never &lt;finish&gt; anything</q> <span class=\"n\">3 answers</span></a>", html, StringComparison.Ordinal);
        Assert.Contains("<q>I always give in</q> <span class=\"n\">waiting for its first answer</span>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"areas/health.html\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"years/2025.html\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"tags/monday.html\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubt_has_its_dated_wins_by_year_newest_first_with_the_found_words_marked_where_the_line_is_words_alone()
    {
        var html = Sites.Render(Sites.Of(Sites.Full()), "evidence/finish.html");

        Assert.Contains("<h1><q>I never &lt;finish&gt; anything</q></h1>", html, StringComparison.Ordinal);
        Assert.Contains("3 dated answers to that, from 18 July 2025 to 15 July 2026.", html, StringComparison.Ordinal);
        Assert.Matches("(?s)2026</a></h2>.*2026-07-15.html#win-1\">15 July</a>.*Sent it.*2025</a></h2>.*30 December.*Called <b>Anna</b>.*18 July.*<mark>Asked the</mark> question", html);
        Assert.Contains("Gathered by #monday, asked the, ANNA and Bén.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubt_that_nothing_answers_yet_is_kind_and_says_what_will()
    {
        var html = Sites.Render(Sites.Of(Sites.Full()), "evidence/brave.html");

        Assert.Contains("The first answer will stand here, with its date.", html, StringComparison.Ordinal);
        Assert.Contains("Gathered by shouted.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_answers_are_divided_by_year_and_no_page_grows_heavy()
    {
        var days = Enumerable.Range(0, 1000).Select(n => Given.Day(Given.Date("2024-01-01").AddDays(n), [.. Enumerable.Repeat(Given.Win("Sent the small thing again, and wrote about it for as long as it takes to be an ordinary line", area: "work"), 4)]));
        var journal = Given.Journal(days);
        var pages = Sites.Render(Sites.Of(journal with { Settings = journal.Settings with { Doubts = [new("finish", "I never finish anything", [], ["sent"])] } }, Given.Date("2026-12-31")))
            .Where(page => page.Key.StartsWith("evidence", StringComparison.Ordinal)).ToDictionary();

        Assert.Equal(["evidence.html", "evidence/finish-2024.html", "evidence/finish-2025.html", "evidence/finish.html"], pages.Keys.Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.InRange(Encoding.UTF8.GetByteCount(page.Value), 1, 150_000));
        Assert.Contains("<a href=\"../years/2025.html\">and 1,060 more in 2025</a>", pages["evidence/finish-2025.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"../evidence/finish-2024.html\"", pages["evidence/finish.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_doubt_the_page_says_how_to_write_one_down()
    {
        var journal = Given.Drawn("##");

        var html = Sites.Render(Sites.Of(journal, Given.Monday.AddDays(1)), "evidence.html");

        Assert.Contains("says: &quot;I never finish anything&quot;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void All_wins_are_in_the_data_newest_day_first_with_day_number_area_star_and_tags()
    {
        var data = Data(Sites.Full());

        Assert.Equal("2026-07-17", data.GetProperty("last").GetString());
        Assert.Equal("0,2;2,1,0;2,1;5f,1;4l,1", data.GetProperty("days").GetString());
        Assert.Equal(["outside", "monday", "C#", "c"], data.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).Take(4));
        Assert.Equal("Stayed thirty minutes\nDrew a moth\nSent it\t1\nGlass of water\nCalled Anna & Ben\t2,3,4,5,6,7\nAsked the question", data.GetProperty("lines").GetString());
        Assert.Equal("064304", data.GetProperty("marks").GetString());
        Assert.Equal("22 July 2033", data.GetProperty("dates")[6].GetString());
    }

    [Theory]
    [InlineData("\"quoted\" and 'quoted' and `quoted` ${x} \\ \\n")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!-- <script")]
    [InlineData("a\u2028b\u2029c")]
    [InlineData("🎉 done 👩‍👩‍👧")]
    [InlineData("اتصلت بأمي \u202e txet")]
    [InlineData("tab\there")]
    public void No_text_ends_the_string_it_stands_in(string text)
    {
        var journal = Given.Journal(Given.Day(Given.Monday, Given.Win(text), Given.Win("after")));
        journal = journal with { Settings = journal.Settings with { Areas = [new("work", text, "green", [])] } };

        var script = Script(journal);
        var data = Data(journal);

        Assert.DoesNotMatch("[<\u2028\u2029]", script);
        Assert.Single(script.TrimEnd('\n').Split('\n'));
        Assert.Equal(2, data.GetProperty("lines").GetString()!.Split('\n').Length);
        Assert.DoesNotContain('\t', data.GetProperty("lines").GetString()!);
        Assert.Equal(text, data.GetProperty("areas")[0][1].GetString());
    }

    [Fact]
    public void Half_a_character_does_not_make_the_data_unreadable() =>
        Assert.Contains('\ufffd', Data(Given.Journal(Given.Day(Given.Monday, Given.Win("half \ud83c of it")))).GetProperty("lines").GetString()!);

    [Fact]
    public void The_data_has_words_and_no_markup()
    {
        var lines = Data(Given.Journal(Given.Day(Given.Monday, Given.Win("**Sent** the [email](https://example.org/a) with `code`"), Given.Win("1. is a beginning")))).GetProperty("lines").GetString();

        Assert.Equal("Sent the email with code\n1. is a beginning", lines);
    }

    [Fact]
    public void A_win_without_words_keeps_its_row()
    {
        var lines = Data(Given.Journal(Given.Day(Given.Monday, Given.Win("![](bread.jpg)"), Given.Win("Sent it"), Given.Win("![](again.jpg)")))).GetProperty("lines").GetString();

        Assert.Equal("\nSent it\n", lines);
    }

    [Fact]
    public void Nothing_of_a_later_day_is_in_the_data() => Assert.DoesNotContain("omorrow", Script(Sites.Full()), StringComparison.Ordinal);

    [Fact]
    public void The_same_journal_has_the_same_data_under_the_same_name_and_another_has_another()
    {
        var (one, same, other) = (Sites.Of(Sites.Full()).WinsData!, Sites.Of(Sites.Full()).WinsData!, Sites.Of(Sites.Full("de")).WinsData!);

        Assert.Equal(one.Content.ToArray(), same.Content.ToArray());
        Assert.Equal(one.Path, same.Path);
        Assert.NotEqual(one.Path, other.Path);
        Assert.Matches(@"^assets/wins\.[0-9a-f]{8}\.js$", one.Path);
    }

    [Fact]
    public void A_journal_without_a_win_has_no_data_no_script_and_no_evidence()
    {
        var site = Sites.Of(new Journal { Settings = Settings.Default with { Doubts = [new("a", "A", ["b"], [])] } });

        Assert.Null(site.WinsData);
        Assert.All(Sites.Render(site), page => Assert.DoesNotContain("<script", page.Value, StringComparison.Ordinal));
    }

    private static string Script(Journal journal) => Encoding.UTF8.GetString(Sites.Of(journal).WinsData!.Content.Span);

    private static JsonElement Data(Journal journal)
    {
        const string Start = "smallwinsData=";
        var script = Script(journal);
        Assert.StartsWith(Start, script, StringComparison.Ordinal);
        return JsonDocument.Parse(script[Start.Length..]).RootElement;
    }
}
