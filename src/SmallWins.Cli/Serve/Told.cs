using System.Collections.Immutable;
using System.Globalization;
using SmallWins.Cli.Output;
using SmallWins.Diagnostics;
using SmallWins.Preview;
using Spectre.Console;

namespace SmallWins.Cli.Serve;

/// <summary>What the person is told in the terminal while the site is served: a line for each change, and problems when they are new.</summary>
/// <param name="here">The terminal.</param>
internal sealed class Told(Surroundings here)
{
    private ImmutableArray<Diagnostic> before = [];
    private string? trouble;

    /// <summary>Tells of a change.</summary>
    /// <param name="changed">The files, or none for a new day.</param>
    /// <param name="time">How long it took until the page was ready.</param>
    public void Change(IReadOnlyList<string> changed, TimeSpan time)
    {
        trouble = null;
        var what = changed switch
        {
            [] => "a new day",
            [""] => "the whole journal",
            [var file] => Plain.Line(file),
            _ => Plain.Count(changed.Count, "file"),
        };
        var clock = TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        here.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock}  {what} → {Math.Ceiling(time.TotalMilliseconds):N0} ms"));
    }

    /// <summary>Tells the problems as a check does, where they are others than before; notes are for <c>check</c>.</summary>
    public void Problems(PreviewSite site, IEnumerable<PreviewFile?> pages)
    {
        var files = pages.ToList();
        ImmutableArray<Diagnostic> problems = [.. files.SelectMany(page => News.ProblemsOf(site, page)).Union(site.Problems).Where(problem => problem.Severity > Severity.Note)];
        if (problems.SequenceEqual(before))
        {
            return;
        }

        var (were, are) = (before.Any(IsError), problems.Any(IsError));
        before = problems;
        DiagnosticText.Write(here.Error, problems);
        if (are)
        {
            here.Error.WriteLine(site.IsThere ? "The page stays as it was until this is mended." : "The site shows as soon as this is mended.");
        }
        else if (were)
        {
            here.Error.WriteLine("Mended.");
        }
    }

    /// <summary>Tells of the machine's trouble that keeps the journal from being read; once, as long as it stays the same.</summary>
    public void Trouble(Exception met)
    {
        if (met.Message != trouble)
        {
            trouble = met.Message;
            here.Error.WriteLine(Plain.Text(trouble));
        }
    }

    private static bool IsError(Diagnostic problem) => problem.Severity == Severity.Error;
}
