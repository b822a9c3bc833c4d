using System.Globalization;
using SmallWins.Domain;

namespace SmallWins.Edit;

/// <summary>What the file of a week begins with: its facts and three questions, in comments that no page shows.</summary>
internal static class WeekStart
{
    /// <summary>The first question, below which the person begins to write.</summary>
    public const string FirstQuestion = "<!-- What went right that you want to remember? -->";

    /// <summary>The text for a week.</summary>
    /// <param name="week">The week.</param>
    /// <param name="facts">What there is to say about it, a line each.</param>
    public static string Of(Week week, IEnumerable<string> facts)
    {
        var about = string.Concat(facts.Select(fact => $"     {fact.ReplaceLineEndings(" ").Replace("-->", "→", StringComparison.Ordinal)}\n"));
        return $"""
            ---
            title:
            felt:       # easy | right | too much
            highlight:  # the date of the day that stood out
            ---
            <!-- {Named(week.First)} to {Named(week.Last)}
            {about}     These lines are not shown on the site. Write below them. -->

            {FirstQuestion}


            <!-- What helped it along? -->


            <!-- What would be kind to the week that comes? -->

            """.ReplaceLineEndings("\n");
    }

    private static string Named(DateOnly date) => date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
}
