using SmallWins.Cli.Serve;
using Spectre.Console;

namespace SmallWins.Tests.Cli.Serve;

public sealed class ToldTests
{
    [Fact]
    public void Trouble_is_told_once_as_long_as_it_stays_the_same()
    {
        using var error = new StringWriter();
        var told = new Told(Nobody.In("/", DateTimeOffset.UnixEpoch) with { Error = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }) });

        told.Trouble(new IOException("The disk is away."));
        told.Trouble(new IOException("The disk is away."));
        Assert.Equal("The disk is away.\n", error.ToString());
        told.Trouble(new UnauthorizedAccessException("It may not be read."));
        Assert.Equal("The disk is away.\nIt may not be read.\n", error.ToString());

        // What has gone well in between makes it news again.
        told.Change(["days/2026-07-14.md"], TimeSpan.FromMilliseconds(1));
        told.Trouble(new UnauthorizedAccessException("It may not be read."));
        Assert.Equal("The disk is away.\nIt may not be read.\nIt may not be read.\n", error.ToString());
    }
}
