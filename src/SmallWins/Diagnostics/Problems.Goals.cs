namespace SmallWins.Diagnostics;

/// <content>SW14: goals.</content>
internal static partial class Problems
{
    public static Diagnostic GoalWithoutTitle(SourceSpan at) =>
        Error("SW1401", at, "This goal has no `title`.", "Add what it asks for, as in title: One glass of water before coffee.");

    public static Diagnostic GoalWithoutStart(SourceSpan at) =>
        Error("SW1402", at, "This goal has no `start`.", "Add its first day, as in start: 2026-07-13.");

    public static Diagnostic NotAGoalDate(SourceSpan at, string key) =>
        Error("SW1403", at, $"`{key}` takes a date.", "Write it as 2026-07-13.");

    public static Diagnostic GoalDaysOutOfRange(SourceSpan at) =>
        Error("SW1404", at, "`days` takes a number from 1 to 366.", "Write how many days the goal runs; a small goal runs 7.");

    public static Diagnostic UnknownGoalKind(SourceSpan at, string kind, string? meant) =>
        Error("SW1405", at, $"`{kind}` is no kind of goal.", DidYouMeanOr(meant, "Write process (something to do) or outcome (something to reach)."), meant);

    public static Diagnostic UnknownSchedule(SourceSpan at, string? meant) =>
        Error("SW1406", at, "This is no schedule.", DidYouMeanOr(meant, "Write daily, weekdays, days such as [mon, wed, fri], or 3/week (1 to 7)."), meant);

    public static Diagnostic UnknownParentGoal(SourceSpan at, string goal, string? meant) =>
        Error("SW1407", at, $"There is no goal `{goal}` to grow from.", DidYouMeanOr(meant, $"Write the id of a goal, which is its file's name, or add goals/{goal}.md."), meant);

    public static Diagnostic GoalsInACircle(SourceSpan at, string circle) =>
        Error("SW1408", at, $"These goals grow out of each other in a circle: {circle}.", "Remove `grows_from` from the one that came first.");

    public static Diagnostic InvalidGoalId(SourceSpan at, string id) =>
        Error("SW1409", at, $"`{id}` cannot be a goal's id: a file name takes letters, digits, - and _, with a letter among them.", "Rename the file to a word such as glass-of-water.md.");

    public static Diagnostic OutcomeGoal(SourceSpan at, string id, IEnumerable<string> lines) => Note(
        "SW1410",
        at,
        "This goal is an outcome, and parts of it lie in other hands.",
        $"It may stay as it is. Something to do for it would be in yours, perhaps goals/{id}.md with {string.Join(", ", lines.Select(line => $"`{line}`"))}, and a `start` that suits you.");

    public static Diagnostic GoalTwice(SourceSpan at, string other) =>
        Error("SW1411", at, $"{other} has the same id; upper and lower case make no difference.", "Rename one of the two files.");

    public static Diagnostic LetGoBeforeStart(SourceSpan at) =>
        Warning("SW1412", at, "`let_go` lies before `start`.", "Write the date on which the goal was put down.");

    public static Diagnostic GoalWithoutFrontMatter(SourceSpan at) =>
        Warning("SW1413", at, "This file has no front matter, so it is no goal.", "Begin it with the keys title and start between two lines ---, or move it out of goals.");
}
