using System.Collections.Immutable;

namespace SmallWins.Write;

/// <summary>
/// What is still to be done to make a staged site the real one. Once the record lies in its place the new site is certain: each
/// step may be done again after it was done, so whoever finds a record does all of its steps from the first.
/// </summary>
/// <param name="Steps">The steps in their order; the last one removes the record itself.</param>
internal sealed record CommitRecord(ImmutableArray<CommitStep> Steps)
{
    private const string Heading = "smallwins commit 1";
    private const string Ending = "end";

    /// <summary>The record of a change.</summary>
    /// <param name="renamed">Files of ours whose name changes in nothing but its case, from and to.</param>
    /// <param name="added">Staged files for places where nothing of ours stands yet.</param>
    /// <param name="replaced">Staged files for places where a file of ours stands.</param>
    /// <param name="stale">Files of ours that the new site has not.</param>
    /// <param name="isThere">Whether something stands in the place of a folder.</param>
    public static CommitRecord Of(
        IReadOnlyCollection<(string From, string To)> renamed,
        IReadOnlyCollection<string> added,
        IReadOnlyCollection<string> replaced,
        IEnumerable<string> stale,
        Predicate<string> isThere)
    {
        var renamedInto = renamed.Select(pair => SitePath.TopFolder(pair.To)).ToHashSet();
        var steps = added.GroupBy(SitePath.TopFolder)
            .SelectMany(folder => IsAddedWhole(folder)
                ? [(Path: folder.First(), Step: (CommitStep)new CommitStep.AddFolder(folder.Key))]
                : folder.Select(path => (Path: path, Step: (CommitStep)new CommitStep.Add(path))))
            .Concat(replaced.Select(path => (Path: path, Step: (CommitStep)new CommitStep.Replace(path))))
            .ToDictionary(step => step.Path, step => step.Step);
        return new CommitRecord(
        [
            .. renamed.OrderBy(pair => pair.From, StringComparer.Ordinal).Select(pair => new CommitStep.Rename(pair.From, pair.To)),
            .. SitePath.InOrderOfAppearance(steps.Keys).Select(path => steps[path]),
            .. stale.Order(StringComparer.Ordinal).Select(path => new CommitStep.Delete(path)),
            new CommitStep.PutManifest(),
            new CommitStep.Finish(),
        ]);

        bool IsAddedWhole(IGrouping<string, string> folder) =>
            folder.Key.Length > 0 && !isThere(folder.Key) && !renamedInto.Contains(folder.Key) && SitePath.AppearTogether(folder);
    }

    /// <summary>Writes the record beside its place, and when that and all it speaks of is on the disk, moves it there in one go: from then on the commit will happen.</summary>
    /// <param name="tree">The output folder.</param>
    /// <param name="staged">What has to be on the disk before; with the record it is flushed in one go.</param>
    public void Put(OutputTree tree, IEnumerable<string> staged)
    {
        var beside = tree.Record + ".new";
        File.WriteAllLines(beside, [Heading, .. Steps.Select(step => step.Line).OfType<string>(), Ending]);
        DiskFlush.Everything(tree.Staging, [beside, .. staged]);
        File.Move(beside, tree.Record, overwrite: true);
    }

    /// <summary>Reads the record of a commit that was cut short.</summary>
    /// <returns>Null where the file is not one that <see cref="Put"/> wrote.</returns>
    public static CommitRecord? Read(OutputTree tree)
    {
        var lines = File.ReadAllLines(tree.Record);
        if (lines.Length < 2 || lines[0] != Heading || lines[^1] != Ending)
        {
            return null;
        }

        var steps = lines[1..^1].Select(CommitStep.Parse).ToList();
        return steps.Contains(null) ? null : new CommitRecord([.. steps.OfType<CommitStep>(), new CommitStep.PutManifest(), new CommitStep.Finish()]);
    }

    /// <summary>Does all steps, or those that are left of them.</summary>
    public void RollForward(OutputTree tree)
    {
        foreach (var step in Steps)
        {
            step.Run(tree);
        }
    }
}
