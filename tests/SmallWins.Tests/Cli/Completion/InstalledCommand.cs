using System.Diagnostics;
using System.Text;

namespace SmallWins.Tests.Cli.Completion;

/// <summary>The command as it is when it is installed: a program called <c>smallwins</c> on the <c>PATH</c>, for shells to find.</summary>
internal sealed class InstalledCommand : IDisposable
{
    private readonly TempFolder folder = new();

    public InstalledCommand()
    {
        var program = folder.Write("smallwins", $"#!/bin/sh\nexec {UnderTest.ShellWords} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Runs a program that finds it, and waits for its end.</summary>
    public async Task<Said> Run(string standing, string program, params string[] args)
    {
        using var process = Start(standing, program, args);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Said(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>
    /// Has a shell on a terminal of its own complete a line on Tab, and shows the words that the shell then takes it for, each in brackets.
    /// </summary>
    /// <param name="standing">Where the shell stands.</param>
    /// <param name="shell">The command that starts it.</param>
    /// <param name="setUp">A line that it is given first.</param>
    /// <param name="lines">What is typed before Tab, one after another.</param>
    public async Task<List<string>> Tab(string standing, string shell, string setUp, params string[] lines)
    {
        using var terminal = Start(standing, "script", ["-qefc", shell, "/dev/null"]);
        var answers = new List<string>();
        await Type($"{setUp}; PS1='rea''dy> '\n");
        await Until("ready> ");
        foreach (var line in lines)
        {
            // To the beginning of the line, where what shows it is put before it; and Enter.
            await Type($"{line}\t\u0001printf '[%s]' 'typ''ed' \u0005; echo en''ded\n");
            var shown = await Until("ended\r");
            answers.Add(shown[(shown.LastIndexOf("[typed]", StringComparison.Ordinal) + "[typed]".Length)..shown.LastIndexOf("ended", StringComparison.Ordinal)].Trim());
        }

        terminal.Kill(entireProcessTree: true);
        return answers;

        async Task Type(string keys)
        {
            await terminal.StandardInput.WriteAsync(keys);
            await terminal.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        }

        async Task<string> Until(string end)
        {
            var shown = new StringBuilder();
            var piece = new char[4096];
            while (!shown.ToString().Contains(end, StringComparison.Ordinal))
            {
                var length = await terminal.StandardOutput.ReadAsync(piece, TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
                Assert.True(length > 0, "The terminal was closed: " + shown);
                shown.Append(piece, 0, length);
            }

            return shown.ToString();
        }
    }

    public void Dispose() => folder.Dispose();

    private Process Start(string standing, string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = standing,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = folder.Path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["TERM"] = "dumb";
        start.Environment["LC_ALL"] = "C.UTF-8";
        return Process.Start(start)!;
    }
}
