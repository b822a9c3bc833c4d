namespace SmallWins.Write;

/// <summary>One step of a commit. Each leaves the site whole, and may be done again after it was done.</summary>
/// <param name="Line">The step's line in the record; null for the steps that end every commit.</param>
internal abstract record CommitStep(string? Line)
{
    /// <summary>Does it.</summary>
    public abstract void Run(OutputTree tree);

    /// <summary>Reads a line of a record; null where it is none, or names a path that could lead out of the folder.</summary>
    public static CommitStep? Parse(string line)
    {
        var words = line.Split('\t');
        return words.Skip(1).All(SitePath.IsSafe)
            ? words switch
            {
                ["rename", var from, var to] => new Rename(from, to),
                ["add", var path] => new Add(path),
                ["add-folder", var path] => new AddFolder(path),
                ["replace", var path] => new Replace(path),
                ["delete", var path] => new Delete(path),
                _ => null,
            }
            : null;
    }

    private static void MoveIn(OutputTree tree, string path)
    {
        if (File.Exists(tree.Staged(path)))
        {
            var target = tree.At(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(tree.Staged(path), target, overwrite: true);
        }
    }

    /// <summary>A staged file takes its place, where nothing stands yet.</summary>
    public sealed record Add(string Path) : CommitStep($"add\t{Path}")
    {
        /// <inheritdoc/>
        public override void Run(OutputTree tree) => MoveIn(tree, Path);
    }

    /// <summary>A staged folder takes its place as a whole, where there is none yet: thousands of pages in one go.</summary>
    public sealed record AddFolder(string Path) : CommitStep($"add-folder\t{Path}")
    {
        /// <inheritdoc/>
        public override void Run(OutputTree tree)
        {
            if (Directory.Exists(tree.Staged(Path)))
            {
                Directory.Move(tree.Staged(Path), tree.At(Path));
            }
        }
    }

    /// <summary>A staged file takes the place of the one of ours that stands there.</summary>
    public sealed record Replace(string Path) : CommitStep($"replace\t{Path}")
    {
        /// <inheritdoc/>
        public override void Run(OutputTree tree) => MoveIn(tree, Path);
    }

    /// <summary>
    /// A file of ours gets a name that differs in case. Where the file system ignores case, deleting the old name would delete
    /// the new file.
    /// </summary>
    public sealed record Rename(string From, string To) : CommitStep($"rename\t{From}\t{To}")
    {
        /// <inheritdoc/>
        public override void Run(OutputTree tree)
        {
            if (File.Exists(tree.At(From)))
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(tree.At(To))!);
                File.Move(tree.At(From), tree.At(To), overwrite: true);
                tree.RemoveEmptyFolders(From);
            }
        }
    }

    /// <summary>A file of ours that the site no longer has goes, and with it the folders that it leaves empty.</summary>
    public sealed record Delete(string Path) : CommitStep($"delete\t{Path}")
    {
        /// <inheritdoc/>
        public override void Run(OutputTree tree)
        {
            // What has become a folder meanwhile is not ours any more.
            if (tree.Above(Path) is null && File.Exists(tree.At(Path)))
            {
                File.Delete(tree.At(Path));
                tree.RemoveEmptyFolders(Path);
            }
        }
    }

    /// <summary>The new manifest takes its place.</summary>
    public sealed record PutManifest() : CommitStep((string?)null)
    {
        /// <inheritdoc/>
        public override void Run(OutputTree tree)
        {
            if (File.Exists(tree.StagedManifest))
            {
                File.Move(tree.StagedManifest, tree.Manifest, overwrite: true);
            }
        }
    }

    /// <summary>The record goes, and then the staging folder.</summary>
    public sealed record Finish() : CommitStep((string?)null)
    {
        /// <inheritdoc/>
        public override void Run(OutputTree tree)
        {
            File.Delete(tree.Record);
            tree.DiscardStaging();
        }
    }
}
