using System.CommandLine;
using SmallWins.Cli.Output;
using SmallWins.Diagnostics;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>build</c>: the site of a journal.</summary>
internal sealed class BuildCommand
{
    private readonly Argument<string?> journal = new("journal") { Description = "The journal's folder; this one or one above if not given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> output = new("--output", "-o") { Description = "The folder the site is written to; what the settings name if not given.", HelpName = "folder" };
    private readonly Option<string?> today = new("--today") { Description = "Builds the site as of another day, such as 2026-07-14.", HelpName = "day" };
    private readonly Option<bool> drafts = new("--drafts") { Description = "Shows drafts too." };
    private readonly Option<bool> strict = new("--strict") { Description = "Lets warnings stop the build, as errors do." };
    private readonly Option<bool> open = new("--open") { Description = "Opens the site in the browser." };
    private readonly Surroundings here;

    private BuildCommand(Surroundings here) => this.here = here;

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var build = new BuildCommand(here);
        var command = new Command("build", "Builds the site.")
        {
            build.journal, build.output, build.today, build.drafts, build.strict, build.open,
        };
        command.SetAction(build.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!JournalFinder.TryFind(parsed.GetValue(journal), here.Folder, out var folder, out var noJournal))
        {
            return here.Refuse(noJournal);
        }

        var asked = parsed.GetValue(today);
        var day = asked is null ? null : AskedDay.Read(asked, folder, here);
        if (asked is not null && day is null)
        {
            return here.RefuseDate(asked);
        }

        var options = new BuildOptions
        {
            JournalFolder = folder,
            OutputFolder = parsed.GetValue(output) is { } to ? Path.GetFullPath(to, here.Folder) : null,
            Now = here.Now,
            Today = day,
            Drafts = parsed.GetValue(drafts),
            Strict = parsed.GetValue(strict),
            HomeFolder = here.Home,
        };
        BuildResult result;
        using (var progress = new ProgressLine(here.Error))
        {
            result = SiteBuild.Run(options, progress);
        }

        // Notes ask for nothing to be done; `check` tells them to whoever wants to know.
        DiagnosticText.Write(here.Error, result.Problems.Where(problem => problem.Severity > Severity.Note));
        if (result.Site is not { } site)
        {
            DiagnosticText.WriteSummary(here.Error, result.Problems, "The site was not built; one that was built before stays as it is.");
            return ExitCode.Problems;
        }

        Report(site);
        if (parsed.GetValue(open))
        {
            Browser.Open(Path.Combine(site.Folder, "index.html"), here);
        }

        return ExitCode.Done;
    }

    private void Report(BuiltSite site)
    {
        var changes = (site.Changed, site.Removed) switch
        {
            (0, 0) => "nothing new",
            (var changed, 0) => $"{Plain.Count(changed, "file")} new",
            var (changed, removed) => $"{Plain.Count(changed, "file")} new, {removed} gone",
        };
        here.Out.WriteLine($"{Plain.Count(site.Pages, "page")} of {Plain.Count(site.Wins, "win")} on {Plain.Count(site.Days, "day")} ({changes}): {Address(site.Folder)}");
    }

    private static string Address(string folder) => new Uri(Path.Combine(folder, "index.html")).AbsoluteUri;
}
