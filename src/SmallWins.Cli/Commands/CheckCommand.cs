using System.CommandLine;
using SmallWins.Cli.Git;
using SmallWins.Cli.Output;
using SmallWins.Diagnostics;
using Spectre.Console;

namespace SmallWins.Cli.Commands;

/// <summary><c>check</c>: every problem of a journal, and nothing is written.</summary>
internal sealed class CheckCommand
{
    private static readonly string[] Formats = ["text", "json", "sarif"];

    private readonly Argument<string?> journal = new("journal") { Description = "The journal's folder; this one or one above if not given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> format = new("--format", "-f") { Description = "How the problems are told: text, json or sarif.", DefaultValueFactory = _ => "text", HelpName = "format" };
    private readonly Option<bool> strict = new("--strict") { Description = "Counts warnings as errors." };
    private readonly Option<bool> staged = new("--staged") { Description = "Checks what a commit would hold, as git has it staged, and tells of the files it changes." };
    private readonly Surroundings here;

    private CheckCommand(Surroundings here)
    {
        this.here = here;
        format.CompletionSources.Add(Formats);
        format.Validators.Add(result =>
        {
            var asked = result.GetValueOrDefault<string>();
            if (!Formats.Contains(asked, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"There is no format `{asked}`. There are {string.Join(", ", Formats)}.");
            }
        });
    }

    /// <summary>The command.</summary>
    public static Command For(Surroundings here)
    {
        var check = new CheckCommand(here);
        var command = new Command("check", "Finds every problem of a journal, and writes nothing.") { check.journal, check.format, check.strict, check.staged };
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!JournalFinder.TryFind(parsed.GetValue(journal), here.Folder, out var folder, out var noJournal))
        {
            return here.Refuse(noJournal);
        }

        var options = new BuildOptions { JournalFolder = folder, Now = here.Now, Strict = parsed.GetValue(strict), HomeFolder = here.Home };
        var asked = parsed.GetRequiredValue(format).ToLowerInvariant();
        if (parsed.GetValue(staged))
        {
            return RunStaged(options, asked);
        }

        CheckResult result;
        using (var progress = new ProgressLine(here.Error))
        {
            result = SiteBuild.Check(options, progress);
        }

        if (!WroteAsData(asked, folder, result))
        {
            DiagnosticText.Write(here.Out, result.Problems);
            DiagnosticText.WriteSummary(here.Out, result.Problems, Plain.Count(result.Files, "file") + " read.");
        }

        return CodeFor(result, options);
    }

    private int RunStaged(BuildOptions options, string asked)
    {
        if (!Repository.TryFind(options.JournalFolder, out var repository, out var refusal))
        {
            return here.Refuse(refusal);
        }

        using var index = StagedJournal.Of(repository);
        if (index is null)
        {
            here.Out.WriteLine("Nothing of the journal is staged.");
            return ExitCode.Done;
        }

        var all = index.Check(options);
        var changed = all with { Problems = [.. all.Problems.Where(problem => index.Changed.Contains(problem.Span.File))] };
        var code = CodeFor(changed, options);
        if (!WroteAsData(asked, options.JournalFolder, changed))
        {
            Tell(changed, all.Problems.Length - changed.Problems.Length, code);
        }

        return code;
    }

    // A hook keeps quiet about what goes through, and so results go elsewhere than what is to be read.
    private void Tell(CheckResult changed, int elsewhere, int code)
    {
        var console = changed.Problems.IsEmpty ? here.Out : here.Error;
        DiagnosticText.Write(console, changed.Problems);
        DiagnosticText.WriteSummary(console, changed.Problems, Plain.Count(changed.Files, "staged file") + " read.");
        if (elsewhere > 0)
        {
            console.WriteLine($"{Plain.Count(elsewhere, "more problem")} in files that this commit leaves alone: `smallwins check`.");
        }

        if (code != ExitCode.Done)
        {
            console.WriteLine("Mend and `git add` them; or, to commit as it is: git commit --no-verify");
        }
    }

    private bool WroteAsData(string asked, string folder, CheckResult result)
    {
        switch (asked)
        {
            case "json":
                here.WriteJson(DiagnosticJson.Of(folder, result));
                return true;
            case "sarif":
                here.WriteJson(Sarif.Of(folder, result));
                return true;
            default:
                return false;
        }
    }

    private static int CodeFor(CheckResult result, BuildOptions options) =>
        result.Problems.Any(problem => problem.Severity >= (options.Strict ? Severity.Warning : Severity.Error))
            ? ExitCode.Problems
            : ExitCode.Done;
}
