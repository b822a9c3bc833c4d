using System.CommandLine;
using SmallWins.Cli.Locking;
using SmallWins.Cli.Output;
using SmallWins.Cli.Tell;
using SmallWins.Diagnostics;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>build</c>: the site of a journal.</summary>
internal sealed class BuildCommand
{
    private readonly Option<string?> output = new("--output", "-o") { Description = "The folder the site is written to; what the settings name if not given.", HelpName = "folder" };
    private readonly Option<bool> strict = new("--strict") { Description = "Lets warnings stop the build, as errors do." };
    private readonly Option<bool> timings = new("--timings") { Description = "Tells how long each step took, and each kind of page." };
    private readonly Option<bool> json = new("--json") { Description = "Tells what was built, and how long it took, as JSON." };
    private readonly Option<bool> isLocked = new("--lock") { Description = "Locks the site with a passphrase: one plain page that asks for it, and everything else encrypted." };
    private readonly Option<bool> newKey = new("--new-key") { Description = "With --lock: starts with a new key and passphrase, and encrypts everything anew." };
    private readonly Option<int?> passphraseFd = new("--passphrase-fd") { Description = "Reads the passphrase from an open file, by its number; else from SMALLWINS_PASSPHRASE, or the terminal.", HelpName = "number" };
    private readonly SiteOptions site;
    private readonly Surroundings here;

    private BuildCommand(Surroundings here) => (this.here, site) = (here, new SiteOptions(here));

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var build = new BuildCommand(here);
        var command = new Command("build", "Builds the site.")
        {
            build.site.Journal, build.output, build.site.Today, build.site.Drafts, build.strict, build.isLocked, build.newKey, build.passphraseFd,
            build.timings, build.json, build.site.Open,
        };
        command.SetAction(parsed => build.site.Read(parsed, options => build.Run(parsed, options)));
        return command;
    }

    private int Run(ParseResult parsed, BuildOptions options)
    {
        options = options with
        {
            OutputFolder = parsed.GetValue(output) is { } to ? Path.GetFullPath(to, here.Folder) : null,
            Strict = parsed.GetValue(strict),
        };
        if (parsed.GetValue(isLocked) || parsed.GetValue(newKey) || parsed.GetValue(passphraseFd) is not null || SiteBuild.SettingsOf(options.JournalFolder).Lock)
        {
            var isFresh = parsed.GetValue(newKey) || !SiteLocking.StandsIn(options.JournalFolder, options.OutputFolder);
            var passphrases = new Passphrases(here);
            var passphrase = isFresh
                ? passphrases.New(parsed.GetValue(passphraseFd), Passphrases.Variable, "A passphrase for the site: ", out var refused)
                : passphrases.Known(parsed.GetValue(passphraseFd), typed => SiteLocking.MayOpen(options.JournalFolder, options.OutputFolder, typed), out refused);
            if (passphrase is null)
            {
                return refused;
            }

            options = options with { Lock = new SiteLock(passphrase, parsed.GetValue(newKey)) };
        }

        RoomForChanges.Ask(options.JournalFolder);
        BuildResult result;
        using (var progress = new ProgressLine(here.Error))
        {
            result = SiteBuild.Run(options, progress);
        }

        // Notes ask for nothing to be done; `check` tells them to whoever wants to know.
        DiagnosticText.Write(here.Error, result.Problems.Where(problem => problem.Severity > Severity.Note));
        if (result.Site is not { } built)
        {
            DiagnosticText.WriteSummary(here.Error, result.Problems, "The site was not built; one that was built before stays as it is.");
            return ExitCode.Problems;
        }

        Report(parsed, built, result.Timings);
        if (parsed.GetValue(site.Open))
        {
            Browser.Open(Path.Combine(built.Folder, "index.html"), here);
        }

        return ExitCode.Done;
    }

    private void Report(ParseResult parsed, BuiltSite built, BuildTimings times)
    {
        if (parsed.GetValue(json))
        {
            here.WriteJson(BuildTold.Json(built, times));
            return;
        }

        var changes = (built.Changed, built.Removed) switch
        {
            (0, 0) => "nothing new",
            (var changed, 0) => $"{Plain.Count(changed, "file")} new",
            var (changed, removed) => $"{Plain.Count(changed, "file")} new, {removed} gone",
        };
        here.Out.WriteLine($"{Plain.Count(built.Pages, "page")} of {Plain.Count(built.Wins, "win")} on {Plain.Count(built.Days, "day")}{(built.IsLocked ? ", locked" : "")} ({changes}): {Address(built.Folder)}");
        if (parsed.GetValue(timings))
        {
            BuildTold.WriteTimings(Paper.Of(here), times);
        }
    }

    private static string Address(string folder) => new Uri(Path.Combine(folder, "index.html")).AbsoluteUri;
}
