using SmallWins.Aggregate;
using SmallWins.Cli.Output;
using SmallWins.Cli.Writing;
using SmallWins.Edit;
using Spectre.Console;

namespace SmallWins.Cli.Goals;

/// <summary>Finds the goal that a verb is about.</summary>
/// <param name="here">The machine.</param>
/// <param name="journal">The journal.</param>
internal sealed class GoalChoice(Surroundings here, OpenedJournal journal)
{
    /// <summary>The goal with an id, with or without <c>@</c>; null where there is none, which is said.</summary>
    private GoalFacts? Named(string id)
    {
        var word = id.TrimStart('@');
        if (Known.Goal(journal.Journal, word) is { } known)
        {
            return Find(known);
        }

        var ids = journal.Journal.Goals.Select(goal => goal.Id).ToList();
        here.RefuseUnknown("goal", word, ids, ids, $"goals/{word}.md");
        return null;
    }

    /// <summary>Whether a word is the id of a goal, or nearly one.</summary>
    public bool IsNear(string word) => Find(word) is not null || Known.Near(word, journal.Journal.Goals.Select(goal => goal.Id)) is not null;

    private GoalFacts? Find(string id) => Known.Goal(journal.Journal, id.TrimStart('@')) is { } known
        ? journal.Facts.Goals.First(goal => goal.Goal.Id == known)
        : null;

    /// <summary>The goal that was named; without a name the one that comes into question, and of several a person at a terminal chooses.</summary>
    /// <param name="id">Its id, or null.</param>
    /// <param name="verb">The verb, such as <c>renew</c>.</param>
    /// <param name="candidates">The goals that come into question.</param>
    /// <param name="none">What is said where there is none.</param>
    /// <returns>The goal; null where there is none, or none was chosen, which is said.</returns>
    public GoalFacts? NamedOrAmong(string? id, string verb, IReadOnlyList<GoalFacts> candidates, string none)
    {
        if (id is not null)
        {
            return Named(id);
        }

        switch (candidates)
        {
            case [var one]:
                return one;
            case []:
                here.Refuse(none, $"Any goal can be named: smallwins goal {verb} {journal.Journal.Goals.Select(goal => goal.Id).LastOrDefault() ?? "glass-of-water"}");
                return null;
            case var several when here.IsInteractive:
                return Choose(several);
            default:
                here.Refuse($"Which one? smallwins goal {verb} {candidates[0].Goal.Id}", $"There are {string.Join(", ", candidates.Select(goal => goal.Goal.Id))}.");
                return null;
        }
    }

    private GoalFacts? Choose(IReadOnlyList<GoalFacts> goals)
    {
        var paper = Paper.Of(here);
        paper.Line("Which one?");
        foreach (var (goal, number) in goals.Select((goal, i) => (goal.Goal, i + 1)))
        {
            paper.Line(5, $"{number,3}  ", goal.Title, new Ink("  @" + goal.Id, Ink.Quiet));
        }

        var prompt = new LinePrompt(here, begun => goals.Select(goal => "@" + goal.Goal.Id).Where(id => id.StartsWith('@' + begun.TrimStart('@'), StringComparison.OrdinalIgnoreCase)));
        while (prompt.Ask("Number: ").Line?.Trim() is { Length: > 0 } answer)
        {
            if (int.TryParse(answer, out var number) && number >= 1 && number <= goals.Count)
            {
                return goals[number - 1];
            }

            if (Find(answer) is { } named && goals.Contains(named))
            {
                return named;
            }

            here.Out.WriteLine($"A number from 1 to {goals.Count}, or Enter to leave all as it is.");
        }

        here.Out.WriteLine("Nothing was changed.");
        return null;
    }
}
