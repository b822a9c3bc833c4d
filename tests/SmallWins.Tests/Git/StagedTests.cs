namespace SmallWins.Tests.Git;

public sealed class StagedTests : IDisposable
{
    private const string Day = "days/2026-07-14.md";
    private const string Twice = "---\nmood: 1\nmood: 2\n---\n- a\n";

    private readonly TempFolder temp = new();
    private readonly Clone clone;

    public StagedTests()
    {
        clone = Clone.Init(temp["journal"]);
        clone.Write("smallwins.yml", "");
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public void It_is_what_is_staged_that_is_checked_and_not_what_lies_in_the_folder()
    {
        Stage(Twice);
        clone.Write(Day, "- a\n");
        var said = clone.SmallWins("check", "--staged");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains($"{Day}:3:1: error SW1105", said.Error, StringComparison.Ordinal);
        Assert.Contains("git commit --no-verify", said.Error, StringComparison.Ordinal);

        Stage("- a\n");
        clone.Write(Day, Twice);
        Assert.Equal((0, "No problems. 2 staged files read.\n", ""), clone.SmallWins("check", "--staged"));
    }

    [Fact]
    public void Problems_elsewhere_do_not_hold_up_a_commit()
    {
        clone.Write("days/2026-07-13.md", Twice);
        clone.Commit("before");
        Stage("- a\n");
        var said = clone.SmallWins("check", "--staged");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("1 more problem in files that this commit leaves alone: `smallwins check`.", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_is_told_and_lets_the_commit_through()
    {
        Stage("---\narea: wrok\n---\n- a\n");
        var said = clone.SmallWins("check", "--staged");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("warning SW1204", said.Error, StringComparison.Ordinal);
        Assert.Equal(1, clone.SmallWins("check", "--staged", "--strict").ExitCode);
    }

    [Fact]
    public void A_picture_has_to_be_staged_and_is_not_looked_into()
    {
        clone.Write("photos/a.jpg", "no picture at all");
        Stage("- a\n  ![p](../photos/a.jpg)\n");
        Assert.Contains("warning SW1602", clone.SmallWins("check", "--staged").Error, StringComparison.Ordinal);
        clone.Git("add", "photos");
        Assert.Equal((0, ""), clone.SmallWins("check", "--staged") is var said ? (said.ExitCode, said.Error) : default);
    }

    [Fact]
    public void Templates_are_checked_when_they_change()
    {
        clone.Write("templates/day.sbn", "{{ nothing_of_that_name.x }}");
        Stage("- a\n");
        Assert.DoesNotContain("SW20", clone.SmallWins("check", "--staged").Error, StringComparison.Ordinal);
        clone.Git("add", "-A");
        Assert.Contains("templates/day.sbn:1:4: error SW2003", clone.SmallWins("check", "--staged").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_anything_staged_or_without_a_repository_it_says_so()
    {
        clone.Commit("all");
        Assert.Equal((0, "Nothing of the journal is staged.\n", ""), clone.SmallWins("check", "--staged"));
        temp.Write("elsewhere/smallwins.yml", "");
        var said = new Clone(temp["elsewhere"]).SmallWins("check", "--staged");
        Assert.Equal((2, "smallwins: This journal is in no git repository.\n"), (said.ExitCode, said.Error));
    }

    private void Stage(string day)
    {
        clone.Write(Day, day);
        clone.Git("add", Day, "smallwins.yml");
    }
}
