using SmallWins.Domain;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Render;

public sealed class GoalPageTests
{
    private static readonly DateOnly Thursday = Given.Monday.AddDays(10);

    [Fact]
    public void The_first_page_shows_the_running_goals_with_their_marks()
    {
        var html = Sites.Render(Sites.Of(Journal(), Thursday), "index.html");

        Assert.Contains("<a href=\"goals/glass.html\">One glass</a>", html, StringComparison.Ordinal);
        Assert.Contains("<i class=\"kept\"></i><i class=\"paper\"></i><i class=\"kept\"></i><i class=\"open\"></i><i class=\"to_come\"></i>", html, StringComparison.Ordinal);
        Assert.Contains("2 of 7 days kept", html, StringComparison.Ordinal);
        Assert.Contains("Process · grew out of “One sip” · 4 of 66 days · smaller version: A sip", html, StringComparison.Ordinal);
        Assert.DoesNotContain("goals/sip.html", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_all_goals_has_those_that_run_first_and_tells_process_and_outcome_apart()
    {
        var html = Sites.Render(Sites.Of(Journal(), Thursday), "goals.html");

        string[] order = ["Running", "One glass", "Ahead", "Later", "To renew, or to make smaller", "The book", "Complete", "Easy", "Renewed", "One sip", "Let go", "Put down"];
        Assert.Equal(order.Select(text => html.IndexOf(">" + text + "<", StringComparison.Ordinal)).Order(), order.Select(text => html.IndexOf(">" + text + "<", StringComparison.Ordinal)));
        Assert.All(order, text => Assert.Contains(">" + text + "<", html, StringComparison.Ordinal));
        Assert.Contains("Outcome · Its days are over.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("No goal is running", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_goal_runs_the_page_says_kindly_how_to_write_one()
    {
        var html = Sites.Render(Sites.Of(Journal() with { Goals = [Given.Goal("book")] }, Thursday), "goals.html");

        Assert.Contains("No goal is running, and there is room for one.", html, StringComparison.Ordinal);
        Assert.Contains("---\ntitle: One glass of water before coffee\nstart: 2026-01-15\nsmaller: One sip\n---", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_goals_page_shows_its_ladder_its_arc_its_strength_and_its_steps()
    {
        var html = Sites.Render(Sites.Of(Journal(), Thursday), "goals/glass.html");

        Assert.Contains("Day 4 of 7. Two days kept so far.", html, StringComparison.Ordinal);
        Assert.Contains("<li class=\"c-none d0\" aria-current=\"true\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../goals/sip.html\">One sip</a>", html, StringComparison.Ordinal);
        Assert.Contains("4 days with a step so far, on all rungs together. In a study of new habits it took 66 days in the middle, 18 for the quickest and 254 for the slowest.", html, StringComparison.Ordinal);
        Assert.Matches("[0-9]+ of 100", html);
        Assert.Contains("On a hard day:", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\" href=\"../goals/sip.html\"", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("Second glass", StringComparison.Ordinal) < html.IndexOf("First glass", StringComparison.Ordinal));
    }

    [Fact]
    public void A_goal_whose_days_are_over_offers_two_ways_on_as_files_to_write()
    {
        var html = Sites.Render(Sites.Of(Journal(), Thursday), "goals/book.html");

        Assert.Contains("<code>goals/book-2.md</code>", html, StringComparison.Ordinal);
        Assert.Contains("---\ntitle: The book\nkind: outcome\nstart: 2026-01-15\ndays: 3\nsmaller: &quot;Open it: once&quot;\ngrows_from: book\n---", html, StringComparison.Ordinal);
        Assert.Contains("---\ntitle: &quot;Open it: once&quot;\nkind: process\nstart: 2026-01-15\ndays: 7\ngrows_from: book\n---", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Two ways on", Sites.Render(Sites.Of(Journal(), Thursday), "goals/sip.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-W03", true)]
    [InlineData("2026-W02", true)]
    [InlineData("2026-W01", false)]
    public void After_the_latest_week_that_was_too_much_the_smaller_versions_are_offered(string week, bool isOffered)
    {
        var journal = Journal() with { Weeks = [Given.Words(week) with { Felt = Felt.TooMuch }] };
        journal = journal with { Days = [Given.Day(Given.Monday.AddDays(-5), Given.Win()), .. journal.Days] };
        var site = Sites.Of(journal, Given.Monday.AddDays(10));

        Assert.Equal(isOffered, Sites.Render(site, $"weeks/{week}.html").Contains("The smaller version", StringComparison.Ordinal));

        var later = journal with { Weeks = [.. journal.Weeks, Given.Words("2026-W03") with { Felt = Felt.Right }] };
        Assert.True(week == "2026-W03" || !Sites.Render(Sites.Of(later, site.Today), $"weeks/{week}.html").Contains("The smaller version", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_to_a_goals_file_and_a_wikilink_lead_to_its_page()
    {
        var journal = Journal();
        journal = journal with { Days = [.. journal.Days, Given.Day(Thursday, Given.Win("Thought of [[glass]] and [it](goals/sip.md)"))] };
        journal = journal with { Goals = [.. journal.Goals.Select(goal => goal with { Source = Diagnostics.SourceSpan.Start($"goals/{goal.Id}.md") })] };

        var html = Sites.Render(Sites.Of(journal, Given.Monday.AddDays(10)), "days/2026-01-15.html");

        Assert.Contains("href=\"../goals/glass.html\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"../goals/sip.html\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_goals_no_page_speaks_of_them()
    {
        var pages = Sites.Render(Sites.Of(Journal() with { Goals = [] }, Thursday));

        Assert.DoesNotContain(pages.Keys, path => path.StartsWith("goals", StringComparison.Ordinal));
        Assert.All(pages, page => Assert.DoesNotContain("goals.html", page.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_ladder_shows_its_beginning_its_end_and_what_is_around_the_goal()
    {
        var goals = Enumerable.Range(0, 40).Select(n => Given.Goal($"g{n}") with { Start = Given.Monday.AddDays(7 * n), GrowsFrom = n == 0 ? null : $"g{n - 1}" });
        var site = Sites.Of(Journal() with { Goals = [.. goals] }, Given.Monday.AddDays(7 * 50));

        var html = Sites.Render(site, "goals/g20.html");

        Assert.All(["g0", "g11", "g19", "g21", "g29", "g39"], id => Assert.Contains($"href=\"../goals/{id}.html\"", html, StringComparison.Ordinal));
        Assert.All(["g1", "g10", "g30", "g38"], id => Assert.DoesNotContain($"href=\"../goals/{id}.html\"", html, StringComparison.Ordinal));
        Assert.Contains("Below it, 10 more rungs.", html, StringComparison.Ordinal);
        Assert.Contains("Below it, 9 more rungs.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_goal_with_years_of_steps_stays_light_and_says_how_many_more_there_are()
    {
        var journal = Given.Journal(Enumerable.Range(0, 1000).Select(n => Given.Day(Given.Monday.AddDays(n), Given.Win("A step", goals: ["g"])))) with { Goals = [Given.Goal("g") with { Days = 366 }] };

        var html = Sites.Render(Sites.Of(journal, Given.Monday.AddDays(1000)), "goals/g.html");

        Assert.InRange(html.Length, 20_000, 150_000);
        Assert.Contains("And 700 earlier steps", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_goals_each_is_drawn_or_named_on_the_page_of_all()
    {
        var goals = Enumerable.Range(0, 300).Select(n => Given.Goal($"g{n}") with { Start = Given.Monday.AddDays(n) });

        var html = Sites.Render(Sites.Of(Journal() with { Goals = [.. goals] }, Given.Monday.AddDays(1000)), "goals.html");

        Assert.InRange(html.Length, 20_000, 150_000);
        Assert.All(Enumerable.Range(0, 300), n => Assert.Contains($"\"goals/g{n}.html\"", html, StringComparison.Ordinal));
    }

    // Thursday of the second week: a goal in each state.
    private static Journal Journal() => Given.Journal(
        Step(0, "One sip", "sip", "easy"), Step(1, "Another sip", "sip", "easy"), Step(7, "First glass", "glass"), Step(9, "Second glass", "glass")) with
    {
        Goals =
        [
            Given.Goal("book") with { Title = "The book", Kind = GoalKind.Outcome, Days = 3, Smaller = "Open it: once" },
            Given.Goal("down") with { Title = "Put down", LetGo = Given.Monday.AddDays(1) },
            Given.Goal("easy") with { Title = "Easy", Days = 2 },
            Given.Goal("sip") with { Title = "One sip" },
            Given.Goal("glass") with { Title = "One glass", Start = Given.Monday.AddDays(7), Smaller = "A sip", GrowsFrom = "sip" },
            Given.Goal("later") with { Title = "Later", Start = Given.Monday.AddDays(30) },
        ],
    };

    private static Day Step(int day, string text, params string[] goals) => Given.Day(Given.Monday.AddDays(day), Given.Win(text, goals: goals));
}
