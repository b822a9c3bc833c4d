using SmallWins.Diagnostics;

namespace SmallWins.Site.Tests;

/// <summary>Folders of daily notes as people already have them build as they are: with warnings perhaps, never with an error.</summary>
public sealed class HabitsTests
{
    [Fact]
    public void A_vault_of_obsidian_builds()
    {
        using var vault = new TempFolder();
        vault.Write(".obsidian/app.json", "{}");
        vault.Write("Daily/2024-01-01.md", "---\ndate: \"{{date}}\"\ntags:\nmood: ???\ncssclasses: [wide]\naliases: []\n---\n- Wrote to [[Anna]] about [[2024-01-02|tomorrow]] #social\n\n## Log\n\n> [!tip]- Later\n> ![[lake.png|300]] and ![[Pasted image 20240101.png]]\n\n%% a word to myself %%\n\n```dataview\nLIST\n```\n");
        vault.Write("Daily/2024-01-02.md", "\uFEFF---\r\ndate: 2024-01-02T23:10:00\r\ntags: walk, lake\r\nmood: good, almost-healthy\r\n---\r\n- [x] Walked to the lake\r\n- [ ] Read\r\n");
        vault.Write("Archive/2024-01-02.md", "---\nmood: 3\n---\n- The same day in another folder\n");
        vault.Write("Daily/2024-01-03.md", "---\ndate: 2024-01-04\ntags: \"#one #two\"\npublish: true\n---\n1. First\n2. Second\n");
        vault.Write("People/Anna.md", "# Anna\n");
        vault.Write("Templates/Daily.md", "---\ndate: {{date}}\n---\n- \n");
        File.Copy(Path.Combine(Repository.SampleJournal, "photos", "plant-sketch.png"), vault["lake.png"]);

        var site = Build(vault);

        Assert.Equal(3, site.Days);
        Assert.Equal(5, site.Wins);
        Assert.Contains("tomorrow</a>", vault.Read("_site/days/2024-01-01.html"), StringComparison.Ordinal);
        Assert.Contains("width=\"300\"", vault.Read("_site/days/2024-01-01.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("a word to myself", vault.Read("_site/days/2024-01-01.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_of_logseq_builds()
    {
        using var graph = new TempFolder();
        graph.Write("logseq/config.edn", "{}");
        graph.Write("journals/2024_01_02.md", "- Made soup #home\n\t- with **leeks**\n\t\t- from the garden\n- DONE Rang the bank\n  collapsed:: true\n- TODO Ring them again\n-\n");
        graph.Write("journals/2024_01_03.md", "tags:: quiet\n\n- Slept until nine\n");
        graph.Write("pages/leeks.md", "- a page\n");

        var site = Build(graph);

        Assert.Equal(2, site.Days);
        Assert.Equal(3, site.Wins);
        Assert.DoesNotContain("Ring them again", graph.Read("_site/days/2024-01-02.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("DONE", graph.Read("_site/days/2024-01-02.html"), StringComparison.Ordinal);
        Assert.Contains("from the garden", graph.Read("_site/days/2024-01-02.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_hugo_or_jekyll_posts_builds_and_drafts_stay_out()
    {
        using var posts = new TempFolder();
        posts.Write("_posts/2024-01-02-a-good-day.md", "---\nlayout: post\ntitle: A good day\ndate: 2024-01-02 08:00:00 +0100\ncategories: [life]\ntags: walk lake\ndraft: false\n---\n- Walked\n\n{% include x.html %}\n\n{{< figure src=\"x\" >}}\n");
        posts.Write("_posts/2024-01-03-not-yet.md", "---\ntitle: Not yet\ndraft: true\n---\n- hidden words one\n");
        posts.Write("_posts/2024-01-04-doubt.md", "---\ndraft: fake\n---\n- hidden words two\n");
        posts.Write("_posts/2024-01-05-off.md", "---\npublished: false\n---\n- hidden words three\n");
        posts.Write("content/2024-01-06.md", "+++\ntitle = \"Toml\"\ndraft = true\n+++\n- hidden words four\n");
        posts.Write("content/2024-01-07.md", "+++\ntitle = \"Toml\"\ntags = [\"walk\"]\n+++\n- Walked again\n");

        var site = Build(posts);

        Assert.Equal(2, site.Days);
        Assert.All(
            Directory.EnumerateFiles(posts["_site"], "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("hidden words", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.False(File.Exists(posts["_site/days/2024-01-06.html"]));
    }

    private static BuiltSite Build(TempFolder folder)
    {
        var result = SampleSite.Build(folder["_site"], folder.Path);

        Assert.Empty(result.Problems.Where(problem => problem.Severity == Severity.Error));
        Assert.NotNull(result.Site);
        return result.Site;
    }
}
