using System.Globalization;
using System.Text;
using SmallWins.Aggregate;
using SmallWins.Domain;

namespace SmallWins.Edit;

/// <summary>What the file of a week begins with: its facts and three questions, in comments that no page shows.</summary>
internal static class WeekStart
{
    /// <summary>The first question, below which the person begins to write.</summary>
    public const string FirstQuestion = "<!-- What went right that you want to remember? -->";

    /// <summary>The text for a week.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="week">The week.</param>
    /// <param name="summary">What it holds, or null.</param>
    public static string Of(Journal journal, Week week, WeekSummary? summary)
    {
        var text = new StringBuilder($"""
            ---
            title:
            felt:       # easy | right | too much
            highlight:  # the date of the day that stood out
            ---
            <!-- {Named(week.First)} to {Named(week.Last)}. Lines between these signs are not shown on the site; write below them.

            """.ReplaceLineEndings("\n"));
        foreach (var fact in summary is null ? [] : Facts(journal, summary))
        {
            text.Append("  ").Append(fact.Replace("-->", "→", StringComparison.Ordinal)).Append('\n');
        }

        return text.Append($"""
            -->

            {FirstQuestion}

            <!-- What helped it along? -->

            <!-- What would be kind to the week that comes? -->

            """.ReplaceLineEndings("\n")).ToString();
    }

    private static IEnumerable<string> Facts(Journal journal, WeekSummary week)
    {
        if (week.Wins.IsEmpty)
        {
            yield break;
        }

        var areas = week.Areas.Select(count => $"{AreaName(journal, count.Id)} {count.Number}").ToList();
        yield return $"{Counted(week.LitDays, "day")}, {Counted(week.Wins.Length, "win")}" + (areas.Count == 0 ? "" : ": " + string.Join(", ", areas));
        foreach (var win in week.Highlights)
        {
            yield return $"{win.Date.ToString("ddd", CultureInfo.InvariantCulture)}: {win.Text.Markdown.ReplaceLineEndings(" ")}";
        }

        var firsts = week.Firsts.Select(first => (first.Kind == FirstKind.Area ? AreaName(journal, first.Id) : "#" + first.Id) + (first.Since is null ? "" : " (again)")).ToList();
        if (firsts.Count > 0)
        {
            yield return "New: " + string.Join(", ", firsts);
        }

        foreach (var steps in week.Goals)
        {
            yield return $"{journal.Goals.First(goal => goal.Id == steps.Id).Title}: {Counted(steps.Number, "step")}";
        }

        yield return $"{Counted(week.WinsSoFar, "win")} by the end of it, on {Counted(week.LitDaysSoFar, "day")}";
    }

    private static string AreaName(Journal journal, string id) => journal.Settings.Areas.First(area => area.Id == id).Name;

    private static string Named(DateOnly date) => date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Counted(int number, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : one + "s")}");
}
