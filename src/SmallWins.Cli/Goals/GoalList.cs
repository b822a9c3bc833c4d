using SmallWins.Aggregate;
using SmallWins.Cli.Output;
using SmallWins.Cli.Tell;

namespace SmallWins.Cli.Goals;

/// <summary>All goals of a journal, those that run first.</summary>
/// <param name="journal">The journal.</param>
internal sealed class GoalList(OpenedJournal journal)
{
    private const int ShapeVersion = 1;

    private static readonly (string Heading, Func<GoalFacts, bool> Holds)[] Parts =
    [
        ("Running", goal => goal.State == GoalState.Running),
        ("To come", goal => goal.State == GoalState.Ahead),
        ("To renew, or to make smaller", goal => goal.State == GoalState.Ready && goal.Children.IsEmpty),
        ("Complete", goal => goal.State == GoalState.Complete),
        ("Renewed", goal => goal.State == GoalState.Ready && !goal.Children.IsEmpty),
        ("Let go", goal => goal.State == GoalState.LetGo),
    ];

    /// <summary>For reading.</summary>
    public void Write(Paper paper)
    {
        var sentences = JournalSentences.Of(journal.Settings, journal.Today, Spoken.Language);
        var lines = new WinLines(paper, journal);
        foreach (var (heading, holds) in Parts)
        {
            var goals = journal.Facts.Goals.Where(holds).ToList();
            if (goals.Count == 0)
            {
                continue;
            }

            paper.Part(heading);
            foreach (var goal in goals)
            {
                var isNow = goal.State is GoalState.Running;
                var style = lines.StyleOf(goal.Goal.Area);
                paper.Line(4, ["  ", .. isNow ? GoalMarks.Of(goal, journal.Today).Select(mark => GoalMarks.Sign(mark, paper.Signs, style)).Append("  ") : [], goal.Goal.Title]);
                paper.Line(4, "    ", new Ink($"@{goal.Goal.Id}{paper.Signs.Between}{sentences.Goal(goal)}", Ink.Quiet));
                if (isNow && goal.Goal.Smaller is { } smaller)
                {
                    paper.Line(4, "    ", new Ink("On a hard day: " + smaller, Ink.Quiet));
                }
            }
        }

        paper.Gap();
        paper.Line(2, journal.Facts.Goals.Any(goal => goal.State == GoalState.Running)
            ? (Ink[])["A step is a win with its word: ", new Ink("smallwins add … @" + journal.Facts.Goals.First(goal => goal.State == GoalState.Running).Goal.Id, Ink.Strong)]
            : ["No goal is running, and there is room for one: ", new Ink("smallwins goal new One glass of water before coffee", Ink.Strong)]);
    }

    /// <summary>For other programs.</summary>
    public string Json() => JsonText.Of(ShapeVersion, json =>
    {
        var sentences = JournalSentences.Of(journal.Settings, journal.Today, Spoken.Language);
        json.WriteDate("date", journal.Today);
        json.WriteObjects("goals", journal.Facts.Goals, goal =>
        {
            GoalJson.WriteKeys(json, goal.Goal);
            json.WriteString("state", TellJson.Word(goal.State));
            json.WriteString("sentence", sentences.Goal(goal));
            json.WriteNumber("due", goal.Due);
            json.WriteNumber("kept", goal.Kept);
            json.WriteNumber("step_days", goal.StepDays);
            json.WriteList("grown_into", goal.Children.Select(child => child.Id), json.WriteStringValue);
            json.WriteObjects("marks", goal.Marks, mark =>
            {
                json.WriteDate("date", mark.Date);
                json.WriteString("kind", TellJson.Word(mark.Kind));
            });
        });
    });
}
