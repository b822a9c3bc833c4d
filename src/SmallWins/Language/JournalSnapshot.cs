using System.Collections.Immutable;
using SmallWins.Aggregate;
using SmallWins.Attach;
using SmallWins.Diagnostics;
using SmallWins.Domain;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Language;

/// <summary>
/// A journal as it stands while somebody writes in it: its files, with the texts of open documents in their places. It does not
/// change; a keystroke makes another one, which reads again what the keystroke concerns and shares the rest.
/// </summary>
public sealed class JournalSnapshot
{
    private static readonly string LinkLeadsOut = Diagnostics.Problems.LinkLeadsOut(SourceSpan.Start("")).Code;

    private readonly Lazy<Checked<ParsedJournal>> parsed;
    private readonly ImmutableArray<Diagnostic> problemsOfFiles;
    private readonly ImmutableHashSet<string> open;
    private readonly ParsedFiles? before;
    private readonly string[] outputs;
    private readonly DateTimeOffset now;
    private readonly Lazy<ImmutableArray<Diagnostic>> problems;
    private readonly Lazy<ImmutableArray<GoalFacts>> goals;
    private readonly Lazy<ImmutableArray<Mention>> mentions;

    private JournalSnapshot(JournalFiles files, ImmutableArray<Diagnostic> problemsOfFiles, ImmutableHashSet<string> open, ParsedFiles? before, string[] outputs, DateTimeOffset now)
    {
        Files = files;
        this.problemsOfFiles = problemsOfFiles;
        this.open = open;
        this.before = before;
        this.outputs = outputs;
        this.now = now;
        parsed = new(() => JournalParser.Parse(Files, drafts: true, this.before));
        problems = new(FindProblems);
        goals = new(() => GoalProgress.Of(AsOfToday, Today));
        mentions = new(() => [.. Mentions.In(this)]);
    }

    /// <summary>The journal's folder, as a full path.</summary>
    public string Root => Files.Root;

    /// <summary>What date it is for the person.</summary>
    public DateOnly Today => Domain.Today.At(now, Journal.Settings);

    /// <summary>The journal, drafts included.</summary>
    public Journal Journal => parsed.Value.Value.Journal;

    /// <summary>
    /// Every problem in its files, in the order of their places: those that a check finds, but for the pixels of pictures and the
    /// templates.
    /// </summary>
    public ImmutableArray<Diagnostic> Problems => problems.Value;

    internal JournalFiles Files { get; }

    internal ParsedFiles Parsed => parsed.Value.Value.Files;

    internal ImmutableArray<Reference> References => parsed.Value.Value.References;

    internal Vocabulary Vocabulary => Parsed.Vocabulary;

    internal ImmutableArray<GoalFacts> Goals => goals.Value;

    internal ImmutableArray<Mention> Mentioned => mentions.Value;

    internal Journal AsOfToday => Journal.AsOf(Today);

    /// <summary>Reads a journal from its folder.</summary>
    /// <param name="folder">The journal's folder.</param>
    /// <param name="now">The moment, with the offset of the machine's own time zone.</param>
    /// <param name="before">An earlier snapshot of the same journal, whose unchanged files need no second reading; null for none.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static JournalSnapshot Read(string folder, DateTimeOffset now, JournalSnapshot? before = null)
    {
        var root = Path.GetFullPath(folder);
        string[] leftOut = [Path.Combine(root, SettingsParser.InFolder(root).Value.Output)];
        var read = JournalFolder.Read(root, leftOut);
        var files = before is null ? read.Value : SharedWith(before.Files, read.Value);
        return new(files, read.Problems, [], before?.Latest, leftOut, now);
    }

    /// <summary>
    /// The journal with the text of an open document in the place of a file, or as a file that is not saved yet. A link that leads out of
    /// the journal stays out of it, whatever an editor shows of it.
    /// </summary>
    /// <param name="file">The path from the journal's root, with forward slashes.</param>
    /// <param name="text">The text, with whatever line ends.</param>
    public JournalSnapshot With(string file, string text)
    {
        if (problemsOfFiles.Any(problem => problem.Span.File == file && problem.Code == LinkLeadsOut))
        {
            return this;
        }

        text = text.TrimStart('\uFEFF');
        return Files.Text(file)?.Text == text && open.Contains(file)
            ? this
            : new(Files.With(new SourceText(file, text)), problemsOfFiles, open.Add(file), Latest, outputs, now);
    }

    /// <summary>The journal at another moment.</summary>
    public JournalSnapshot At(DateTimeOffset moment) =>
        Domain.Today.At(moment, Journal.Settings) == Today ? this : new(Files, problemsOfFiles, open, Latest, outputs, moment);

    /// <summary>Where a file is in the journal, from its root and with forward slashes; null where it is no part of it.</summary>
    /// <param name="fullPath">The full path.</param>
    public string? PathOf(string fullPath)
    {
        var path = Path.GetRelativePath(Root, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        var isInside = !Path.IsPathRooted(path) && !path.StartsWith("../", StringComparison.Ordinal)
            && !FolderWalk.LeavesAside(path)
            && !outputs.Any(output => RealPath.IsWithin(fullPath, output));
        return isInside ? path : null;
    }

    // What was parsed last, be it this snapshot or, where nobody has asked this one for anything, one before it.
    private ParsedFiles? Latest => parsed.IsValueCreated ? Parsed : before;

    private ImmutableArray<Diagnostic> FindProblems()
    {
        // As in a build, drafts and what is dated later refer to nothing yet.
        var journal = JournalParser.Parse(Files, drafts: false, Parsed);
        var referred = ReferencedFiles.Find(journal.Value.ReferencesAsOf(Today), Files.Others, journal.Value.Journal.Files.ToHashSet());
        return
        [
            .. problemsOfFiles.Where(problem => !open.Contains(problem.Span.File)).Concat(open.SelectMany(Files.ProblemsOfName))
                .Concat(journal.Problems).Concat(FutureDays.Check(journal.Value.Journal, Today)).Concat(referred.Problems)
                .Distinct().Order(Diagnostic.ByPlace),
        ];
    }

    // A text that is the same stays the same object, by which it is known to have been read already.
    private static JournalFiles SharedWith(JournalFiles before, JournalFiles files)
    {
        var known = before.Days.Concat(before.Weeks).Concat(before.Goals).ToDictionary(source => source.File, StringComparer.Ordinal);
        return files with
        {
            Settings = files.Settings is { } settings && settings.Text == before.Settings?.Text ? before.Settings : files.Settings,
            Days = Shared(files.Days),
            Weeks = Shared(files.Weeks),
            Goals = Shared(files.Goals),
        };

        ImmutableArray<SourceText> Shared(ImmutableArray<SourceText> sources) =>
            [.. sources.Select(source => known.TryGetValue(source.File, out var same) && same.Text == source.Text ? same : source)];
    }
}
