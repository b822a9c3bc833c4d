namespace SmallWins.Cli.Tell;

/// <summary>What the commands speak.</summary>
internal static class Spoken
{
    /// <summary>
    /// English, whatever the journal's own language: a sentence of the site's among the commands' own words is understood best in theirs.
    /// </summary>
    public const string Language = "en";
}
