using System.CommandLine;
using System.Globalization;
using SmallWins.Cli.Serve;
using SmallWins.Preview;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>serve</c>: the site in a browser while the journal is being written.</summary>
internal sealed class ServeCommand
{
    private const int UsualPort = 4280;

    // How long until a look at the clock, so that the site goes on to the new day, also after a night with the lid closed.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Option<int> port = new("--port", "-p") { Description = "The port to serve on.", DefaultValueFactory = _ => UsualPort, HelpName = "port" };
    private readonly SiteOptions options;
    private readonly Surroundings here;
    private volatile PreviewSite? site;

    private ServeCommand(Surroundings here)
    {
        (this.here, options) = (here, new SiteOptions(here));
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var asked] && int.TryParse(asked.Value, CultureInfo.InvariantCulture, out var number) && number is < 0 or > ushort.MaxValue)
            {
                result.AddError($"A port is a number up to {ushort.MaxValue}.");
            }
        });
    }

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var serve = new ServeCommand(here);
        var command = new Command("serve", "Shows the site in the browser while you write; nothing is written to the output folder.")
        {
            serve.options.Journal, serve.port, serve.options.Open, serve.options.Today, serve.options.Drafts,
        };
        command.SetAction(parsed => serve.options.Read(
            parsed, asked => serve.Serve(asked, parsed.GetValue(serve.port), parsed.GetValue(serve.options.Open)).GetAwaiter().GetResult()));
        return command;
    }

    private async Task<int> Serve(BuildOptions asked, int wanted, bool opens)
    {
        // Watched before it is read, so that no save falls in between.
        using var watch = new Watch(asked.JournalFolder, path => IsOutput(asked.JournalFolder, path), sentence => here.Error.WriteLine(Plain.Text(sentence)));
        using (var progress = new ProgressLine(here.Error))
        {
            site = PreviewSite.Open(asked, progress);
        }

        var free = PreviewServer.FreePort(wanted);
        await using var server = await PreviewServer.Start(free, site);
        here.Out.WriteLine($"The site is at {server.Address}" + (wanted is 0 || free == wanted ? "" : $" (port {wanted} is taken)."));
        here.Out.WriteLine("Save a file, and the page follows. Ctrl-C ends it.");
        var told = new Told(here);
        told.Problems(site, ["index.html"]);
        if (opens)
        {
            Browser.Open(server.Address, here);
        }

        await Follow(watch, server, told);
        if (here.Out.Profile.Out.IsTerminal)
        {
            // Below the ^C that the terminal shows.
            here.Out.WriteLine();
        }

        return ExitCode.Done;
    }

    private async Task Follow(Watch watch, PreviewServer server, Told told)
    {
        var (isWarm, again) = (false, false);
        while (!server.Ending.IsCancellationRequested)
        {
            try
            {
                if (!isWarm)
                {
                    isWarm = true;
                    site!.Rehearse(server.Ending);
                }

                var changed = await watch.Next(again ? TimeSpan.FromSeconds(1) : Patience, server.Ending);
                var began = TimeProvider.System.GetTimestamp();
                changed = again ? [""] : changed;
                var newer = site!.Refresh(changed, TimeProvider.System.GetLocalNow(), server.Ending);
                again = false;
                if (newer != site)
                {
                    // What is being looked at is made before it is told of, so that the browser need not wait for it.
                    var lookedAt = server.LookedAt.ToList();
                    lookedAt.ForEach(path => newer.Get(path));
                    server.Publish(newer);
                    site = newer;
                    told.Change(changed, TimeProvider.System.GetElapsedTime(began));
                    told.Problems(site, lookedAt);
                }
            }
            catch (OperationCanceledException) when (server.Ending.IsCancellationRequested)
            {
                break;
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                // Such as a file that was taken away while it was read: what is shown stays, and a moment later all is read again.
                if (again)
                {
                    told.Trouble(trouble);
                }

                again = true;
            }
            catch (Exception fault)
            {
                // What is shown stays; the next save may be one that we can show.
                told.Trouble(fault);
            }
        }
    }

    // What is built there is no writing, and would come as a change of hundreds of files.
    private bool IsOutput(string journal, string path)
    {
        if (site is null)
        {
            return false;
        }

        var output = Path.GetRelativePath(journal, site.OutputFolder).Replace(Path.DirectorySeparatorChar, '/');
        return path == output || path.StartsWith(output + "/", StringComparison.Ordinal);
    }
}
