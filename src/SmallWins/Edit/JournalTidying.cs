using System.Collections.Immutable;
using System.Text;
using SmallWins.Diagnostics;
using SmallWins.Format;
using SmallWins.Parse;
using SmallWins.Read;
using SmallWins.Write;

namespace SmallWins.Edit;

/// <summary>A file and the tidy form of it.</summary>
/// <param name="File">The file, from the journal's root.</param>
/// <param name="Before">Its text as it was, without a byte-order mark.</param>
/// <param name="After">Its tidy text.</param>
public sealed record TidiedFile(string File, string Before, string After);

/// <summary>What came of tidying.</summary>
/// <param name="Changed">The files whose tidy form is another than the one they had, in order.</param>
/// <param name="Files">All files that were looked at, in order, from the journal's root.</param>
/// <param name="Problems">The errors of the files that were left alone because of them.</param>
public sealed record Tidying(ImmutableArray<TidiedFile> Changed, ImmutableArray<string> Files, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>How many files were left alone because of an error in them.</summary>
    public int LeftAlone => Problems.Select(problem => problem.Span.File).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many files were tidy already.</summary>
    public int Same => Files.Length - Changed.Length - LeftAlone;
}

/// <summary>Gives a journal's files one form: the order of keys, bullets, blank lines. What they say stays the same.</summary>
public static class JournalTidying
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Finds what would change, and writes nothing.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="wanted">Whether a file is wanted, by its path from the journal's root with forward slashes; null for all days, weeks and goals.</param>
    /// <exception cref="IOException">The machine's trouble.</exception>
    public static Tidying Preview(string journalFolder, Func<string, bool>? wanted = null) => Run(journalFolder, wanted, write: null);

    /// <summary>Writes the tidy form of the files that have another. A file that an editor saves at the same moment is read again.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="wanted">Whether a file is wanted, as for <see cref="Preview"/>.</param>
    /// <param name="waiting">Called once when another process is writing to the journal and has to be waited for.</param>
    /// <exception cref="IOException">The disk is full, or another process did not come to its end.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written to.</exception>
    public static Tidying Write(string journalFolder, Func<string, bool>? wanted = null, Action? waiting = null)
    {
        using var held = JournalLock.Take(journalFolder, Patience, waiting);
        return Run(journalFolder, wanted, (file, tidied) => Put(journalFolder, file, tidied));
    }

    /// <summary>The tidy form of a text that is, or may become, a file of the journal.</summary>
    /// <param name="journalFolder">The journal's folder.</param>
    /// <param name="path">The file's path from the journal's root, which tells a day from a week or a goal; it need not exist. Without one it is some day.</param>
    /// <param name="content">The bytes of the text, with or without a byte-order mark.</param>
    /// <returns>The bytes of the tidy text; those given where an error stands in the way, with the errors.</returns>
    public static Checked<ImmutableArray<byte>> Text(string journalFolder, string path, ReadOnlySpan<byte> content)
    {
        var settings = SettingsParser.InFolder(journalFolder);

        // A day is read as the one that it is named after, and which one makes no difference to its form.
        path = KindOf(path) == FileKind.Day && !DatedName.TryRead(DatedName.Written(path), out _) ? "days/2000-01-01.md" : path;
        var file = new JournalFile(path, KindOf(path), new Vocabulary(settings.Value, GoalParser.IdsIn(journalFolder)));
        var source = TextFile.Decode(content, path);
        if (source.Value is null)
        {
            return new([.. content], source.Problems);
        }

        var tidied = file.Tidied(source.Value);
        return new(tidied.Problems.IsEmpty ? [.. Bytes(content, tidied.Value)] : [.. content], tidied.Problems);
    }

    private static Tidying Run(string journalFolder, Func<string, bool>? wanted, Func<JournalFile, TidiedFile, TidiedFile?>? write)
    {
        var settings = SettingsParser.InFolder(journalFolder);
        ImmutableArray<Diagnostic> unsettled = [.. Errors(settings.Problems)];
        if (!unsettled.IsEmpty)
        {
            // Where the settings cannot be read, nobody knows which lists are wins.
            return new Tidying([], [NewJournal.SettingsFile], unsettled);
        }

        var files = JournalFolder.Read(journalFolder, [Path.Combine(journalFolder, settings.Value.Output)], wanted);
        var vocabulary = new Vocabulary(settings.Value, GoalParser.IdsIn(journalFolder));
        ImmutableArray<(FileKind Kind, SourceText Source)> all =
        [
            .. files.Value.Days.Select(source => (FileKind.Day, source)),
            .. files.Value.Weeks.Select(source => (FileKind.Week, source)),
            .. files.Value.Goals.Select(source => (FileKind.Goal, source)),
        ];
        var tidied = OnAllCores.Select(all, file => FileOf(file).Tidied(file.Source));
        var changed = all.Zip(tidied)
            .Where(one => one.First.Source.Text != one.Second.Value)
            .Select(one => (File: FileOf(one.First), Tidied: new TidiedFile(one.First.Source.File, one.First.Source.Text, one.Second.Value)))
            .Select(one => write is null ? one.Tidied : write(one.File, one.Tidied))
            .OfType<TidiedFile>()
            .OrderBy(file => file.File, StringComparer.Ordinal)
            .ToImmutableArray();
        ImmutableArray<Diagnostic> problems = [.. Errors(files.Problems).Concat(tidied.SelectMany(one => one.Problems)).Order(Diagnostic.ByPlace)];
        return new Tidying(
            changed,
            [.. all.Select(one => one.Source.File).Concat(problems.Select(problem => problem.Span.File)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            problems);

        JournalFile FileOf((FileKind Kind, SourceText Source) one) => new(one.Source.File, one.Kind, vocabulary);
    }

    // An editor knows nothing of our lock. Where it has saved the file since it was read, what it saved is tidied.
    private static TidiedFile? Put(string journalFolder, JournalFile file, TidiedFile tidied)
    {
        var place = Path.Combine(journalFolder, file.Path);
        AtomicFile.RemoveLeftovers(Path.GetDirectoryName(place)!);
        while (true)
        {
            var bytes = File.ReadAllBytes(place);
            if (TextFile.Decode(bytes, file.Path).Value is not { } source)
            {
                return null;
            }

            tidied = source.Text == tidied.Before ? tidied : new TidiedFile(file.Path, source.Text, file.Tidied(source).Value);
            if (tidied.After == tidied.Before)
            {
                return null;
            }

            var after = Bytes(bytes, tidied.After);
            if (File.ReadAllBytes(place).AsSpan().SequenceEqual(bytes))
            {
                AtomicFile.Replace(place, after);
                return tidied;
            }
        }
    }

    private static byte[] Bytes(ReadOnlySpan<byte> before, string text) =>
        [.. before.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];

    private static IEnumerable<Diagnostic> Errors(IEnumerable<Diagnostic> problems) => problems.Where(problem => problem.Severity == Severity.Error);

    private static FileKind KindOf(string path) =>
        path.StartsWith("weeks/", StringComparison.Ordinal) ? FileKind.Week : path.StartsWith("goals/", StringComparison.Ordinal) ? FileKind.Goal : FileKind.Day;

    private sealed record JournalFile(string Path, FileKind Kind, Vocabulary Vocabulary)
    {
        public Checked<string> Tidied(SourceText source) => Format.Tidied.Of(Kind, source, Vocabulary);
    }
}
