using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace SmallWins.Tests;

/// <summary>The real <c>smallwins serve</c> as a process of its own, for as long as a test looks at it.</summary>
internal sealed class Serving : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Serving(Process process) => this.process = process;

    /// <summary>Where the site is.</summary>
    public Uri Address => ready.Task.Result;

    /// <summary>What it has said so far.</summary>
    public string Said => string.Join('\n', lines);

    /// <summary>How many times it has told of a change.</summary>
    public int Changes => lines.Count(line => line.Contains(" → ", StringComparison.Ordinal));

    /// <summary>Starts it for a journal, and waits until it serves.</summary>
    public static async Task<Serving> Start(string journal, params string[] options)
    {
        // A shell starts what runs in the background without an ear for Ctrl-C, and that goes on to what it starts itself.
        var start = new ProcessStartInfo("env", ["--default-signal=INT,QUIT", .. UnderTest.Words, "serve", .. options.Contains("--port") ? [] : (string[])["--port", "0"], .. options])
        {
            WorkingDirectory = journal,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        var serving = new Serving(Process.Start(start)!);
        serving.process.OutputDataReceived += (_, line) => serving.Hear(line.Data);
        serving.process.ErrorDataReceived += (_, line) => serving.Hear(line.Data);
        serving.process.BeginOutputReadLine();
        serving.process.BeginErrorReadLine();
        try
        {
            await serving.ready.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
        catch (TimeoutException late)
        {
            serving.process.Kill();
            throw new InvalidOperationException($"It did not start: {serving.Said}", late);
        }

        return serving;
    }

    /// <summary>Waits until something is so.</summary>
    public async Task Until(Func<bool> isSo)
    {
        for (var began = Stopwatch.StartNew(); !isSo(); await Task.Delay(20))
        {
            Assert.True(began.Elapsed < TimeSpan.FromSeconds(30), $"It did not come to be. What was said:\n{Said}");
        }
    }

    /// <summary>Asks it to end with a signal, as Ctrl-C (INT) and a system that shuts down (TERM) do.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> End(string signal = "TERM")
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
            await kill.WaitForExitAsync();
        }

        try
        {
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (TimeoutException)
        {
            process.Kill();
            throw;
        }

        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        const string Before = "The site is at ";
        if (line.StartsWith(Before, StringComparison.Ordinal))
        {
            ready.TrySetResult(new Uri(line[Before.Length..].Split(' ')[0]));
        }
    }
}
