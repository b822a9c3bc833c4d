using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SmallWins.Cli.Git;

/// <summary>What git said.</summary>
/// <param name="ExitCode">How it ended; 0 when all was well.</param>
/// <param name="Out">Its results.</param>
/// <param name="Error">Its messages.</param>
internal sealed record GitSaid(int ExitCode, string Out, string Error)
{
    /// <summary>Whether it did what it was asked.</summary>
    public bool IsDone => ExitCode == 0;

    /// <summary>The results without the line end after them.</summary>
    public string Line => Out.TrimEnd('\n', '\r');

    /// <summary>The results of a command that ends each with a zero byte.</summary>
    public string[] Names => Out.Split('\0', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the person's own git, which alone knows their configuration.</summary>
internal static class GitProcess
{
    /// <summary>Runs git in a folder; null where there is no git on this machine.</summary>
    public static GitSaid? Run(string folder, params IEnumerable<string> args) => Run(folder, input: null, args);

    /// <summary>Runs git in a folder and hands it some input.</summary>
    public static GitSaid? Run(string folder, string? input, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // What it says is read here, and is to be said in one language.
        start.Environment["LC_ALL"] = "C";

        // Git tells a hook of a linked work tree where its repository is, and then takes the folder it is run in for the top of it.
        start.Environment.Remove("GIT_DIR");
        start.Environment.Remove("GIT_WORK_TREE");
        start.Environment.Remove("GIT_PREFIX");
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        try
        {
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEndAsync();
            var error = git.StandardError.ReadToEndAsync();
            git.StandardInput.Write(input);
            git.StandardInput.Close();
            git.WaitForExit();
            return new GitSaid(git.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
