using System.Collections.Concurrent;
using SmallWins.Diagnostics;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Rebuild;

/// <summary>
/// What earlier builds read in the files of days, kept in the journal's <c>.smallwins/cache/days</c>: a file whose text is the same, in a journal of the same areas, goals and headings,
/// is not read again.
/// </summary>
/// <remarks>It may be deleted at any time. Of a day that is gone, nothing is kept by the next build.</remarks>
internal sealed class KnownDays
{
    private const string Entry = "read";

    private readonly CacheFolder folder;
    private readonly IReadOnlyDictionary<string, string> words;
    private readonly Dictionary<string, Known> before;
    private readonly string? signatureBefore;
    private readonly ConcurrentDictionary<string, Checked<DayFile?>> read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> taken = new(StringComparer.Ordinal);
    private string? signature;

    private KnownDays(CacheFolder folder, IReadOnlyDictionary<string, string> words)
    {
        (this.folder, this.words) = (folder, words);
        var fields = KeptFields.Read(folder, Entry);
        signatureBefore = fields?.Text();
        before = fields?.Map(() => new Known(fields.Text(), fields.Bytes(fields.Number()))) ?? [];
    }

    /// <summary>The days that are known of a journal.</summary>
    /// <param name="root">The journal's full path.</param>
    /// <param name="words">The hashes of the texts of its days, by their files; see <see cref="BuildInputs.Words"/>.</param>
    public static KnownDays Of(string root, IReadOnlyDictionary<string, string> words) =>
        new(CacheFolder.Of(root, "days", "What the last build read in the files of days."), words);

    /// <summary>Reads a file, or knows what is in it; as <see cref="DayParser.Parse"/>. All files have to be read with the same words.</summary>
    public Checked<DayFile?> Read(SourceText source, Vocabulary vocabulary)
    {
        signature ??= vocabulary.Signature();
        if (signature == signatureBefore && before.TryGetValue(source.File, out var known) && known.Words == words[source.File])
        {
            taken.TryAdd(source.File, true);
            return new DayReader(new FieldReader(known.Fields), source, vocabulary).Read();
        }

        var parsed = DayParser.Parse(source, vocabulary);
        if (parsed.Value is not { } file)
        {
            return parsed;
        }

        var light = new Checked<DayFile?>(file.WithoutParts(), parsed.Problems);
        source.LetGoOfText();
        read.TryAdd(source.File, light);
        return light;
    }

    /// <summary>Keeps what was read for the next build; where that cannot be, the next build reads all files.</summary>
    /// <returns>Whether there was anything new to keep, and it was kept.</returns>
    public bool Keep()
    {
        if (read.IsEmpty && taken.Count == before.Count)
        {
            return false;
        }

        var fields = new FieldWriter(before.Values.Sum(known => known.Fields.Length + 256));
        fields.Text(signature ?? "");
        fields.Number(taken.Count + read.Count);
        foreach (var (file, known) in before.Where(known => taken.ContainsKey(known.Key)))
        {
            Add(file, known.Words, known.Fields);
        }

        var day = new FieldWriter();
        foreach (var (file, of) in read)
        {
            day.Clear();
            new DayWriter(day, file).Write(of);
            Add(file, words[file], day.Written);
        }

        return KeptFields.Keep(folder, Entry, fields);

        void Add(string file, string words, ReadOnlyMemory<byte> ofDay)
        {
            fields.Text(file);
            fields.Text(words);
            fields.Number(ofDay.Length);
            fields.Bytes(ofDay.Span);
        }
    }

    /// <summary>What is known of a file.</summary>
    /// <param name="Words">The hash of its text.</param>
    /// <param name="Fields">What was read in it.</param>
    private readonly record struct Known(string Words, ReadOnlyMemory<byte> Fields);
}
