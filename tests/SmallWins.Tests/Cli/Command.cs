using System.Diagnostics;
using System.Text;

namespace SmallWins.Tests.Cli;

/// <summary>What a run of the command said, and how it ended.</summary>
internal sealed record Said(int ExitCode, string Out, string Error);

/// <summary>The real <c>smallwins</c> command as a process of its own, with its output in pipes.</summary>
internal static class Command
{
    /// <summary>Runs it in a folder and waits for its end.</summary>
    public static Task<Said> Run(string folder, params string[] args) => Run("dotnet", [], folder, args);

    private static async Task<Said> Run(string program, string[] before, string folder, string[] args)
    {
        using var process = Start(program, before, folder, args);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Said(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Runs it in a folder as someone who may do only what the files' permissions say, even where the tests run as root.</summary>
    public static Task<Said> RunWithoutPrivileges(string folder, params string[] args) => Environment.IsPrivilegedProcess
        ? Run("setpriv", ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search", "dotnet"], folder, args)
        : Run(folder, args);

    /// <summary>Starts it in a folder and kills it, as a power cut would, some milliseconds later if it is still there.</summary>
    public static async Task Kill(string folder, int afterMilliseconds, params string[] args)
    {
        using var process = Start("dotnet", [], folder, args);
        await Task.Delay(afterMilliseconds, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static Process Start(string program, string[] before, string folder, string[] args)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var arg in (IEnumerable<string>)[.. before, Path.Combine(AppContext.BaseDirectory, "smallwins.dll"), .. args])
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }
}
