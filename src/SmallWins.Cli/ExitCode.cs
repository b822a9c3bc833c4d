namespace SmallWins.Cli;

/// <summary>What the program says to a script when it ends.</summary>
internal static class ExitCode
{
    /// <summary>All is done.</summary>
    public const int Done = 0;

    /// <summary>Problems in the journal stood in the way.</summary>
    public const int Problems = 1;

    /// <summary>The command could not be understood.</summary>
    public const int WrongUsage = 2;

    /// <summary>The machine's trouble: a full disk, a folder without rights; or a fault of this program.</summary>
    public const int Trouble = 3;
}
