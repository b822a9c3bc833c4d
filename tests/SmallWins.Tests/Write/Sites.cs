using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Write;

namespace SmallWins.Tests.Write;

/// <summary>Small sites for the tests of writing.</summary>
internal static class Sites
{
    public static SiteFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));

    public static Checked<StagedSite?> Begin(TempFolder temp, string output = "journal/_site")
    {
        Directory.CreateDirectory(temp["journal"]);
        return StagedSite.Begin(temp[output], temp["journal"], patience: TimeSpan.Zero);
    }

    /// <summary>Builds a site of these files, each path with its content, and asserts that nothing stood in the way.</summary>
    public static WrittenSite Build(TempFolder temp, params (string Path, string Content)[] files)
    {
        using var staged = Begun(temp, files);
        var done = staged.Commit();
        Assert.Empty(done.Problems);
        return done.Value!;
    }

    /// <summary>A site with these files put and not yet committed.</summary>
    public static StagedSite Begun(TempFolder temp, params (string Path, string Content)[] files)
    {
        var begun = Begin(temp);
        Assert.Empty(begun.Problems);
        foreach (var (path, content) in files)
        {
            begun.Value!.Put(File(path, content));
        }

        return begun.Value!;
    }

    /// <summary>The codes of what a build of these files is refused for.</summary>
    public static (string Code, string File)[] Refusals(TempFolder temp, params (string Path, string Content)[] files)
    {
        var begun = Begin(temp);
        if (begun.Value is null)
        {
            return Named(begun.Problems);
        }

        using var staged = begun.Value;
        foreach (var (path, content) in files)
        {
            staged.Put(File(path, content));
        }

        var done = staged.Commit();
        Assert.Null(done.Value);
        return Named(done.Problems);
    }

    /// <summary>What stands in the output folder, without the manifest and the lock: paths with contents.</summary>
    public static Dictionary<string, string> Standing(TempFolder temp) =>
        temp.Files().Where(path => path.StartsWith("journal/_site/", StringComparison.Ordinal) && !path.Contains("/.smallwins-manifest") && !path.Contains("/.smallwins-lock"))
            .ToDictionary(path => path["journal/_site/".Length..], temp.Read);

    private static (string, string)[] Named(IEnumerable<Diagnostic> problems) => [.. problems.Select(problem => (problem.Code, problem.Span.File))];
}
