using System.Diagnostics;

namespace SmallWins.Tests.Git;

/// <summary>A git repository of a test's own, driven by the real git and by nothing of the machine's own configuration.</summary>
internal sealed class Clone(string path)
{
    private static readonly Dictionary<string, string?> Surroundings = new()
    {
        ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_AUTHOR_NAME"] = "Ann",
        ["GIT_AUTHOR_EMAIL"] = "ann@example.org",
        ["GIT_COMMITTER_NAME"] = "Ann",
        ["GIT_COMMITTER_EMAIL"] = "ann@example.org",
        ["LC_ALL"] = "C",
    };

    public string Path { get; } = path;

    /// <summary>The absolute path of something in it.</summary>
    public string this[string relative] => System.IO.Path.Combine([Path, .. relative.Split('/')]);

    /// <summary>Makes a repository in a folder.</summary>
    public static Clone Init(string folder)
    {
        Directory.CreateDirectory(folder);
        var clone = new Clone(folder);
        clone.Git("init", "-q", "-b", "main");
        return clone;
    }

    /// <summary>Clones another one.</summary>
    public static Clone Of(string origin, string folder)
    {
        new Clone(System.IO.Path.GetDirectoryName(folder)!).Git("clone", "-q", origin, folder);
        return new Clone(folder);
    }

    /// <summary>Runs git, which has to succeed.</summary>
    public string Git(params string[] args)
    {
        var (code, output, error) = TryGit(args);
        Assert.True(code == 0, $"git {string.Join(' ', args)}: {code}\n{output}\n{error}");
        return output;
    }

    /// <summary>Runs git.</summary>
    public (int ExitCode, string Out, string Error) TryGit(params string[] args) => Start("git", args);

    /// <summary>Runs the real <c>smallwins</c> in it.</summary>
    public (int ExitCode, string Out, string Error) SmallWins(params string[] args) =>
        Start(UnderTest.Words[0], [.. UnderTest.Words[1..], .. args]);

    public string Read(string relative) => File.ReadAllText(this[relative]);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
    }

    /// <summary>Commits all there is, past the hook.</summary>
    public void Commit(string message)
    {
        Git("add", "-A");
        Git("commit", "-q", "--no-verify", "--allow-empty", "-m", message);
    }

    private (int ExitCode, string Out, string Error) Start(string program, string[] args)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach (var (name, value) in Surroundings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"), error.GetAwaiter().GetResult().ReplaceLineEndings("\n"));
    }
}
