using SmallWins.Diagnostics;
using SmallWins.Edit;

namespace SmallWins.Cli.Git;

/// <summary>
/// The journal as a commit would have it: the files of git's index, written into a folder of their own. Pictures and the like are
/// empty there, since it matters only that they are there.
/// </summary>
internal sealed class StagedJournal : IDisposable
{
    private readonly DirectoryInfo temp = Directory.CreateTempSubdirectory("smallwins-staged-");

    private StagedJournal(string prefix, IReadOnlySet<string> changed)
    {
        Folder = Path.Combine(temp.FullName, prefix);
        Changed = changed;
    }

    /// <summary>The journal's folder.</summary>
    public string Folder { get; }

    /// <summary>The files that the commit changes, from the journal's root.</summary>
    public IReadOnlySet<string> Changed { get; }

    /// <summary>Whether templates are among them.</summary>
    public bool ChangesTemplates => Changed.Any(IsTemplate);

    /// <summary>Writes what is staged of a journal; null where nothing is.</summary>
    /// <exception cref="IOException">The machine's trouble, or git's.</exception>
    public static StagedJournal? Of(Repository repository)
    {
        var prefix = repository.Journal;
        string[] journal = ["--", prefix.Length == 0 ? "." : prefix];
        var changed = repository.Run(["--literal-pathspecs", "diff", "--cached", "--name-only", "--no-renames", "-z", .. journal]).Names
            .Select(path => path[prefix.Length..]).ToHashSet(StringComparer.Ordinal);
        if (changed.Count == 0)
        {
            return null;
        }

        var staged = new StagedJournal(prefix, changed);
        try
        {
            staged.Write(repository, repository.Run(["--literal-pathspecs", "ls-files", "--cached", "-z", .. journal]).Names.Distinct());
            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    /// <summary>Finds the problems of it; notes are left to a check of the whole journal.</summary>
    public CheckResult Check(BuildOptions options)
    {
        var here = options with { JournalFolder = Folder };
        var result = ChangesTemplates ? SiteBuild.Check(here) : SiteBuild.CheckFiles(here);
        return result with { Problems = [.. result.Problems.Where(problem => problem.Severity > Severity.Note)] };
    }

    /// <inheritdoc/>
    public void Dispose() => temp.Delete(recursive: true);

    private void Write(Repository repository, IEnumerable<string> paths)
    {
        // A page shows pictures, and with templates it is pages that are looked at.
        var all = paths.ToLookup(path => ChangesTemplates || IsRead(path[repository.Journal.Length..]));
        Directory.CreateDirectory(Folder);
        repository.Run(string.Concat(all[true].Select(path => path + '\0')), ["checkout-index", "--prefix=" + temp.FullName + "/", "-z", "--stdin"]);
        foreach (var path in all[false])
        {
            var file = Path.Combine(temp.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Create(file).Dispose();
        }
    }

    private static bool IsRead(string path) =>
        path == NewJournal.SettingsFile || IsTemplate(path)
        || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    private static bool IsTemplate(string path) => path.StartsWith("templates/", StringComparison.Ordinal);
}
