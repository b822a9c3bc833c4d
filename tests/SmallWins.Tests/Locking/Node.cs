using System.Diagnostics;

namespace SmallWins.Tests.Locking;

/// <summary>The scripts beside this file, run by Node: another language, and another implementation of the ciphers.</summary>
internal static class Node
{
    /// <summary>Runs one with some input and a passphrase; it has to end well.</summary>
    public static Task<string> Run(string script, string input) => Run(script, input, "");

    /// <inheritdoc cref="Run(string, string)"/>
    public static async Task<string> Run(string script, string input, string passphrase, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "tests/SmallWins.Tests/Locking", script), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PASSPHRASE"] = passphrase;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, error);
        return await output;
    }
}
