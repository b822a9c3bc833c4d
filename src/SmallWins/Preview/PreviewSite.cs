using System.Collections.Immutable;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Render;

namespace SmallWins.Preview;

/// <summary>
/// A journal's site while it is being written: it lives in memory, nothing is written to the output folder, and a page is
/// rendered when somebody asks for it. Each is the site at one moment and does not change; a change of the journal makes a
/// new one, of what has changed and what is known of the rest.
/// </summary>
public sealed class PreviewSite
{
    private readonly BuildOptions options;
    private readonly JournalMemory memory;
    private readonly WrittenJournal written;
    private readonly ShownSite? shown;

    private PreviewSite(BuildOptions options, JournalMemory memory, WrittenJournal written, ShownSite? shown, ImmutableArray<Diagnostic> problems)
    {
        (this.options, this.memory, this.written, this.shown, Problems) = (options, memory, written, shown, problems);
    }

    /// <summary>Every problem of the journal and its theme, in the order of their places. Those of a page's templates are told with the page.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Whether there is a site to be shown: false until the journal has been without errors once.</summary>
    public bool IsThere => shown is not null;

    /// <summary>The folder that a build would write to, which is no part of the journal.</summary>
    public string OutputFolder => written.OutputFolder;

    /// <summary>The site's style sheets, as paths from its root; their names change with what is in them.</summary>
    public ImmutableArray<string> StyleSheets => shown?.StyleSheets ?? [];

    /// <summary>Reads a journal.</summary>
    /// <param name="options">Which journal, and as of when.</param>
    /// <param name="progress">Told how far it has come; from any thread.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static PreviewSite Open(BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default)
    {
        var root = Path.GetFullPath(options.JournalFolder);
        return Pass(options, new JournalMemory(root, PictureCache.Of(root, writes: true), keeps: true), null, progress, cancel);
    }

    /// <summary>
    /// The site after some files were changed, made, renamed or removed. Where an error has come up, what was shown before
    /// goes on to be shown.
    /// </summary>
    /// <param name="changed">
    /// Paths from the journal's root, with forward slashes: of files, of folders with all that is in them, or "" for everything.
    /// </param>
    /// <param name="now">The moment, which decides what today is.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>This one, where neither the files' content nor the day is another.</returns>
    /// <inheritdoc cref="Open" path="/exception"/>
    public PreviewSite Refresh(IReadOnlyCollection<string> changed, DateTimeOffset now, CancellationToken cancel = default)
    {
        var isNewDay = options.Today is null && Today.At(now, written.Journal.Settings) != written.Today;
        return memory.Forget(changed) || isNewDay ? Pass(options with { Now = now }, memory, this, progress: null, cancel) : this;
    }

    /// <summary>
    /// Goes through a change without one, so that the first save finds the program warm: compiled, and with its tables made.
    /// </summary>
    /// <param name="cancel">Ends it.</param>
    /// <inheritdoc cref="Open" path="/exception"/>
    public void Rehearse(CancellationToken cancel = default)
    {
        var again = Pass(options, memory, this, progress: null, cancel);
        again.Get(Permalinks.Home);
        if (again.written.Journal.Days is [.., var latest])
        {
            again.Get(Permalinks.Day(latest.Date));
        }
    }

    /// <summary>A file of the site.</summary>
    /// <param name="path">Its path from the site's root, with forward slashes.</param>
    /// <returns>The file; null where the site has none of that path.</returns>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public PreviewFile? Get(string path) => shown?.Get(path);

    private static PreviewSite Pass(BuildOptions options, JournalMemory memory, PreviewSite? before, IProgress<BuildProgress>? progress, CancellationToken cancel)
    {
        var understood = SiteBuild.Understand(options, memory, progress);
        var site = SiteBuild.Show(understood, memory, isBuilt: true, progress, cancel);
        var problems = SiteBuild.Sorted([.. understood.Problems, .. site.Problems]);
        var next = problems.Any(problem => problem.Severity == Severity.Error)
            ? before?.shown
            : new ShownSite(site.Value, memory.Pictures, before?.shown?.Shown ?? ImmutableDictionary<string, PreviewFile>.Empty);
        return new(options, memory, understood, next, problems);
    }
}
