using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using SmallWins.Aggregate;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Rebuild;
using SmallWins.Render;
using SmallWins.Render.Templates;
using SmallWins.Write;

namespace SmallWins;

/// <summary>
/// The whole way from a folder of plain files to a website: read, parse, attach, aggregate, render, write. Each step takes
/// what the ones before it made, and returns what it made together with the problems it met.
/// </summary>
public static class SiteBuild
{
    /// <summary>Builds the site of a journal. Where a problem stands in the way, the site built before stays as it is.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="progress">Told how far it has come; from any thread.</param>
    /// <param name="cancel">Ends the build; the site built before stays as it is.</param>
    /// <exception cref="IOException">The machine's trouble: a full disk, a file that went away.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be written to.</exception>
    /// <exception cref="OperationCanceledException">The build was ended.</exception>
    public static BuildResult Run(BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default)
    {
        var times = new StepTimes();
        var root = Path.GetFullPath(options.JournalFolder);
        var cache = PictureCache.Of(root, writes: true);
        var jars = KnownPiles.Of(root);
        var memory = new JournalMemory(root, cache, keeps: false) { Piles = jars.Piles };
        var found = Read(options, memory, progress, times);
        var (inputs, last) = OnAllCores.Both(() => BuildInputs.Of(options, found.Today, found.Files), () => LastBuild.Of(root, found.Output));
        times.Did("look at the last build", last is null ? 0 : 1);
        if (options.Lock is null && last is not null && SameAsLast(last, options, found, inputs, times, cancel) is { } same)
        {
            return same;
        }

        var known = KnownDays.Of(root, inputs.Words);

        // The theme needs nothing that a day could say, and is loaded meanwhile.
        var (written, _) = OnAllCores.Both(() => Understand(options, found, memory, times, known), () => memory.ThemeOf(found.Settings));
        times.Did("load the theme beside", 1);
        var pages = Show(written, memory, isBuilt: true, progress, cancel, times);
        var problems = written.Problems.AddRange(pages.Problems);
        if (Stops(problems, options))
        {
            // Templates have problems of their own to tell, and no problem hides another.
            return new(Sorted([.. problems, .. Render(pages.Value, _ => { }, progress, cancel).Problems]), null, times.Timings);
        }

        progress?.Report(new BuildProgress("Opening the output folder", 0, 0));
        var begun = StagedSite.Begin(written.OutputFolder, options.JournalFolder, options.HomeFolder, options.MachineStart, cancel: cancel);
        times.Did("open the output folder", 1);
        using var staged = begun.Value;
        var putting = staged is null ? new(null, []) : SiteLocking.Begin(staged, written.Journal.Settings, options.Lock, pages.Value.Theme.Words);
        times.Did("take the key", putting.Value is { IsLocked: true } ? 1 : 0);
        var attached = putting.Value is { IsLocked: false } ? BuildInputs.OfAttached(root, pages.Value.Attached) : null;
        var unchanged = attached is null ? null : new UnchangedPages(last, staged, inputs, attached, pages.Value);

        // What was read of the days is kept meanwhile, but not for a folder that was refused: then nothing is written at all.
        var (rendered, _) = OnAllCores.Both(
            () => Render(pages.Value, file => putting.Value?.Put(file), progress, cancel, unchanged, times), () => putting.Value is null ? 0 : known.Keep(options.Now));
        problems = [.. problems, .. begun.Problems, .. putting.Problems, .. rendered.Problems];
        if (staged is null || putting.Value is not { } files || Stops(problems, options))
        {
            return new(Sorted(problems), null, times.Timings);
        }

        TakeAlong(pages.Value, memory.Pictures, files.Put, progress, cancel);
        times.Did("take pictures and files along", pages.Value.Attached.Pictures.Length + pages.Value.Attached.Files.Length);
        problems = [.. problems, .. files.Finish()];
        times.Did("read back what is locked", files.IsLocked ? staged.Paths().Count : 0);
        if (Stops(problems, options))
        {
            return new(Sorted(problems), null, times.Timings);
        }

        progress?.Report(new BuildProgress("Writing", 0, 0));
        var (committed, stamped) = OnAllCores.Both(staged.Commit, () =>
        {
            jars.Keep(options.Now, pages.Value.Years);
            return unchanged?.Written(staged.Stamps());
        });
        times.Did("write what is new", (committed.Value?.Changed + committed.Value?.Removed) ?? 0);
        cache.Tidy(options.Now);
        problems = Sorted([.. problems, .. committed.Problems]);
        if (committed.Value is not { } site)
        {
            return new(problems, null, times.Timings);
        }

        var built = Built(written, pages.Value, rendered.Pages, site) with { IsLocked = files.IsLocked };
        if (attached is not null && stamped is not null)
        {
            new LastBuild(inputs.All, stamped, BuildInputs.OfOthers(root, written.OtherFiles, attached), attached, staged.HashOfPut(), built.Pages, built.Wins, built.Days, problems)
                .Keep(root, written.OutputFolder);
        }

        return new(problems, built, times.Timings);
    }

    /// <summary>
    /// Makes ready what every build needs, whatever the journal: the system's library for hashes, and Scriban's functions, which are found by reflection. A program that is started for one build has time
    /// for it before it knows which journal.
    /// </summary>
    public static void Prepare()
    {
        _ = SHA256.HashData([]);
        _ = TemplateBuiltins.All;
    }

    /// <summary>Finds every problem of a journal and its templates, and writes nothing.</summary>
    /// <inheritdoc cref="Run" path="/param"/>
    /// <exception cref="IOException">The machine's trouble.</exception>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public static CheckResult Check(BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default)
    {
        var memory = NothingKept(options);
        var written = Understand(options, memory, progress);
        var pages = Show(written, memory, isBuilt: false, progress, cancel);
        var rendered = Render(pages.Value, _ => { }, progress, cancel);
        return new(Sorted([.. written.Problems, .. pages.Problems, .. rendered.Problems]), written.Journal, written.Files);
    }

    /// <summary>Finds the problems of a journal's own files: no template is read, and pictures have to be there and are not looked into.</summary>
    /// <param name="options">Which journal.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static CheckResult CheckFiles(BuildOptions options)
    {
        var memory = NothingKept(options);
        var written = Understand(options, memory, progress: null);
        var attached = Attach(written, memory, written.ReferencesOfShown, _ => new([], []));
        return new(Sorted([.. written.Problems, .. attached.Problems]), written.Journal, written.Files);
    }

    /// <summary>Whether something is known of an earlier build of a journal, so that the next one has little to make.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    public static bool WasBuilt(string journalFolder) => LastBuild.IsKnown(Path.GetFullPath(journalFolder));

    /// <summary>The settings of a journal; the defaults where there are none, or they cannot be read.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static Settings SettingsOf(string journalFolder) => SettingsParser.InFolder(Path.GetFullPath(journalFolder)).Value;

    /// <summary>Reads a journal and builds nothing of it: its settings, days, goals and weeks, and the problems in them.</summary>
    /// <param name="options">Which journal.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static LoadedJournal Load(BuildOptions options)
    {
        var written = Understand(options, NothingKept(options), progress: null);
        return new(Sorted(written.Problems), written.Journal, written.Intentions);
    }

    /// <summary>As <see cref="Load(BuildOptions)"/>, and looks at the pictures and links of one file too: all problems that a check would find there.</summary>
    /// <param name="options">Which journal.</param>
    /// <param name="file">The file, from the journal's root.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static LoadedJournal Load(BuildOptions options, string file)
    {
        var memory = NothingKept(options);
        var written = Understand(options, memory, progress: null);
        var attached = Attach(written, memory, written.References.Where(reference => reference.Span.File == file), shown => memory.Pictures.Prepare(shown, isBuilt: false, _ => { }, default));
        return new(Sorted([.. written.Problems, .. attached.Problems]), written.Journal, written.Intentions);
    }

    /// <summary>Read and parse: from files to what the person wrote.</summary>
    /// <param name="options">What to read.</param>
    /// <param name="memory">What earlier passes over the journal have made.</param>
    /// <param name="progress">Told how far it has come.</param>
    internal static WrittenJournal Understand(BuildOptions options, JournalMemory memory, IProgress<BuildProgress>? progress) =>
        Understand(options, Read(options, memory, progress), memory);

    // Read: from a folder to texts.
    private static FoundJournal Read(BuildOptions options, JournalMemory memory, IProgress<BuildProgress>? progress, StepTimes? times = null)
    {
        progress?.Report(new BuildProgress("Reading", 0, 0));
        var root = Path.GetFullPath(options.JournalFolder);

        // The settings say where the site goes, which must be known before the folder is read; their problems are told by the parser.
        var settings = SettingsParser.InFolder(root).Value;
        var output = Path.GetFullPath(options.OutputFolder ?? Path.Combine(root, settings.Output));

        var files = memory.Read([output, Path.Combine(root, settings.Output)]);
        var found = new FoundJournal(root, output, options.Today ?? Today.At(options.Now, settings), settings, files);
        times?.Did("read", found.Count);
        return found;
    }

    // Where neither the journal nor its site has changed since the last build, the site that stands is the one that would be built.
    private static BuildResult? SameAsLast(LastBuild last, BuildOptions options, FoundJournal found, BuildInputs inputs, StepTimes times, CancellationToken cancel)
    {
        if (!last.WasMadeFrom(inputs, found.Root, found.Files.Value.Others))
        {
            return null;
        }

        using var standing = StagedSite.Begin(found.Output, options.JournalFolder, options.HomeFolder, options.MachineStart, cancel: cancel).Value;
        if (standing is null || !last.StandsIn(standing))
        {
            return null;
        }

        times.Did("compare with the last build", found.Count);
        return new(last.Problems, new(found.Output, last.Pages, Changed: 0, Removed: 0, last.Wins, last.Days), times.Timings);
    }

    // Parse: from texts to what the person wrote.
    private static WrittenJournal Understand(BuildOptions options, FoundJournal found, JournalMemory memory, StepTimes? times = null, KnownDays? known = null)
    {
        var (root, output, today, _, files) = found;
        var parsed = JournalParser.Parse(files.Value, options.Drafts, memory.Parsed, known is null ? null : known.Read);
        memory.Parsed = parsed.Value.Files;
        times?.Did("parse", found.Count);
        return new WrittenJournal
        {
            Root = root,
            OutputFolder = output,
            Today = today,
            Journal = parsed.Value.Journal,
            Intentions = parsed.Value.Intentions,
            References = parsed.Value.References,
            ReferencesOfShown = [.. parsed.Value.ReferencesAsOf(today)],
            OtherFiles = files.Value.Others,
            Files = found.Count,
            Problems = [.. files.Problems, .. parsed.Problems, .. FutureDays.Check(parsed.Value.Journal, today)],
        };
    }

    /// <summary>Attach and aggregate: from what was written to what the pages show.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="memory">What earlier passes over the journal have made.</param>
    /// <param name="isBuilt">Whether the pictures will be wanted.</param>
    /// <param name="progress">Told how far it has come; from any thread.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="times">Notes how long it takes.</param>
    internal static Checked<Site> Show(
        WrittenJournal written, JournalMemory memory, bool isBuilt, IProgress<BuildProgress>? progress, CancellationToken cancel, StepTimes? times = null)
    {
        var journal = written.Journal.AsOf(written.Today);
        var attached = Attach(written, memory, written.ReferencesOfShown, PicturesMade);
        times?.Did("attach pictures and files", attached.Value.Pictures.Length + attached.Value.Files.Length);
        var (facts, theme) = OnAllCores.Both(() => JournalAggregation.Of(journal, written.Today), () => memory.ThemeOf(journal.Settings));
        times?.Did("aggregate", journal.Days.Length);
        var site = new Site(written.Root, journal, facts, theme.Value, attached.Value, memory.Piles);
        times?.Did("prepare the pages", journal.Days.Length);
        return new(site, [.. attached.Problems, .. theme.Problems]);

        Checked<ImmutableArray<Picture>> PicturesMade(ImmutableSortedDictionary<string, Reference> shown) =>
            memory.Pictures.Prepare(shown, isBuilt, done => progress?.Report(new BuildProgress(isBuilt ? "Making pictures" : "Looking at pictures", done, shown.Count)), cancel);
    }

    /// <summary>Finds the files that some references mean, and makes the pictures.</summary>
    internal static Checked<Attached> Attach(
        WrittenJournal written, JournalMemory memory, IEnumerable<Reference> references, Func<ImmutableSortedDictionary<string, Reference>, Checked<ImmutableArray<Picture>>> prepare) =>
        Attached.To(prepare, memory.Named, references, written.OtherFiles, written.Journal.Files.ToHashSet());

    // Render: from the pages' names to their bytes, several at a time and each as soon as there is a hand free.
    private static (int Pages, ImmutableArray<Diagnostic> Problems) Render(Site site, Action<SiteFile> put, IProgress<BuildProgress>? progress, CancellationToken cancel, UnchangedPages? unchanged = null, StepTimes? times = null)
    {
        var renderer = new PageRenderer(site);
        var pages = SitePages.Of(site).ToList();
        var problems = new ConcurrentDictionary<Diagnostic, bool>();
        var (done, made) = (0, 0);
        OnAllCores.ForEach(pages, RenderOne, cancel);
        foreach (var file in site.Files)
        {
            put(file);
        }

        times?.Did("make pages", made);
        return (pages.Count, [.. problems.Keys]);

        void RenderOne(Page page)
        {
            Digest? key = null;
            if (unchanged?.Leaves(page, out key) != true)
            {
                Make(page, key);
            }

            progress?.Report(new BuildProgress("Making pages", Interlocked.Increment(ref done), pages.Count));
        }

        void Make(Page page, Digest? key)
        {
            var begun = StepTimes.Stamp();
            Interlocked.Increment(ref made);
            var problem = renderer.Render(page, (file, hasSeenAllWords) =>
            {
                put(file);
                if (key is { } madeFrom && !hasSeenAllWords)
                {
                    unchanged?.Made(page, madeFrom);
                }
            });
            if (problem is not null)
            {
                // A template's problem is met on every page that uses it, and told once.
                problems.TryAdd(problem, true);
            }

            times?.Made(page.Template, begun);
        }
    }

    // Pictures and other files, which a check has no need of.
    private static void TakeAlong(Site site, Pictures pictures, Action<SiteFile> put, IProgress<BuildProgress>? progress, CancellationToken cancel)
    {
        // Two files of one name and content have the same versions.
        var shown = site.Attached.Pictures.DistinctBy(picture => picture.Largest.SitePath).ToList();
        var done = 0;
        OnAllCores.ForEach(shown, TakeOne, cancel);
        OnAllCores.ForEach(site.Attached.Files, file => put(new SiteFile(file.SitePath, File.ReadAllBytes(Path.Combine(site.Root, file.Source)))), cancel);

        void TakeOne(Picture picture)
        {
            foreach (var (version, content) in pictures.FilesOf(picture))
            {
                put(new SiteFile(version.SitePath, content));
            }

            progress?.Report(new BuildProgress("Taking pictures along", Interlocked.Increment(ref done), shown.Count));
        }
    }

    private static JournalMemory NothingKept(BuildOptions options)
    {
        var root = Path.GetFullPath(options.JournalFolder);
        return new(root, PictureCache.Of(root, writes: false), keeps: false);
    }

    private static bool Stops(IEnumerable<Diagnostic> problems, BuildOptions options) =>
        problems.Any(problem => problem.Severity >= (options.Strict ? Severity.Warning : Severity.Error));

    /// <summary>Problems as they are told: each once, in the order of their places.</summary>
    internal static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> problems) => [.. problems.Distinct().Order(Diagnostic.ByPlace)];

    private static BuiltSite Built(WrittenJournal written, Site site, int pages, WrittenSite done) => new(
        written.OutputFolder,
        pages,
        done.Changed,
        done.Removed,
        site.Facts.Totals.Wins,
        site.Journal.Days.Length);
}
