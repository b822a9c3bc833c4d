using SmallWins.Write;

namespace SmallWins.Tests.Write;

public sealed class StagedSiteTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_first_build_makes_the_folder_and_writes_every_file()
    {
        var site = Sites.Build(temp, ("index.html", "home"), ("days/2026-07-14.html", "day"));

        Assert.Equal(new WrittenSite(2, 2, 0), site);
        Assert.Equal(new() { ["index.html"] = "home", ["days/2026-07-14.html"] = "day" }, Sites.Standing(temp));
    }

    [Fact]
    public void Nothing_is_real_before_the_commit()
    {
        Sites.Build(temp, ("index.html", "one"));
        using (Sites.Begun(temp, ("index.html", "two"), ("new.html", "new")))
        {
            Assert.Equal("one", temp.Read("journal/_site/index.html"));
            Assert.False(File.Exists(temp["journal/_site/new.html"]));
        }

        Assert.Equal(new() { ["index.html"] = "one" }, Sites.Standing(temp));
        Assert.False(Directory.Exists(temp["journal/_site/.smallwins-staging"]));
    }

    [Fact]
    public void Files_that_stay_the_same_keep_their_time_stamps()
    {
        Sites.Build(temp, ("index.html", "home"), ("days/a.html", "one"), ("days/b.html", "two"));
        var past = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        string[] files = ["index.html", "days/a.html", "days/b.html", ".smallwins-manifest"];
        foreach (var file in files)
        {
            File.SetLastWriteTimeUtc(temp["journal/_site/" + file], past);
        }

        Assert.Equal(new WrittenSite(3, 1, 0), Sites.Build(temp, ("index.html", "home"), ("days/a.html", "eno"), ("days/b.html", "two")));
        Assert.Equal([past, past], new[] { "index.html", "days/b.html" }.Select(file => File.GetLastWriteTimeUtc(temp["journal/_site/" + file])));
        Assert.Equal("eno", temp.Read("journal/_site/days/a.html"));

        File.SetLastWriteTimeUtc(temp["journal/_site/.smallwins-manifest"], past);
        Assert.Equal(new WrittenSite(3, 0, 0), Sites.Build(temp, ("index.html", "home"), ("days/a.html", "eno"), ("days/b.html", "two")));
        Assert.Equal(past, File.GetLastWriteTimeUtc(temp["journal/_site/.smallwins-manifest"]));
    }

    [Fact]
    public void Stale_files_of_ours_go_with_the_folders_they_leave_empty()
    {
        Sites.Build(temp, ("index.html", "home"), ("tags/deep/a.html", "a"), ("days/b.html", "b"));
        temp.Write("journal/_site/days/mine.txt", "a foreign file keeps its folder");

        Assert.Equal(new WrittenSite(1, 0, 2), Sites.Build(temp, ("index.html", "home")));
        Assert.Equal(["days/mine.txt", "index.html"], Sites.Standing(temp).Keys.Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(temp["journal/_site/tags"]));
    }

    [Fact]
    public void A_folder_that_took_the_place_of_a_stale_page_is_left_alone()
    {
        Sites.Build(temp, ("index.html", "home"), ("days/a.html", "a"));
        File.Delete(temp["journal/_site/days/a.html"]);
        temp.Write("journal/_site/days/a.html/mine.txt", "mine");

        Sites.Build(temp, ("index.html", "new"));
        Sites.Build(temp, ("index.html", "newer"));
        Assert.Equal("newer", temp.Read("journal/_site/index.html"));
        Assert.Equal("mine", temp.Read("journal/_site/days/a.html/mine.txt"));
    }

    [Fact]
    public void Foreign_files_beside_a_site_of_ours_are_left_alone()
    {
        Sites.Build(temp, ("index.html", "one"), ("old.html", "old"));
        temp.Write("journal/_site/CNAME", "wins.example");
        temp.Write("journal/_site/.git/HEAD", "ref: refs/heads/main");
        temp.Write("journal/_site/.nojekyll", "");

        Sites.Build(temp, ("index.html", "two"));
        Assert.Equal(
            new() { ["CNAME"] = "wins.example", [".git/HEAD"] = "ref: refs/heads/main", [".nojekyll"] = "", ["index.html"] = "two" },
            Sites.Standing(temp));
    }

    [Fact]
    public void A_page_that_was_changed_by_hand_is_written_again()
    {
        Sites.Build(temp, ("index.html", "home"));
        temp.Write("journal/_site/index.html", "edit");

        Assert.Equal(1, Sites.Build(temp, ("index.html", "home")).Changed);
        Assert.Equal("home", temp.Read("journal/_site/index.html"));
    }

    [Fact]
    public void A_page_that_was_deleted_by_hand_comes_back()
    {
        Sites.Build(temp, ("index.html", "home"), ("days/a.html", "a"));
        Directory.Delete(temp["journal/_site/days"], recursive: true);

        Sites.Build(temp, ("index.html", "home"), ("days/a.html", "a"));
        Assert.Equal("a", temp.Read("journal/_site/days/a.html"));
    }

    [Fact]
    public void The_manifest_is_the_same_for_the_same_files_whatever_their_order()
    {
        Sites.Build(temp, ("index.html", "home"), ("a.html", "a"), ("days/b.html", "b"));
        var first = temp.Read("journal/_site/.smallwins-manifest");
        Directory.Delete(temp["journal/_site"], recursive: true);
        Sites.Build(temp, ("days/b.html", "b"), ("a.html", "a"), ("index.html", "home"));

        Assert.Equal(first, temp.Read("journal/_site/.smallwins-manifest"));
        Assert.Contains("\nca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.html\n", first);
    }

    [Fact]
    public void Files_may_be_put_from_many_threads()
    {
        using (var staged = Sites.Begun(temp))
        {
            Parallel.For(0, 500, i => staged.Put(Sites.File($"days/{i}.html", $"page {i}")));
            Assert.Equal(new WrittenSite(500, 500, 0), staged.Commit().Value);
        }

        Assert.Equal(500, Sites.Standing(temp).Count);
        Assert.Equal("page 77", temp.Read("journal/_site/days/77.html"));
    }

    [Fact]
    public void Pages_appear_after_what_they_are_made_of_and_the_home_page_last()
    {
        using var staged = Sites.Begun(temp, ("index.html", ""), ("404.html", ""), ("days/a.html", ""), ("assets/z.css", ""), ("robots.txt", ""));
        var order = staged.Seal()!.Steps.Select(step => step.Line).OfType<string>();

        Assert.Equal(["add-folder\tassets", "add\trobots.txt", "add-folder\tdays", "add\t404.html", "add\tindex.html"], order);
    }

    [Fact]
    public void A_tag_whose_capital_letters_change_keeps_its_page()
    {
        Sites.Build(temp, ("tags/Work.html", "same"), ("tags/Rest.html", "one"));
        var site = Sites.Build(temp, ("tags/work.html", "same"), ("tags/rest.html", "two"));

        Assert.Equal(0, site.Removed);
        Assert.Equal(new() { ["tags/work.html"] = "same", ["tags/rest.html"] = "two" }, Sites.Standing(temp));
    }

    [Fact]
    public async Task Two_builds_at_once_wait_for_each_other()
    {
        var waited = false;
        using var first = Sites.Begun(temp, ("index.html", "first"));
        var second = Task.Run(() =>
        {
            using var staged = StagedSite.Begin(temp["journal/_site"], temp["journal"], patience: TimeSpan.FromMinutes(1), waiting: () => Volatile.Write(ref waited, true)).Value!;
            staged.Put(Sites.File("index.html", "second"));
            return staged.Commit().Value;
        }, TestContext.Current.CancellationToken);
        SpinWait.SpinUntil(() => Volatile.Read(ref waited) || second.IsCompleted);
        Assert.True(waited);
        Assert.Equal(1, first.Commit().Value!.Changed);
        first.Dispose();

        Assert.Equal(1, (await second)!.Changed);
        Assert.Equal("second", temp.Read("journal/_site/index.html"));
    }

    [Fact]
    public void A_build_that_waited_in_vain_says_so()
    {
        using var first = Sites.Begun(temp, ("index.html", "first"));
        var e = Assert.Throws<IOException>(() => Sites.Begin(temp));
        Assert.Contains("Another build", e.Message);
    }

    [Theory]
    [InlineData("../outside.html")]
    [InlineData("/etc/passwd")]
    [InlineData("days//a.html")]
    [InlineData("days/./a.html")]
    [InlineData(".git/config")]
    [InlineData(".smallwins-manifest")]
    [InlineData("C:/a.html")]
    [InlineData("a\\b.html")]
    [InlineData("a\nb.html")]
    [InlineData("")]
    public void A_path_that_leads_out_of_the_site_is_a_bug_of_ours(string path)
    {
        using var staged = Sites.Begun(temp);
        Assert.Throws<ArgumentException>(() => staged.Put(Sites.File(path, "")));
    }
}
