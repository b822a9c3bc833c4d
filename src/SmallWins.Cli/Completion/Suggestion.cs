namespace SmallWins.Cli.Completion;

/// <summary>A word that may be meant, and what it is.</summary>
/// <param name="Word">The word.</param>
/// <param name="About">A few words about it; empty for none.</param>
internal sealed record Suggestion(string Word, string About);

/// <summary>What the shell is to offer besides.</summary>
internal enum FromDisk
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The names of files.</summary>
    Files,

    /// <summary>The names of folders.</summary>
    Folders,
}
