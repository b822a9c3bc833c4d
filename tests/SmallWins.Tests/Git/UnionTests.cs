using SmallWins.Diagnostics;
using SmallWins.Tests.Parse;

namespace SmallWins.Tests.Git;

/// <summary>What git's merge driver <c>union</c> leaves in a day is found.</summary>
public sealed class UnionTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("SW1109", "", "---\nmood: 4\n---\n- a\n", "---\nmood: 5\n---\n- b\n")]
    [InlineData("SW1109", "", "---\nmood: 4\ntags: [a]\n---\n- a\n", "---\ntags: [b]\nmood: 4\n---\n- b\n")]
    [InlineData("SW1109", "", "- a\n", "---\nmood: 4\n---\n- b\n")]
    [InlineData("SW1109", "", "---\ntags:\n  - a\n---\n- a\n", "---\ndraft: true\ntags:\n  - b\n---\n\n- b\n")]
    [InlineData("SW1109", "---\nmood: 3\n---\n- a\n", "---\nmood: 3\ntags: [x]\n---\n\n- a\n", "---\nmood: 3\nrest: true\n---\n- b\n- a\n")]
    [InlineData("SW1105", "---\nmood: 3\n---\n- a\n", "---\nmood: 4\n---\n- a\n", "---\nmood: 5\n---\n- a\n")]
    [InlineData("SW1214", "- x\n", "- x\n- a\n- b\n", "- x\n- b\n- a\n")]
    public void What_union_leaves_behind_is_found(string code, string ancestor, string ours, string theirs)
    {
        temp.Write("ancestor", ancestor);
        temp.Write("ours", ours);
        temp.Write("theirs", theirs);
        new Clone(temp.Path).Git("merge-file", "--union", "ours", "ancestor", "theirs");
        Assert.Contains(InMemory.Day(temp.Read("ours")).Problems, problem => problem.Code == code && (code[2] != '1' || code == "SW1214" || problem.Severity == Severity.Error));
    }
}
