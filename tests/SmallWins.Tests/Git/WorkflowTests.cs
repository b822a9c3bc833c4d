using SmallWins.Diagnostics;
using SmallWins.Parse.FrontMatter;
using SmallWins.Read;

namespace SmallWins.Tests.Git;

public sealed class WorkflowTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "workflows");

    public static TheoryData<string> Files { get; } = [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_ready_workflow_is_sound_and_told_of(string name)
    {
        var source = new SourceText(name, File.ReadAllText(Path.Combine(Folder, name)));
        var problems = new List<Diagnostic>();
        Assert.IsType<YamlMap>(YamlReader.Read(source, 0, source.Text.Length, problems));
        Assert.Empty(problems);
        Assert.Contains($"(workflows/{name})", File.ReadAllText(Path.Combine(Repository.Root, "docs", "git.md")), StringComparison.Ordinal);

        // An action without a version is whatever its owner makes of it next.
        Assert.All(source.Text.Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)), line => Assert.Matches("@v[0-9]+$", line));
    }
}
