using System.Collections.Immutable;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Read;

namespace SmallWins;

/// <summary>What a build, or a check, is to do.</summary>
public sealed record BuildOptions
{
    /// <summary>The first year that a day may lie in.</summary>
    public const int FirstYear = DatedName.FirstYear;

    /// <summary>The last year that a day may lie in.</summary>
    public const int LastYear = DatedName.LastYear;

    /// <summary>The journal's folder: the one with <c>smallwins.yml</c>.</summary>
    public required string JournalFolder { get; init; }

    /// <summary>The folder that the site is written to; null for the one that the settings name.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>The moment of the build, with the offset of the machine's own time zone; decides what today is.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// When the machine was started. Pages that were written since and not written to again stay unread; of what is older, a power cut may have taken the content and left length
    /// and time. Null where it is not known: all pages are read.
    /// </summary>
    public DateTimeOffset? MachineStart { get; init; }

    /// <summary>The day as of which the site is built, in a year from <see cref="FirstYear"/> to <see cref="LastYear"/>; null for the one that <see cref="Now"/> belongs to.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether drafts are built too.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whether warnings stop the build as errors do.</summary>
    public bool Strict { get; init; }

    /// <summary>How the site is locked; null for one that is open.</summary>
    public SiteLock? Lock { get; init; }

    /// <summary>The person's home folder, which is refused as an output folder; null where it is not known.</summary>
    public string? HomeFolder { get; init; }
}

/// <summary>What came of a build.</summary>
/// <param name="Problems">Every problem that was found, in the order of their places.</param>
/// <param name="Site">The site; null where problems stood in the way and nothing was replaced.</param>
/// <param name="Timings">How long it took, as far as it came.</param>
public sealed record BuildResult(ImmutableArray<Diagnostic> Problems, BuiltSite? Site, BuildTimings Timings);

/// <summary>A site that was built.</summary>
/// <param name="Folder">The absolute path of its folder.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Changed">How many of its files were written; the others stayed as they were.</param>
/// <param name="Removed">How many files of the earlier site went.</param>
/// <param name="Wins">How many wins it shows.</param>
/// <param name="Days">How many days it shows.</param>
public sealed record BuiltSite(string Folder, int Pages, int Changed, int Removed, int Wins, int Days)
{
    /// <summary>Whether it is locked: one plain page, and blobs.</summary>
    public bool IsLocked { get; init; }
}

/// <summary>How far a build has come.</summary>
/// <param name="Step">What it is at, in a word or two.</param>
/// <param name="Done">How much of the step is done.</param>
/// <param name="Total">How much there is to do; 0 where that is not known.</param>
public sealed record BuildProgress(string Step, int Done, int Total);

/// <summary>What came of a check.</summary>
/// <param name="Problems">Every problem that was found, in the order of their places.</param>
/// <param name="Journal">The journal, as complete as the problems allow.</param>
/// <param name="Files">How many files of the journal were looked at.</param>
public sealed record CheckResult(ImmutableArray<Diagnostic> Problems, Journal Journal, int Files);

/// <summary>A journal that was read, and nothing built of it.</summary>
/// <param name="Problems">Every problem that was found, in the order of their places.</param>
/// <param name="Journal">The journal, as complete as the problems allow.</param>
/// <param name="Intentions">What is meant to be done: the unticked tasks of its days, by date.</param>
public sealed record LoadedJournal(ImmutableArray<Diagnostic> Problems, Journal Journal, ImmutableArray<Intention> Intentions);
