namespace SmallWins.Diagnostics;

/// <content>SW31: the locked site.</content>
internal static partial class Problems
{
    /// <summary>SW3101: a site that is open would take the place of a locked one.</summary>
    public static Diagnostic LockedSiteStandsHere(SourceSpan span) => Error(
        "SW3101", span,
        "A locked site stands in this folder, and this build would put the journal in its place for all to read.",
        "Write `smallwins build --lock`. If the site is to be open from now on, delete the folder first, or choose another with `--output`.");

    /// <summary>SW3102: the settings want a locked site, and there is no passphrase.</summary>
    public static Diagnostic PassphraseMissing(SourceSpan span) => Error(
        "SW3102", span,
        "The settings say `lock: true`, and no passphrase was given, so nothing is written.",
        "Write `smallwins build` at a terminal, which asks for it, or set SMALLWINS_PASSPHRASE, or name an open file with `--passphrase-fd`.");

    /// <summary>SW3103: the passphrase is not that of the site that stands there.</summary>
    public static Diagnostic AnotherPassphrase(SourceSpan span) => Error(
        "SW3103", span,
        "This is not the passphrase that the site in this folder is locked with. Nothing was changed.",
        "Type it again. `smallwins passphrase` changes it; `build --lock --new-key` starts afresh without it.");

    /// <summary>SW3104: the page of the locked site that stands there cannot be understood.</summary>
    public static Diagnostic LockedPageUnreadable(SourceSpan span) => Error(
        "SW3104", span,
        $"`{span.File}` is the page of a locked site and was changed or cut, so that its key cannot be read.",
        "Bring it back from a copy, or write `smallwins build --lock --new-key`, which encrypts everything anew.");

    /// <summary>SW3105: a file that SmallWins did not write would lie in the clear beside a locked site.</summary>
    public static Diagnostic InTheClear(SourceSpan span, IReadOnlyList<string> names) => Error(
        "SW3105", span,
        $"The folder holds files that SmallWins did not write, which would lie in the clear beside the locked site: {Few(names)}.",
        "Move them somewhere else. What hosts and git read (CNAME, .nojekyll, .git and the like) may stay.");
}
