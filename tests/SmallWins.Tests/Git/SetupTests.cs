namespace SmallWins.Tests.Git;

public sealed class SetupTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_journal_begun_in_git_is_ready_to_be_committed()
    {
        var said = new Clone(temp.Path).SmallWins("init", "my wins", "--git");
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Contains("A git repository was made in my wins.", said.Out, StringComparison.Ordinal);

        var clone = new Clone(temp["my wins"]);
        clone.Write("_site/index.html", "");
        clone.Git("add", "-A");
        clone.Git("commit", "-q", "-m", "Start");
        Assert.Equal([".gitattributes", ".gitignore", "smallwins.yml"], clone.Git("ls-files").Split('\n').Where(file => file.Length > 0 && !file.StartsWith("days/", StringComparison.Ordinal)));
        Assert.Equal("days/x.md: merge: smallwins\ndays/x.md: text: set\n", clone.Git("check-attr", "merge", "text", "--", "days/x.md"));
    }

    [Fact]
    public void A_second_time_changes_nothing()
    {
        var clone = Journal("");
        Assert.Equal(0, clone.SmallWins("git", "setup").ExitCode);
        var before = temp.Files().Select(file => (file, temp.Read(file))).ToList();
        var said = clone.SmallWins("git", "setup");
        Assert.Equal(4, said.Out.Split("was there already").Length - 1);
        Assert.Equal(before, temp.Files().Select(file => (file, temp.Read(file))));
    }

    [Fact]
    public void What_is_there_stays_and_what_is_missing_joins_it()
    {
        var clone = Journal("");
        clone.Write(".gitignore", "/_site\n*.bak");
        clone.Write(".gitattributes", "*.png binary\r\n");
        Assert.Equal(0, clone.SmallWins("git", "setup").ExitCode);
        Assert.Equal("/_site\n*.bak\n.smallwins/\n", clone.Read(".gitignore"));
        Assert.Equal("*.png binary\r\n*.md text\r\n*.md merge=smallwins\r\n", clone.Read(".gitattributes"));
    }

    [Fact]
    public void A_hook_of_ones_own_is_never_touched()
    {
        var clone = Journal("");
        clone.Write(".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n");
        var said = clone.SmallWins("git", "setup");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("is one of your own and stays as it is", said.Out, StringComparison.Ordinal);
        Assert.Contains(" check --staged . || exit 1\n", said.Out, StringComparison.Ordinal);
        Assert.Equal("#!/bin/sh\nexit 0\n", clone.Read(".git/hooks/pre-commit"));
    }

    [Fact]
    public void Hooks_that_lie_outside_the_repository_are_left_alone()
    {
        var clone = Journal("");
        clone.Git("config", "core.hooksPath", temp["hooks of all"]);
        Assert.Contains("belongs to more than this repository", clone.SmallWins("git", "setup").Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temp["hooks of all"]));
    }

    [Fact]
    public void The_hook_checks_a_linked_work_tree_and_a_commit_of_some_files()
    {
        var clone = Journal("");
        Assert.Equal(0, clone.SmallWins("git", "setup").ExitCode);
        clone.Commit("before");
        clone.Git("worktree", "add", "-q", temp["linked"]);
        var linked = new Clone(temp["linked"]);
        linked.Write("days/2026-07-14.md", "---\nmood: 1\nmood: 2\n---\n- x\n");
        linked.Git("add", "-A");
        var committed = linked.TryGit("commit", "-m", "x");
        Assert.Equal(1, committed.ExitCode);
        Assert.Contains("days/2026-07-14.md:3:1: error SW1105", committed.Error, StringComparison.Ordinal);

        // Git hands the hook of such a commit an index of its own.
        linked.Write("days/2026-07-14.md", "- x\n");
        committed = linked.TryGit("commit", "-q", "-m", "x", "--", "days/2026-07-14.md");
        Assert.Equal((0, ""), (committed.ExitCode, committed.Error));
    }

    [Fact]
    public void Two_journals_in_one_repository_share_its_hook()
    {
        var clone = Journal("a journal/");
        clone.Write("b/smallwins.yml", "");
        Assert.Equal(0, clone.SmallWins("git", "setup", "a journal").ExitCode);
        Assert.Equal(0, clone.SmallWins("git", "setup", "b").ExitCode);
        clone.Write("a journal/days/2026-07-14.md", "---\nmood: 1\nmood: 2\n---\n- x\n");
        clone.Git("add", "-A");
        var committed = clone.TryGit("commit", "-m", "x");
        Assert.Equal(1, committed.ExitCode);
        Assert.Contains("days/2026-07-14.md:3:1: error SW1105", committed.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(clone["a journal/.gitattributes"]));
    }

    [Fact]
    public void It_can_be_taken_back()
    {
        var clone = Journal("");
        clone.SmallWins("git", "setup");
        var said = clone.SmallWins("git", "setup", "--remove");
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.False(File.Exists(clone[".git/hooks/pre-commit"]));
        Assert.Equal("*.md text\n", clone.Read(".gitattributes"));
        Assert.Equal(1, clone.TryGit("config", "merge.smallwins.driver").ExitCode);
        Assert.Equal(0, clone.SmallWins("git", "setup", "--remove").ExitCode);
    }

    private Clone Journal(string folder)
    {
        var clone = Clone.Init(temp["repository"]);
        clone.Write(folder + "smallwins.yml", "");
        return clone;
    }
}
