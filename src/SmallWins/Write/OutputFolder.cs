using SmallWins.Diagnostics;

namespace SmallWins.Write;

/// <summary>Which folders a site may be written to. Output folders eat people's files elsewhere; these rules are asked before anything is touched.</summary>
internal static class OutputFolder
{
    private static readonly string[] PartsOfAJournal = ["days", "journals", "weeks", "goals", "photos", "templates", ".git", ".smallwins"];

    /// <summary>What speaks against a folder, judged by where it is and what is in it.</summary>
    /// <param name="tree">The folder.</param>
    /// <param name="shown">How to name it in a problem.</param>
    /// <param name="journalRoot">The journal's folder.</param>
    /// <param name="homeFolder">The person's home folder, where known.</param>
    /// <returns>The problem, or null where the folder will do.</returns>
    public static Diagnostic? Refusal(OutputTree tree, string shown, string journalRoot, string? homeFolder)
    {
        var span = SourceSpan.Start(shown);
        var journal = RealPath.Of(journalRoot);
        if (RealPath.Same(tree.Root, journal))
        {
            return Problems.OutputIsAPlaceOfItsOwn(span, "the journal itself");
        }

        if (RealPath.Same(tree.Root, Path.GetPathRoot(tree.Root)!))
        {
            return Problems.OutputIsAPlaceOfItsOwn(span, "the root of a file system");
        }

        if (RealPath.IsWithin(journal, tree.Root))
        {
            return Problems.OutputIsAPlaceOfItsOwn(span, "a folder that holds the journal");
        }

        if (homeFolder is not null && RealPath.IsWithin(RealPath.Of(homeFolder), tree.Root))
        {
            return Problems.OutputIsAPlaceOfItsOwn(span, "the home folder, or one that holds it");
        }

        if (PartsOfAJournal.FirstOrDefault(part => RealPath.IsWithin(tree.Root, RealPath.Of(Path.Combine(journal, part)))) is { } inside)
        {
            return Problems.OutputIsAPlaceOfItsOwn(span, $"a part of the journal ({inside})");
        }

        return File.Exists(tree.Root) ? Problems.OutputIsAFile(span) : ForeignFiles(tree, shown);
    }

    /// <summary>The problem of a folder with files in it that no build of ours made or is making, or null.</summary>
    public static Diagnostic? ForeignFiles(OutputTree tree, string shown)
    {
        // In this order, since another build may be at work: it puts the record before its first file, and the manifest before
        // it takes the record away.
        var foreign = tree.ForeignEntries().ToList();
        return foreign.Count == 0 || File.Exists(tree.Record) || File.Exists(tree.Manifest)
            ? null
            : Problems.OutputHoldsForeignFiles(SourceSpan.Start(shown), foreign);
    }
}
