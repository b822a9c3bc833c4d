using System.Diagnostics;
using System.Globalization;
using SmallWins.Cli.Output;

namespace SmallWins.Cli.Tell;

/// <summary>What a build did and how long each step of it took.</summary>
internal static class BuildTold
{
    private const int ShapeVersion = 1;

    /// <summary>Writes the times to be read.</summary>
    public static void WriteTimings(Paper paper, BuildTimings timings)
    {
        paper.Gap();
        foreach (var step in timings.Steps)
        {
            paper.Line(Row(step.Name, step.Items, step.Time));
        }

        paper.Line(Row($"all in all, on {Plain.Count(Environment.ProcessorCount, "core")}", items: null, timings.Total));
        paper.Line(string.Create(CultureInfo.InvariantCulture, $"  {"memory, at most",-34}{PeakMemory() / 1e6,20:N1} MB"));
        if (timings.Pages.IsEmpty)
        {
            return;
        }

        paper.Part("Kinds of pages", "the time of all threads together");
        foreach (var kind in timings.Pages)
        {
            paper.Line(Row(kind.Name, kind.Items, kind.Time));
        }
    }

    /// <summary>All of it for other programs.</summary>
    public static string Json(BuiltSite site, BuildTimings timings) => JsonText.Of(ShapeVersion, json =>
    {
        json.WriteString("site", site.Folder);
        json.WriteBoolean("locked", site.IsLocked);
        json.WriteNumber("pages", site.Pages);
        json.WriteNumber("wins", site.Wins);
        json.WriteNumber("days", site.Days);
        json.WriteNumber("changed", site.Changed);
        json.WriteNumber("removed", site.Removed);
        json.WriteNumber("cores", Environment.ProcessorCount);
        json.WriteNumber("peak_memory_bytes", PeakMemory());
        json.WriteNumber("milliseconds", Milliseconds(timings.Total));
        WriteSteps("steps", timings.Steps);
        WriteSteps("kinds_of_pages", timings.Pages);

        void WriteSteps(string key, IEnumerable<BuildStep> steps) => json.WriteObjects(key, steps, step =>
        {
            json.WriteString("name", step.Name);
            json.WriteNumber("items", step.Items);
            json.WriteNumber("milliseconds", Milliseconds(step.Time));
        });
    });

    private static string Row(string name, int? items, TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"  {name,-34}{items,9:N0}{time.TotalMilliseconds,11:N1} ms");

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
