using SmallWins.Parse.FrontMatter;

namespace SmallWins.Merge;

/// <summary>Looks after the comments of a front matter: they say nothing to a program, and somebody wrote them all the same.</summary>
internal static class Comments
{
    /// <summary>
    /// Whether the joined text has each comment that both sides have, and each that either of them added. One that a side took away may go.
    /// </summary>
    /// <param name="before">What both sides began with.</param>
    /// <param name="ours">The text of our side.</param>
    /// <param name="theirs">The text of their side.</param>
    /// <param name="joined">The joined text; what either side of a conflict has is kept.</param>
    public static bool AreKept(string before, string ours, string theirs, IReadOnlyList<JoinedText> joined)
    {
        var (old, mine, other) = (Count(before), Count(ours), Count(theirs));
        var withOurs = Count(string.Concat(joined.Select(text => text.Text)));
        var withTheirs = Count(string.Concat(joined.Select(text => text.TextOfTheirs)));
        return mine.Keys.Union(other.Keys).All(comment => Math.Max(Of(withOurs, comment), Of(withTheirs, comment)) >= Wanted(comment));

        int Wanted(string comment) => Math.Max(
            Math.Min(Of(mine, comment), Of(other, comment)),
            Math.Max(Added(mine, comment), Added(other, comment)));

        int Added(Dictionary<string, int> side, string comment) => Of(side, comment) > Of(old, comment) ? Of(side, comment) : 0;

        static int Of(Dictionary<string, int> counts, string comment) => counts.GetValueOrDefault(comment);
    }

    private static Dictionary<string, int> Count(string yaml) => YamlComments.In(yaml).CountBy(comment => comment).ToDictionary();
}
