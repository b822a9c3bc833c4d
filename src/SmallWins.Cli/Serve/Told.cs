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
    private ImmutableArray<string> faulty = [];
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
    /// <param name="site">The site.</param>
    /// <param name="lookedAt">The pages that somebody looks at; a page with an error is looked at again, until it is mended.</param>
    public void Problems(PreviewSite site, IEnumerable<string> lookedAt)
    {
        var pages = lookedAt.Union(faulty).Select(path => (Path: path, Problems: site.Get(path)?.Problems ?? [])).ToList();
        faulty = [.. pages.Where(page => page.Problems.Any(IsError)).Select(page => page.Path)];
        ImmutableArray<Diagnostic> problems = [.. site.Problems.Union(pages.SelectMany(page => page.Problems)).Where(problem => problem.Severity > Severity.Note)];
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

    /// <summary>Tells of what keeps the journal from being shown, be it the machine's trouble or a fault of ours; once, as long as it stays the same.</summary>
    public void Trouble(Exception met)
    {
        if (met.Message == trouble)
        {
            return;
        }

        trouble = met.Message;
        if (met is IOException or UnauthorizedAccessException)
        {
            here.Error.WriteLine(Plain.Text(trouble));
        }
        else
        {
            here.TellFault(met);
        }
    }

    private static bool IsError(Diagnostic problem) => problem.Severity == Severity.Error;
}
