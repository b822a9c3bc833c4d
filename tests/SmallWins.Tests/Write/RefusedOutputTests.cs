using SmallWins.Diagnostics;
using SmallWins.Write;

namespace SmallWins.Tests.Write;

public sealed class RefusedOutputTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("journal", "the journal itself")]
    [InlineData("journal/../journal/.", "the journal itself")]
    [InlineData("", "a folder that holds the journal")]
    [InlineData("journal/days", "a part of the journal (days)")]
    [InlineData("journal/journals", "a part of the journal (journals)")]
    [InlineData("journal/days/site", "a part of the journal (days)")]
    [InlineData("journal/.git", "a part of the journal (.git)")]
    [InlineData("link-to-journal", "the journal itself")]
    [InlineData("link-to-journal/days", "a part of the journal (days)")]
    [InlineData("home", "the home folder, or one that holds it")]
    public void SW3001_a_folder_that_belongs_to_something_else_is_refused(string output, string place)
    {
        Directory.CreateDirectory(temp["journal/days"]);
        Directory.CreateSymbolicLink(temp["link-to-journal"], temp["journal"]);
        Directory.CreateDirectory(temp["home"]);
        var before = temp.Files();

        var problem = Assert.Single(Begin(Path.Combine(temp.Path, output), temp["journal"], temp["home"]).Problems);

        Assert.Equal("SW3001", problem.Code);
        Assert.Contains(place, problem.Message);
        Assert.Equal(before, temp.Files());
    }

    [Fact]
    public void SW3001_a_root_is_refused()
    {
        using var elsewhere = new TempFolder();
        var problem = Assert.Single(Begin(Path.GetPathRoot(temp.Path)!, elsewhere.Path, null).Problems);
        Assert.Equal("SW3001", problem.Code);
        Assert.Contains("the root of a file system", problem.Message);
    }

    [Fact]
    public void SW3002_a_folder_with_files_of_the_persons_own_is_refused_and_left_as_it_is()
    {
        temp.Write("journal/_site/thesis.odt", "years of work");
        temp.Write("journal/_site/a/b.txt", "");
        temp.Write("journal/_site/c.txt", "");
        temp.Write("journal/_site/d.txt", "");
        var before = temp.Files();

        var problem = Assert.Single(Sites.Begin(temp).Problems);

        Assert.Equal(("SW3002", "_site:1:1"), (problem.Code, problem.Span.ToString()));
        Assert.Contains("`a`, `c.txt`, `d.txt` and 1 more", problem.Message);
        Assert.Equal(before, temp.Files());
    }

    [Fact]
    public void A_folder_with_foreign_files_is_taken_once_the_person_put_an_empty_manifest_there()
    {
        temp.Write("journal/_site/CNAME", "wins.example");
        temp.Write("journal/_site/.smallwins-manifest", "");
        Sites.Build(temp, ("index.html", "home"));
        Assert.Equal(new() { ["CNAME"] = "wins.example", ["index.html"] = "home" }, Sites.Standing(temp));
    }

    [Fact]
    public void A_fresh_worktree_for_publishing_counts_as_empty()
    {
        temp.Write("journal/_site/.git", "gitdir: elsewhere");
        Sites.Build(temp, ("index.html", "home"));
        Sites.Build(temp, ("other.html", "home"));
        Assert.Equal("gitdir: elsewhere", temp.Read("journal/_site/.git"));
    }

    [Fact]
    public void SW3003_a_foreign_file_in_the_place_of_a_page_is_named_and_nothing_is_written()
    {
        Sites.Build(temp, ("index.html", "one"));
        temp.Write("journal/_site/days/a.html", "mine");
        temp.Write("journal/_site/days/folder.html/b", "mine too");

        Assert.Equal(
            [("SW3003", "_site/days/a.html"), ("SW3003", "_site/days/folder.html")],
            Sites.Refusals(temp, ("index.html", "two"), ("days/a.html", "page"), ("days/folder.html", "page")));
        Assert.Equal(new() { ["index.html"] = "one", ["days/a.html"] = "mine", ["days/folder.html/b"] = "mine too" }, Sites.Standing(temp));
    }

    [Fact]
    public void SW3004_a_file_is_no_folder()
    {
        temp.Write("journal/_site", "a file");
        Assert.Equal([("SW3004", "_site")], Sites.Refusals(temp));
    }

    [Theory]
    [InlineData("tags/work.html", "tags/Work.html")]
    [InlineData("tags/caf\u00e9.html", "tags/cafe\u0301.html")]
    [InlineData("tags/work.html", "tags/work.html")]
    public void SW3005_two_pages_that_some_computers_take_for_one_are_a_problem(string one, string other)
    {
        Assert.Equal([("SW3005", "_site/" + other)], Sites.Refusals(temp, (one, "a"), (other, "b")));
        Assert.Empty(Sites.Standing(temp));
    }

    [Theory]
    [InlineData("not a manifest")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000  ../thesis.odt")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000  /etc/passwd")]
    public void SW3006_a_manifest_that_cannot_be_trusted_stops_the_build(string line)
    {
        Sites.Build(temp, ("index.html", "home"));
        temp.Write("journal/thesis.odt", "years of work");
        File.AppendAllText(temp["journal/_site/.smallwins-manifest"], line + "\n");

        Assert.Equal([("SW3006", "_site/.smallwins-manifest")], Sites.Refusals(temp, ("index.html", "new")));
        Assert.Equal("home", temp.Read("journal/_site/index.html"));
        Assert.True(File.Exists(temp["journal/thesis.odt"]));
    }

    [Theory]
    [InlineData("smallwins commit 1\ndelete\t../thesis.odt\nend\n")]
    [InlineData("smallwins commit 1\ndelete\tindex.html\n")]
    [InlineData("smallwins commit 1\nburn\tindex.html\nend\n")]
    [InlineData("")]
    public void SW3006_a_commit_record_that_cannot_be_trusted_stops_the_build(string record)
    {
        Sites.Build(temp, ("index.html", "home"));
        temp.Write("journal/thesis.odt", "years of work");
        temp.Write("journal/_site/.smallwins-staging/commit", record);

        Assert.Equal([("SW3006", "_site/.smallwins-staging/commit")], Sites.Refusals(temp));
        Assert.Equal("home", temp.Read("journal/_site/index.html"));
        Assert.True(File.Exists(temp["journal/thesis.odt"]));
    }

    [Fact]
    public void SW3007_nothing_is_written_or_deleted_through_a_link_in_the_folder()
    {
        Sites.Build(temp, ("index.html", "one"), ("days/a.html", "old"));
        Directory.Move(temp["journal/_site/days"], temp["elsewhere"]);
        Directory.CreateSymbolicLink(temp["journal/_site/days"], temp["elsewhere"]);

        Assert.Equal([("SW3007", "_site/days")], Sites.Refusals(temp, ("index.html", "two"), ("days/a.html", "new")));
        Assert.Equal("old", temp.Read("elsewhere/a.html"));

        Sites.Build(temp, ("index.html", "two"));
        Assert.Equal("old", temp.Read("elsewhere/a.html"));
    }

    [Fact]
    public void A_link_in_the_place_of_a_page_of_ours_is_replaced_and_what_it_leads_to_stays()
    {
        Sites.Build(temp, ("index.html", "home"));
        temp.Write("mine.txt", "mine");
        File.Delete(temp["journal/_site/index.html"]);
        File.CreateSymbolicLink(temp["journal/_site/index.html"], temp["mine.txt"]);

        Sites.Build(temp, ("index.html", "new"));
        Assert.Equal(("mine", "new"), (temp.Read("mine.txt"), temp.Read("journal/_site/index.html")));
    }

    [Fact]
    public void An_output_folder_that_is_a_link_is_followed()
    {
        Directory.CreateDirectory(temp["elsewhere"]);
        Directory.CreateDirectory(temp["journal"]);
        Directory.CreateSymbolicLink(temp["journal/_site"], temp["elsewhere"]);
        Sites.Build(temp, ("index.html", "home"));
        Assert.Equal("home", temp.Read("elsewhere/index.html"));
    }

    private static Checked<StagedSite?> Begin(string output, string journal, string? home) =>
        StagedSite.Begin(output, journal, home, cancel: TestContext.Current.CancellationToken);
}
