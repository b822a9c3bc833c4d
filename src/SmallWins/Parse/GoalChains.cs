using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;

namespace SmallWins.Parse;

/// <summary>Joins goals to those they grew out of.</summary>
internal static class GoalChains
{
    /// <summary>The goals by start and then id, with their parents looked up; a parent that is not there, or a circle, is a problem.</summary>
    /// <param name="files">The goal files in their order.</param>
    /// <param name="drafts">Whether drafts are wanted.</param>
    public static Checked<ImmutableArray<MicroGoal>> Join(IReadOnlyList<GoalFile> files, bool drafts)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var byId = new Dictionary<string, GoalFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!byId.TryAdd(file.Id, file))
            {
                problems.Add(file.Source.Problem(at => Problems.GoalTwice(at, byId[file.Id].Source.File), 0, 0));
            }
        }

        var parents = new Dictionary<GoalFile, GoalFile>();
        foreach (var file in byId.Values.Where(file => file.GrowsFrom is not null))
        {
            var named = file.GrowsFrom!.Value.Trim().TrimStart('@');
            if (byId.TryGetValue(named, out var parent))
            {
                parents.Add(file, parent);
            }
            else
            {
                var meant = NearestName.To(named, byId.Keys);
                problems.Add(At(file, at => Problems.UnknownParentGoal(at, named, meant)));
            }
        }

        foreach (var circle in Circles(files, parents))
        {
            var names = string.Join(" → ", circle.Append(circle[0]).Select(file => file.Id));
            problems.Add(At(circle[0], at => Problems.GoalsInACircle(at, names)));
            circle.ForEach(file => parents.Remove(file));
        }

        problems.AddRange(Outcomes(byId, parents));

        var shown = byId.Values.Where(file => drafts || !file.IsDraft).ToHashSet();
        return new(
            [.. shown.Where(file => file.Goal is not null)
                .Select(file => file.Goal! with { GrowsFrom = parents.TryGetValue(file, out var parent) && shown.Contains(parent) ? parent.Id : null })
                .OrderBy(goal => goal.Start).ThenBy(goal => goal.Id, StringComparer.Ordinal)],
            problems.ToImmutable());
    }

    // An outcome out of which something to do has grown already needs no word.
    private static IEnumerable<Diagnostic> Outcomes(Dictionary<string, GoalFile> byId, Dictionary<GoalFile, GoalFile> parents)
    {
        var accompanied = parents.Where(pair => pair.Key.Goal?.Kind == GoalKind.Process).Select(pair => pair.Value).ToHashSet();
        var taken = byId.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var file in byId.Values.Where(file => file.Goal?.Kind == GoalKind.Outcome && !accompanied.Contains(file)))
        {
            var goal = file.Goal!;
            var lines = NextGoal.Smaller(goal, goal.Smaller ?? $"Ten minutes towards “{goal.Title}”", start: null);
            yield return file.Source.Problem(at => Problems.OutcomeGoal(at, NextGoal.IdAfter(goal.Id, taken), lines), file.Kind!.Start, file.Kind.Length);
        }
    }

    /// <summary>Each circle once, from the goal in it that comes first.</summary>
    private static List<List<GoalFile>> Circles(IReadOnlyList<GoalFile> files, Dictionary<GoalFile, GoalFile> parents)
    {
        var circles = new List<List<GoalFile>>();
        var done = new HashSet<GoalFile>();
        foreach (var file in files)
        {
            var path = new List<GoalFile>();
            for (var goal = file; goal is not null && done.Add(goal); goal = parents.GetValueOrDefault(goal))
            {
                path.Add(goal);
            }

            // The path ends at a goal without a parent, at one seen on an earlier path, or in a circle of its own.
            var end = path.Count == 0 ? null : parents.GetValueOrDefault(path[^1]);
            var start = end is null ? -1 : path.IndexOf(end);
            if (start >= 0)
            {
                circles.Add(path[start..]);
            }
        }

        return circles;
    }

    private static Diagnostic At(GoalFile file, Func<SourceSpan, Diagnostic> problem) =>
        file.Source.Problem(problem, file.GrowsFrom!.Start, file.GrowsFrom.Length);
}
