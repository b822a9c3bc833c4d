using System.Diagnostics.CodeAnalysis;

namespace SmallWins.Cli.Git;

/// <summary>The git repository that a journal is in.</summary>
/// <param name="Top">The root of its work tree.</param>
/// <param name="GitFolder">Its own folder, which all work trees share.</param>
/// <param name="Hooks">The folder in which git looks for hooks.</param>
/// <param name="Journal">The journal's folder from the root, with forward slashes and one at its end; empty where it is the root.</param>
internal sealed record Repository(string Top, string GitFolder, string Hooks, string Journal)
{
    /// <summary>What is said where there is no git.</summary>
    public const string NoGit = "There is no `git` on this machine, or it is not on the PATH.";

    /// <summary>What is said where a folder is in no repository.</summary>
    public const string NoRepository = "This journal is in no git repository.";

    /// <summary>Finds the repository around a journal's folder.</summary>
    /// <param name="journal">The journal's folder.</param>
    /// <param name="found">The repository.</param>
    /// <param name="refusal">Why there is none.</param>
    public static bool TryFind(string journal, [NotNullWhen(true)] out Repository? found, [NotNullWhen(false)] out string? refusal)
    {
        (found, refusal) = (null, NoGit);
        if (GitProcess.Run(journal, "rev-parse", "--show-toplevel", "--show-prefix", "--git-common-dir", "--git-path", "hooks") is not { } said)
        {
            return false;
        }

        if (said.Out.Split('\n') is not [var top, var prefix, var common, var hooks, ..] || !said.IsDone)
        {
            refusal = said.Error.Contains("not a git repository", StringComparison.Ordinal)
                ? NoRepository
                : said.Error.TrimEnd();
            return false;
        }

        // Paths are told from where git was asked.
        found = new Repository(Path.GetFullPath(top), Path.GetFullPath(common, journal), Path.GetFullPath(hooks, journal), prefix);
        refusal = null;
        return true;
    }

    /// <summary>Runs git in the root of the work tree, where its hooks run too.</summary>
    public GitSaid Run(params IEnumerable<string> args) => Run(input: null, args);

    /// <summary>Runs git in the root of the work tree and hands it some input.</summary>
    /// <exception cref="IOException">Git could not do it.</exception>
    public GitSaid Run(string? input, IEnumerable<string> args)
    {
        var said = GitProcess.Run(Top, input, args);
        return said is { IsDone: true } ? said : throw new IOException(said is null ? NoGit : "git: " + said.Error.TrimEnd());
    }
}
