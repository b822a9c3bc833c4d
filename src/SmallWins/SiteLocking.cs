using System.Collections.Concurrent;
using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Locking;
using SmallWins.Read;
using SmallWins.Render.Words;
using SmallWins.Write;

namespace SmallWins;

/// <summary>What a locked build is given.</summary>
/// <param name="Passphrase">The passphrase; it is used and not kept.</param>
/// <param name="NewKey">Whether to start with a new key and encrypt everything anew, whatever the folder holds.</param>
public sealed record SiteLock(string Passphrase, bool NewKey = false)
{
    /// <summary>Says nothing of the passphrase, wherever it may be written.</summary>
    public override string ToString() => nameof(SiteLock);
}

/// <summary>Where a site's passphrase is changed.</summary>
public sealed record PassphraseChange
{
    /// <summary>The journal's folder.</summary>
    public required string JournalFolder { get; init; }

    /// <summary>The folder of the site; null for the one that the settings name.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>The person's home folder, which is refused as an output folder; null where it is not known.</summary>
    public string? HomeFolder { get; init; }

    /// <summary>The passphrase that the site is locked with.</summary>
    public required string From { get; init; }

    /// <summary>The passphrase that it will be locked with.</summary>
    public required string To { get; init; }

    /// <summary>Says nothing of the passphrases, wherever it may be written.</summary>
    public override string ToString() => nameof(PassphraseChange);
}

/// <summary>The last step before a site is written: it goes as it is, or locked. Also what is asked of a locked site that stands in a folder.</summary>
public static class SiteLocking
{
    /// <summary>Whether the folder that a build would write to holds a locked site.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="outputFolder">The folder of the site; null for the one that the settings name.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static bool StandsIn(string journalFolder, string? outputFolder) =>
        Path.Combine(OutputOf(journalFolder, outputFolder), LockedFormat.Page) is var page && File.Exists(page) && LockedPage.Is(File.ReadAllBytes(page));

    /// <summary>Whether a passphrase opens the locked site in a folder, so that a slip of the finger is found out at once. Takes as long as a guess is to take.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="outputFolder">The folder of the site; null for the one that the settings name.</param>
    /// <param name="passphrase">The passphrase.</param>
    /// <returns>False where it is another one; a page that cannot be understood is left for the build to tell of.</returns>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static bool MayOpen(string journalFolder, string? outputFolder, string passphrase) =>
        LockedPage.HeaderOf(File.ReadAllBytes(Path.Combine(OutputOf(journalFolder, outputFolder), LockedFormat.Page))) is not { } header || header.Key.Unwrap(passphrase) is not null;

    /// <summary>
    /// Changes the passphrase of a locked site: its key is wrapped anew, in its one page, and every blob stays as it is. A copy of the page from before
    /// still opens with the earlier passphrase.
    /// </summary>
    /// <param name="change">What to change.</param>
    /// <returns>The problems that stood in the way; none where it is done.</returns>
    /// <exception cref="IOException">The machine's trouble.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    /// <exception cref="InvalidOperationException">No locked site stands there, as <see cref="StandsIn"/> tells.</exception>
    public static ImmutableArray<Diagnostic> Change(PassphraseChange change)
    {
        var begun = StagedSite.Begin(OutputOf(change.JournalFolder, change.OutputFolder), change.JournalFolder, change.HomeFolder);
        using var staged = begun.Value;
        if (staged is null)
        {
            return begun.Problems;
        }

        var span = SourceSpan.Start($"{staged.Name}/{LockedFormat.Page}");
        if (staged.Earlier(LockedFormat.Page) is not { } page || !LockedPage.Is(page))
        {
            throw new InvalidOperationException($"No locked site stands in {staged.Name}.");
        }

        if (LockedPage.HeaderOf(page) is not { } header)
        {
            return [Problems.LockedPageUnreadable(span)];
        }

        if (header.Key.Unwrap(change.From) is not { } key)
        {
            return [Problems.AnotherPassphrase(span)];
        }

        foreach (var path in staged.EarlierPaths.Where(path => path != LockedFormat.Page))
        {
            if (staged.Earlier(path) is { } file)
            {
                staged.Put(new SiteFile(path, file));
            }
        }

        staged.Put(new SiteFile(LockedFormat.Page, LockedPage.With(page, header with { Key = WrappedKey.Wrap(key, change.To) })));
        return staged.Commit().Problems;
    }

    /// <summary>Decides, in the folder that a build has taken, how its files are put there.</summary>
    /// <param name="staged">The folder.</param>
    /// <param name="settings">The journal's settings.</param>
    /// <param name="asked">What the build was given; null for an open site.</param>
    /// <param name="words">The site's words.</param>
    /// <returns>How, or null and why not.</returns>
    internal static Checked<PuttingFiles?> Begin(StagedSite staged, Settings settings, SiteLock? asked, SiteWords words)
    {
        var span = SourceSpan.Start($"{staged.Name}/{LockedFormat.Page}");
        var page = staged.Earlier(LockedFormat.Page);
        var isLocked = (page is not null && LockedPage.Is(page)) || staged.EarlierPaths.Any(LockedFormat.IsBlob);
        if (asked is null)
        {
            return settings.Lock ? Refused(Problems.PassphraseMissing(SourceSpan.Start(JournalFolder.SettingsFile)))
                : isLocked ? Refused(Problems.LockedSiteStandsHere(SourceSpan.Start(staged.Name)))
                : new(new OpenFiles(staged), []);
        }

        if (!isLocked || asked.NewKey)
        {
            var fresh = SiteKey.New();
            return Locked(fresh, WrappedKey.Wrap(fresh, asked.Passphrase));
        }

        if (page is null || LockedPage.HeaderOf(page) is not { } header)
        {
            return Refused(Problems.LockedPageUnreadable(span));
        }

        return header.Key.Unwrap(asked.Passphrase) is { } key ? Locked(key, header.Key) : Refused(Problems.AnotherPassphrase(span));

        Checked<PuttingFiles?> Locked(SiteKey key, WrappedKey wrapped)
        {
            var language = (words.Culture.Name, words.Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr");
            return new(new LockedFiles(staged, new LockedSite(key, wrapped, header => LockedPage.Of(header, language, word => words.Say("lock." + word)))), []);
        }

        static Checked<PuttingFiles?> Refused(Diagnostic problem) => new(null, [problem]);
    }

    private static string OutputOf(string journalFolder, string? outputFolder) =>
        Path.GetFullPath(outputFolder ?? Path.Combine(journalFolder, SiteBuild.SettingsOf(journalFolder).Output));
}

/// <summary>How the files of a site are put into its folder.</summary>
/// <param name="Staged">The folder.</param>
internal abstract record PuttingFiles(StagedSite Staged)
{
    /// <summary>Whether they are locked.</summary>
    public abstract bool IsLocked { get; }

    /// <summary>Puts a file; from any thread.</summary>
    public abstract void Put(SiteFile file);

    /// <summary>Puts what comes when all files are there.</summary>
    /// <returns>What stands in the way of a commit.</returns>
    /// <exception cref="IOException">What was written does not read back as what was meant.</exception>
    public abstract ImmutableArray<Diagnostic> Finish();
}

/// <summary>They go as they are.</summary>
internal sealed record OpenFiles(StagedSite Staged) : PuttingFiles(Staged)
{
    /// <inheritdoc/>
    public override bool IsLocked => false;

    /// <inheritdoc/>
    public override void Put(SiteFile file) => Staged.Put(file);

    /// <inheritdoc/>
    public override ImmutableArray<Diagnostic> Finish() => [];
}

/// <summary>They go locked.</summary>
internal sealed record LockedFiles(StagedSite Staged, LockedSite Site) : PuttingFiles(Staged)
{
    private readonly ConcurrentQueue<Diagnostic> twice = [];

    /// <inheritdoc/>
    public override bool IsLocked => true;

    /// <inheritdoc/>
    public override void Put(SiteFile file)
    {
        if (Site.Seal(file.Path, file.Content.Span) is { } blob)
        {
            Staged.Put(new SiteFile(blob.Path, blob.Content));
        }
        else
        {
            twice.Enqueue(Problems.PathsDifferInCase(SourceSpan.Start($"{Staged.Name}/{file.Path}"), $"{Staged.Name}/{file.Path}"));
        }
    }

    /// <inheritdoc/>
    public override ImmutableArray<Diagnostic> Finish()
    {
        if (!twice.IsEmpty)
        {
            return [.. twice];
        }

        foreach (var (path, content) in Site.Rest())
        {
            Staged.Put(new SiteFile(path, content));
        }

        if (Staged.FilesBeside() is { Count: > 0 } beside)
        {
            return [Problems.InTheClear(SourceSpan.Start(Staged.Name), beside)];
        }

        return Site.FirstDoubt(Staged.Paths(), Staged.ReadBack) is { } doubtful
            ? throw new IOException($"{Staged.Name}/{doubtful} does not read back as what was written, so the locked site was not put in place. The site from before stays; look at the disk, and build again.")
            : [];
    }
}
