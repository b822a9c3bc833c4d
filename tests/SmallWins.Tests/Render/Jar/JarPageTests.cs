using System.Text;
using System.Text.RegularExpressions;
using SmallWins.Domain;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Render.Jar;

public sealed partial class JarPageTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("Überaus \\<small> & 'long'", 40));

    [Fact]
    public void A_marble_has_its_win_as_its_name_and_leads_to_its_day()
    {
        var page = Sites.Render(Sites.Of(Sites.Full()), "jars/2026.html");

        Assert.Matches("""<a class="c-green" href="\.\./days/2026-07-13\.html#win-1"><title>13 July 2026:\nGlass of water</title><use href="#m" x="[0-9]+" y="[0-9]+"/></a>""", page);
        Assert.Contains("<title>17 July 2026:\nStayed thirty minutes</title>", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"c-none\" href=\"../days/2026-07-17.html#win-1\">", page, StringComparison.Ordinal);
        Assert.Equal(4, Marble().Count(page));
    }

    [Fact]
    public void The_newest_marble_comes_first_and_the_jar_says_what_it_holds()
    {
        var page = Sites.Render(Sites.Of(Sites.Full()), "jar.html");

        Assert.Equal(
            ["Drew a moth", "Stayed thirty minutes", "Sent it", "Glass of water", "Called Anna &amp; Ben", "Asked the question"],
            Marble().Matches(page).Select(marble => marble.Groups["words"].Value));
        Assert.Contains("6 wins in the jar.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tomorrow", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shelf_has_a_jar_for_each_year_and_each_leads_to_those_beside_it()
    {
        var pages = Sites.Render(Sites.Of(Sites.Full()));

        Assert.Equal(["jars/2025.html", "jars/2026.html"], pages.Keys.Where(path => path.StartsWith("jars/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Matches("(?s)href=\"jars/2026.html\".*href=\"jars/2025.html\"", pages["jar.html"]);
        Assert.Contains("rel=\"prev\" href=\"../jars/2025.html\"", pages["jars/2026.html"], StringComparison.Ordinal);
        Assert.Contains("rel=\"next\" href=\"../jars/2026.html\"", pages["jars/2025.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"../years/2025.html\"", pages["jars/2025.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"jars/2026.html\"", pages["index.html"], StringComparison.Ordinal);
        Assert.Contains("4 wins in the jar of 2026", pages["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_journal_has_an_empty_jar()
    {
        var pages = Sites.Render(Sites.Of(Sites.Full() with { Days = [] }));

        Assert.Contains("The jar is empty, with room", pages["jar.html"], StringComparison.Ordinal);
        Assert.Contains("class=\"glass\"", pages["jar.html"], StringComparison.Ordinal);
        Assert.Contains("class=\"glass\"", pages["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(pages.Keys, path => path.StartsWith("jars/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_win_lies_on_top_and_leaves_the_others_where_they_are()
    {
        var before = Marble().Matches(Sites.Render(Sites.Of(Journal(50, years: 1)), "jar.html")).Select(Place).ToList();
        var after = Marble().Matches(Sites.Render(Sites.Of(Journal(51, years: 1)), "jar.html")).Select(Place).ToList();

        Assert.Equal(before, after.Skip(1));
        Assert.DoesNotContain(after[0], before);

        static string Place(Match marble) => marble.Groups["place"].Value;
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(50, 1)]
    [InlineData(400, 1)]
    [InlineData(2_000, 1)]
    [InlineData(2_000, 5)]
    [InlineData(10_000, 1)]
    [InlineData(10_000, 20)]
    [InlineData(30_000, 1)]
    [InlineData(100_000, 100)]
    public void However_many_wins_their_pages_stay_light_and_no_win_is_left_out(int wins, int years)
    {
        var site = Sites.Of(Journal(wins, years));

        var jar = Sites.Render(site, "jar.html");
        Assert.InRange(Encoding.UTF8.GetByteCount(jar), 1_000, 150_000);
        Assert.InRange(Encoding.UTF8.GetByteCount(Sites.Render(site, "jars/2026.html")), 1_000, 150_000);
        Assert.InRange(Regex.Match(Sites.Render(site, "index.html"), "(?s)<svg class=\"jar small\".*?</svg>").Length, 400, 25_000);
        Assert.Contains("<script src=\"assets/jar.", jar, StringComparison.Ordinal);
        if (wins <= 12_000)
        {
            Assert.Equal(wins, Marble().Count(jar) + Regex.Count(jar[..jar.IndexOf("</svg>", StringComparison.Ordinal)], "h0"));
        }
        else
        {
            Assert.Contains("class=\"sand\"", jar, StringComparison.Ordinal);
        }

        Assert.InRange(Marble().Count(jar), Math.Min(wins, 20), 600);
    }

    [Fact]
    public void Older_wins_are_layers_that_lead_to_their_month_or_year()
    {
        var site = Sites.Of(Journal(10_000, years: 10));

        Assert.Matches("""<a class="dots" href="years/2020\.html"><title>2020: 1,0[0-9]{2} wins</title><path class="c-ffee00" id="d[0-9]+" d="M""", Sites.Render(site, "jar.html"));
        Assert.Matches("""<a class="dots" href="\.\./months/2020-03\.html"><title>March 2020: [0-9]+ wins</title>""", Sites.Render(site, "jars/2020.html"));
    }

    [Fact]
    public void A_long_win_is_cut_at_a_word()
    {
        var page = Sites.Render(Sites.Of(Given.Journal(Given.Day(Sites.Today, Given.Win(Long)))), "jar.html");

        Assert.Contains(">18 July 2026:\nÜberaus &lt;small&gt; &amp; &#39;long&#39; Überaus &lt;small", page, StringComparison.Ordinal);
        Assert.Matches("(long&#39;|&amp;|Überaus|&lt;small&gt;)…</title>", page);
    }

    [Fact]
    public void Emoji_are_not_cut_in_two()
    {
        var page = Sites.Render(Sites.Of(Given.Journal(Given.Day(Sites.Today, Given.Win("a" + string.Concat(Enumerable.Repeat("🌿", 60)))))), "jar.html");

        Assert.Contains("🌿…", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", page, StringComparison.Ordinal);
    }

    // Wins spread evenly over some years up to today.
    private static Journal Journal(int wins, int years)
    {
        string?[] areas = ["health", "health", "work", "making", null];
        var span = years == 1 ? 150 : years * 360;
        var days = Enumerable.Range(0, wins).GroupBy(number => (int)((long)number * span / wins), number => Given.Win(Long, area: areas[number * 7L % 5]));
        return Sites.Full() with { Weeks = [], Days = [.. days.Select(day => Given.Day(Sites.Today.AddDays(day.Key - span + 1), [.. day]))] };
    }

    [GeneratedRegex("<a class=\"c-[a-z0-9]+\" href=\"[^\"]+\"><title>[^\n]+\n(?<words>[^<]*)</title><use href=\"#m\" (?<place>[^/]+)/></a>")]
    private static partial Regex Marble();
}
