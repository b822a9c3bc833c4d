using System.Diagnostics;
using System.Text;

namespace SmallWins.Tests.Cli;

/// <summary>What a run of the command said, and how it ended.</summary>
internal sealed record Said(int ExitCode, string Out, string Error);

/// <summary>The real <c>smallwins</c> command as a process of its own, with its output in pipes.</summary>
internal static class Command
{
    /// <summary>Runs it in a folder and waits for its end.</summary>
    public static Task<Said> Run(string folder, params string[] args) => Run([], folder, args);

    /// <summary>Runs it with an editor, or another variable, and some lines piped into it.</summary>
    public static Task<Said> Run(string folder, IReadOnlyDictionary<string, string> variables, string input, params string[] args) =>
        Run([], folder, args, variables, Encoding.UTF8.GetBytes(input));

    /// <summary>Runs it with some bytes piped into it.</summary>
    public static Task<Said> Run(string folder, byte[] input, params string[] args) => Run([], folder, args, input: input);

    private static async Task<Said> Run(
        string[] before, string folder, string[] args, IReadOnlyDictionary<string, string>? variables = null, byte[]? input = null)
    {
        using var process = Start(before, folder, args, variables);
        await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Said(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Runs it in a folder as someone who may do only what the files' permissions say, even where the tests run as root.</summary>
    public static Task<Said> RunWithoutPrivileges(string folder, params string[] args) => RunWithoutPrivileges(folder, "", args);

    /// <summary>The same with some lines piped into it.</summary>
    public static Task<Said> RunWithoutPrivileges(string folder, string input, string[] args) => Environment.IsPrivilegedProcess
        ? Run(["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"], folder, args, input: Encoding.UTF8.GetBytes(input))
        : Run([], folder, args, input: Encoding.UTF8.GetBytes(input));

    /// <summary>Starts it in a folder and kills it, as a power cut would, some milliseconds later if it is still there.</summary>
    public static async Task Kill(string folder, int afterMilliseconds, params string[] args)
    {
        using var process = Start([], folder, args);
        await Task.Delay(afterMilliseconds, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Starts it at a terminal of its own, whose keys are typed by writing to the input of the process; ends when that does.</summary>
    public static Process AtTerminal(string folder, IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The terminal that is typed at is one of util-linux.");

        // What is written to it is typed, and what it shows is read.
        string[] command = [.. UnderTest.Words, .. args];
        var line = "stty cols 60 rows 24; exec " + string.Join(' ', command.Select(word => $"'{word}'"));
        return Started(new ProcessStartInfo("script", ["-qec", line, "/dev/null"]), folder, new Dictionary<string, string>(variables) { ["TERM"] = "xterm", ["SHELL"] = "/bin/sh" });
    }

    private static Process Start(string[] before, string folder, string[] args, IReadOnlyDictionary<string, string>? variables = null)
    {
        string[] line = [.. before, .. UnderTest.Words, .. args];
        return Started(new ProcessStartInfo(line[0], line[1..]), folder, variables ?? new Dictionary<string, string>());
    }

    private static Process Started(ProcessStartInfo start, string folder, IReadOnlyDictionary<string, string> variables)
    {
        start.WorkingDirectory = folder;
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardErrorEncoding = Encoding.UTF8;
        start.Environment.Remove("VISUAL");
        start.Environment.Remove("EDITOR");
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
