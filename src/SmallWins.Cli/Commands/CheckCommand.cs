using System.CommandLine;
using SmallWins.Cli.Output;
using SmallWins.Diagnostics;

namespace SmallWins.Cli.Commands;

/// <summary><c>check</c>: every problem of a journal, and nothing is written.</summary>
internal sealed class CheckCommand
{
    private static readonly string[] Formats = ["text", "json", "sarif"];

    private readonly Argument<string?> journal = new("journal") { Description = "The journal's folder; this one or one above if not given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> format = new("--format", "-f") { Description = "How the problems are told: text, json or sarif.", DefaultValueFactory = _ => "text", HelpName = "format" };
    private readonly Option<bool> strict = new("--strict") { Description = "Counts warnings as errors." };
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
        var command = new Command("check", "Finds every problem of a journal, and writes nothing.") { check.journal, check.format, check.strict };
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
        CheckResult result;
        using (var progress = new ProgressLine(here.Error))
        {
            result = SiteBuild.Check(options, progress);
        }

        switch (parsed.GetRequiredValue(format).ToLowerInvariant())
        {
            case "json":
                here.WriteJson(DiagnosticJson.Of(folder, result));
                break;
            case "sarif":
                here.WriteJson(Sarif.Of(folder, result));
                break;
            default:
                DiagnosticText.Write(here.Out, result.Problems);
                DiagnosticText.WriteSummary(here.Out, result.Problems, Plain.Count(result.Files, "file") + " read.");
                break;
        }

        return result.Problems.Any(problem => problem.Severity >= (options.Strict ? Severity.Warning : Severity.Error))
            ? ExitCode.Problems
            : ExitCode.Done;
    }
}
