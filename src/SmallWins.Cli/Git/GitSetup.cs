using System.Text;

namespace SmallWins.Cli.Git;

/// <summary>One thing that a journal's repository needs.</summary>
/// <param name="Thing">The file or setting.</param>
/// <param name="Sentence">What was done about it.</param>
internal sealed record SetupStep(string Thing, string Sentence);

/// <summary>Tells a repository about the journal in it: what to ignore, how days merge, and to check what is committed.</summary>
/// <param name="repository">The repository.</param>
/// <param name="command">How this program is started from a shell.</param>
internal sealed class GitSetup(Repository repository, OwnCommand command)
{
    private const string HookMark = "# Written by `smallwins git setup`, which also renews it.";
    private const string DriverLine = "*.md merge=smallwins";

    private string JournalFolder => Path.Combine(repository.Top, repository.Journal);

    private string HookFile => Path.Combine(repository.Hooks, "pre-commit");

    private string HookLine =>
        $"{command.Line} check --staged {OwnCommand.Quoted(repository.Journal.Length == 0 ? "." : repository.Journal.TrimEnd('/'))}";

    // Git takes a command that is not there for a conflict whose file is ready, with nothing of their side in it.
    private string Driver =>
        $"if command -v {command.Program} >/dev/null; then {command.Line} merge %O %A %B %P --marker-size=%L --ours=%X --theirs=%Y; "
        + "else git merge-file -q --marker-size=%L %A %O %B; fi";

    /// <summary>Does what is still to be done; a second time, that is nothing.</summary>
    /// <param name="site">The folder that the site is written to, from the journal's.</param>
    /// <exception cref="IOException">The machine's trouble, or git's.</exception>
    public List<SetupStep> Run(string site)
    {
        var ignore = AddLines(".gitignore", [$"{site.TrimEnd('/')}/", ".smallwins/"]);
        var attributes = AddLines(".gitattributes", ["*.md text", DriverLine]);
        return
        [
            new(".gitignore", Told(ignore, "keeps the built site out of git")),
            new(".gitattributes", Told(attributes, "keeps line ends the same everywhere, and names the merge driver")),
            new("merge.smallwins.driver", Told(SetDriver(), "joins what two machines wrote on one day")),
            new("pre-commit hook", SetHook()),
        ];

        static string Told(bool isNew, string does) => isNew ? does : does + "; was there already";
    }

    /// <summary>Takes back what <see cref="Run"/> did in this clone; what is in the journal's own files stays.</summary>
    /// <exception cref="IOException">The machine's trouble, or git's.</exception>
    public List<SetupStep> Remove()
    {
        var isSet = Configured("merge.smallwins.driver").Length > 0;
        if (isSet)
        {
            repository.Run("config", "--local", "--remove-section", "merge.smallwins");
        }

        var hook = File.Exists(HookFile) ? File.ReadAllText(HookFile) : "";
        var isOurs = hook.Contains(HookMark, StringComparison.Ordinal);
        if (isOurs)
        {
            File.Delete(HookFile);
        }

        var removed = RemoveLine(".gitattributes", DriverLine);
        return
        [
            new(".gitattributes", removed ? "names the merge driver no more" : "did not name the merge driver"),
            new("merge.smallwins.driver", isSet ? "removed" : "was not set"),
            new("pre-commit hook", isOurs ? "removed" : hook.Length > 0 ? "is not ours, and stays" : "was not there"),
            new(".gitignore", "stays as it is"),
        ];
    }

    private bool AddLines(string name, string[] wanted)
    {
        var file = Path.Combine(JournalFolder, name);
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var there = text.Split('\n').Select(line => line.Trim().TrimStart('/')).ToHashSet();
        var missing = wanted.Where(line => !there.Contains(line) && !there.Contains(line.TrimEnd('/'))).ToList();
        if (missing.Count == 0)
        {
            return false;
        }

        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var gap = text.Length == 0 || text.EndsWith('\n') ? "" : end;
        File.WriteAllText(file, text + gap + string.Concat(missing.Select(line => line + end)));
        return true;
    }

    private bool RemoveLine(string name, string unwanted)
    {
        var file = Path.Combine(JournalFolder, name);
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var kept = string.Join('\n', text.Split('\n').Where(line => line.Trim() != unwanted));
        if (kept == text)
        {
            return false;
        }

        File.WriteAllText(file, kept);
        return true;
    }

    private bool SetDriver()
    {
        if (Configured("merge.smallwins.driver") == Driver)
        {
            return false;
        }

        repository.Run("config", "--local", "merge.smallwins.name", "days, weeks and goals, joined by what they say");
        repository.Run("config", "--local", "merge.smallwins.driver", Driver);
        return true;
    }

    private string Configured(string key) => GitProcess.Run(repository.Top, "config", "--local", "--get", key) is { IsDone: true } said ? said.Line : "";

    private string SetHook()
    {
        const string does = "checks what is staged before each commit";
        var there = File.Exists(HookFile) ? File.ReadAllText(HookFile) : null;
        if (there?.Contains(HookLine + " ", StringComparison.Ordinal) == true)
        {
            return does + "; was there already";
        }

        if (!IsWithin(repository.Hooks, repository.Top) && !IsWithin(repository.Hooks, repository.GitFolder))
        {
            return $"belongs to more than this repository ({repository.Hooks}) and stays as it is. To have what is staged checked, add the line\n{HookLine} || exit 1";
        }

        if (there is not null && !there.Contains(HookMark, StringComparison.Ordinal))
        {
            return $"is one of your own and stays as it is. To have what is staged checked, add the line\n{HookLine} || exit 1";
        }

        // Another journal in the same repository keeps its line.
        var lines = (there ?? "").Split('\n').Where(line => line.Contains(" check --staged ", StringComparison.Ordinal) && !line.Contains(ForThisJournal, StringComparison.Ordinal));
        Directory.CreateDirectory(repository.Hooks);
        File.WriteAllText(HookFile, Hook([.. lines, $"{HookLine} >/dev/null || exit 1"]));
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
            const UnixFileMode runnable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            File.SetUnixFileMode(HookFile, readable | runnable | UnixFileMode.UserWrite);
        }

        return there is null ? does : does + "; renewed";
    }

    private string ForThisJournal => HookLine[command.Line.Length..] + " ";

    private string Hook(IEnumerable<string> lines) => new StringBuilder()
        .Append("#!/bin/sh\n")
        .Append(HookMark).Append('\n')
        .Append("# A commit goes by it with: git commit --no-verify\n")
        .Append("command -v ").Append(command.Program).Append(" >/dev/null || { echo 'smallwins is not here; nothing was checked.' >&2; exit 0; }\n")
        .AppendJoin('\n', lines).Append('\n')
        .ToString();

    private static bool IsWithin(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
