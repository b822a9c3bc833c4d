using System.Diagnostics;
using Spectre.Console;

namespace SmallWins.Cli;

/// <summary>A line on a terminal that says how far a build has come, if it takes longer than a moment; nothing in a pipe.</summary>
internal sealed class ProgressLine : IProgress<BuildProgress>, IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);
    private const string ClearLine = "\r\e[2K";

    private readonly TextWriter? writer;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock writing = new();
    private TimeSpan next = Moment;
    private bool isShown;
    private bool isOver;

    /// <summary>A line on a console.</summary>
    public ProgressLine(IAnsiConsole console) =>
        writer = console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi ? console.Profile.Out.Writer : null;

    /// <inheritdoc/>
    public void Report(BuildProgress value)
    {
        if (writer is null || watch.Elapsed < next)
        {
            return;
        }

        lock (writing)
        {
            if (!isOver && watch.Elapsed >= next)
            {
                next = watch.Elapsed + Pause;
                isShown = true;
                writer.Write(ClearLine + value.Step + (value.Total > 0 ? $" {value.Done * 100L / value.Total} %" : " …"));
                writer.Flush();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (writing)
        {
            isOver = true;
            if (isShown)
            {
                writer!.Write(ClearLine);
                writer.Flush();
            }
        }
    }
}
