using System.Diagnostics;
using System.Text;

namespace SmallWins.Tests.Cli;

/// <summary>What a run of the command said, and how it ended.</summary>
internal sealed record Said(int ExitCode, string Out, string Error);

/// <summary>The real <c>smallwins</c> command as a process of its own, with its output in pipes.</summary>
internal static class Command
{
    /// <summary>Runs it in a folder and waits for its end.</summary>
    public static async Task<Said> Run(string folder, params string[] args)
    {
        using var process = Start(folder, args);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Said(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Starts it in a folder and kills it, as a power cut would, some milliseconds later if it is still there.</summary>
    public static async Task Kill(string folder, int afterMilliseconds, params string[] args)
    {
        using var process = Start(folder, args);
        await Task.Delay(afterMilliseconds, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static Process Start(string folder, string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "smallwins.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }
}
