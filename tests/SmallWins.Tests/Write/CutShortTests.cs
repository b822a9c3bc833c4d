using SmallWins.Write;

namespace SmallWins.Tests.Write;

/// <summary>A build that is cut short, at every place where it can be.</summary>
public sealed class CutShortTests : IDisposable
{
    private static readonly (string, string)[] Earlier =
        [("index.html", "old home"), ("days/a.html", "old a"), ("days/same.html", "same"), ("tags/gone.html", "gone"), ("tags/Case.html", "case"), ("assets/s.1.css", "old")];

    private static readonly (string, string)[] Later =
        [("index.html", "new home"), ("days/a.html", "new a"), ("days/same.html", "same"), ("days/b.html", "b"), ("tags/case.html", "CASE"), ("assets/s.2.css", "new")];

    private readonly TempFolder temp = new();

    public static TheoryData<int> EveryStep => [.. Enumerable.Range(0, 11)];

    public void Dispose() => temp.Dispose();

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void A_commit_cut_after_any_step_is_completed_by_the_next_build(int steps)
    {
        Sites.Build(temp, Earlier);
        CutAfter(steps, Later);

        using (Sites.Begun(temp))
        {
            Assert.Equal(Later.ToDictionary(), Sites.Standing(temp));
        }

        Assert.Equal(new WrittenSite(6, 0, 0), Sites.Build(temp, Later));
    }

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void The_very_first_commit_may_be_cut_as_well(int steps)
    {
        CutAfter(steps, Later);

        using (Sites.Begun(temp))
        {
            Assert.Equal(Later.ToDictionary(), Sites.Standing(temp));
        }
    }

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void At_each_step_every_page_is_whole_and_has_what_it_is_made_of(int steps)
    {
        Sites.Build(temp, Earlier);
        CutAfter(steps, Later);

        var standing = Sites.Standing(temp).Where(file => !file.Key.StartsWith(".smallwins-", StringComparison.Ordinal)).ToDictionary();
        Assert.All(standing, file => Assert.Contains((file.Key, file.Value), Earlier.Concat(Later).Append(("tags/case.html", "case"))));
        Assert.Contains(standing["index.html"] == "new home" ? "assets/s.2.css" : "assets/s.1.css", standing.Keys);
        Assert.Contains(standing["days/a.html"] == "new a" ? "assets/s.2.css" : "assets/s.1.css", standing.Keys);
    }

    [Fact]
    public void The_steps_are_as_many_as_these_tests_cut_at()
    {
        Sites.Build(temp, Earlier);
        using var staged = Sites.Begun(temp, Later);
        Assert.Equal(EveryStep.Count - 1, staged.Seal()!.Steps.Length);
    }

    [Fact]
    public void Without_a_record_what_is_left_of_a_build_is_thrown_away()
    {
        Sites.Build(temp, Earlier);
        temp.Write("journal/_site/.smallwins-staging/new/index.html", "half a pa");
        temp.Write("journal/_site/.smallwins-staging/manifest", "half a man");
        temp.Write("journal/_site/.smallwins-staging/commit.new", "smallwins commit 1\ndelete\tindex");

        using (Sites.Begun(temp))
        {
            Assert.Equal(Earlier.ToDictionary(), Sites.Standing(temp));
            Assert.False(Directory.Exists(temp["journal/_site/.smallwins-staging"]));
        }
    }

    [Fact]
    public void What_a_first_build_left_behind_does_not_count_as_foreign()
    {
        temp.Write("journal/_site/.smallwins-staging/new/index.html", "half a pa");
        temp.Write("journal/_site/.smallwins-lock", "");
        Sites.Build(temp, Earlier);
        Assert.Equal(Earlier.ToDictionary(), Sites.Standing(temp));
    }

    [Fact]
    public void A_file_that_someone_put_in_the_place_of_a_page_meanwhile_is_named_and_kept()
    {
        Sites.Build(temp, Earlier);
        CutAfter(0, Later);
        temp.Write("journal/_site/days/b.html", "mine");

        Assert.Equal([("SW3003", "_site/days/b.html")], Sites.Refusals(temp));
        Assert.Equal("mine", temp.Read("journal/_site/days/b.html"));

        File.Move(temp["journal/_site/days/b.html"], temp["mine.html"]);
        Assert.Equal(new WrittenSite(6, 0, 0), Sites.Build(temp, Later));
    }

    [Fact]
    public void A_folder_that_the_site_did_not_have_yet_takes_its_place_in_one_step()
    {
        Sites.Build(temp, Earlier);
        using var staged = Sites.Begun(temp, [.. Earlier, ("weeks/1.html", "one"), ("weeks/2.html", "two"), ("mixed/a.html", "a"), ("mixed/a.css", "a"), ("days/c.html", "c")]);
        Assert.Equal(
            ["add\tmixed/a.css", "add\tdays/c.html", "add\tmixed/a.html", "add-folder\tweeks"],
            staged.Seal()!.Steps.Select(step => step.Line).OfType<string>());
    }

    [Fact]
    public void A_folder_that_someone_put_in_the_place_of_a_new_one_meanwhile_is_named_and_kept()
    {
        (string, string)[] later = [.. Earlier, ("weeks/1.html", "one")];
        Sites.Build(temp, Earlier);
        CutAfter(0, later);
        temp.Write("journal/_site/weeks/mine.txt", "mine");

        Assert.Equal([("SW3003", "_site/weeks")], Sites.Refusals(temp));
        Assert.Equal("mine", temp.Read("journal/_site/weeks/mine.txt"));

        Directory.Move(temp["journal/_site/weeks"], temp["mine"]);
        Assert.Equal(new WrittenSite(7, 0, 0), Sites.Build(temp, later));
        Assert.Equal("one", temp.Read("journal/_site/weeks/1.html"));
    }

    [Fact]
    public void A_link_that_someone_put_above_a_page_meanwhile_is_not_followed()
    {
        Sites.Build(temp, Earlier);
        CutAfter(0, Later);
        Directory.Move(temp["journal/_site/days"], temp["elsewhere"]);
        Directory.CreateSymbolicLink(temp["journal/_site/days"], temp["elsewhere"]);

        Assert.Contains(("SW3007", "_site/days"), Sites.Refusals(temp));
        Assert.Equal("old a", temp.Read("elsewhere/a.html"));
    }

    [Fact]
    public void A_build_that_ends_with_an_exception_leaves_the_earlier_site()
    {
        Sites.Build(temp, Earlier);
        Assert.Throws<InvalidOperationException>(FullDisk);
        Assert.Equal(Earlier.ToDictionary(), Sites.Standing(temp));

        void FullDisk()
        {
            using var staged = Sites.Begun(temp, Later);
            throw new InvalidOperationException("the disk is full, say");
        }
    }

    /// <summary>Does as much of a commit as a process would that is killed after so many of its steps.</summary>
    private void CutAfter(int steps, (string, string)[] files)
    {
        using var staged = Sites.Begun(temp, files);
        var tree = new OutputTree(RealPath.Of(temp["journal/_site"]));
        foreach (var step in staged.Seal()!.Steps.Take(steps))
        {
            step.Run(tree);
        }
    }
}
