using System.Collections.Concurrent;
using SmallWins.Diagnostics;
using SmallWins.Parse;
using SmallWins.Read;

namespace SmallWins.Rebuild;

/// <summary>
/// What earlier builds read in the files of days, kept in the journal's <c>.smallwins/cache/days</c>, an entry for each year: a file whose text is the same, in a journal of the
/// same areas, goals and headings, is not read again.
/// </summary>
/// <remarks>It may be deleted at any time. Of a day that is gone, nothing is kept by the next build.</remarks>
internal sealed class KnownDays
{
    // About what a day takes, so that the room need not grow often.
    private const int BytesOfDay = 640;

    private readonly CacheFolder folder;
    private readonly IReadOnlyDictionary<string, Digest> words;
    private readonly Dictionary<int, List<string>> files;
    private readonly Dictionary<int, KnownYear> years;
    private readonly ConcurrentBag<(string File, ReadOnlyMemory<byte> Fields)> read = [];
    private readonly TextRoom room = new();
    private readonly ConcurrentBag<DayWriter> writers = [];
    private readonly ConcurrentBag<FieldWriter> idle = [];
    private string? signature;

    private KnownDays(CacheFolder folder, IReadOnlyDictionary<string, Digest> words)
    {
        (this.folder, this.words) = (folder, words);
        files = words.Keys.GroupBy(YearOf).ToDictionary(year => year.Key, year => year.ToList());
        years = OnAllCores.Select([.. files.Keys], year => KnownYear.Of(folder, year)).ToDictionary(year => year.Year);
    }

    /// <summary>The days that are known of a journal.</summary>
    /// <param name="root">The journal's full path.</param>
    /// <param name="words">The digests of the texts of its days, by their files; see <see cref="BuildInputs.Words"/>.</param>
    public static KnownDays Of(string root, IReadOnlyDictionary<string, Digest> words) =>
        new(CacheFolder.Of(root, "days", "What the last build read in the files of days."), words);

    /// <summary>Reads a file, or knows what is in it; as <see cref="DayParser.Parse"/>. All files have to be read with the same words.</summary>
    public Checked<DayFile?> Read(SourceText source, Vocabulary vocabulary)
    {
        signature ??= vocabulary.Signature();
        if (years[YearOf(source.File)] is var year && year.Signature == signature && year.Days.TryGetValue(source.File, out var known) && known.Words == words[source.File]
            && KeptFields.Made(new DayReader(new FieldReader(known.Fields), source, vocabulary).Read) is { } asRead)
        {
            return asRead;
        }

        var parsed = DayParser.Parse(source, vocabulary);
        if (parsed.Value is null)
        {
            return parsed;
        }

        // What was parsed lies strewn among what parsing threw away, and the collector goes to each piece of it by itself; read back, a day lies in one piece.
        // Of ten years that was half of what the collector took until all were parsed.
        var written = Written(source.File, parsed);
        read.Add((source.File, written));
        source.LetGoOfText();
        return new DayReader(new FieldReader(written), source, vocabulary).Read();
    }

    private ReadOnlyMemory<byte> Written(string file, Checked<DayFile?> day)
    {
        var writer = writers.TryTake(out var used) ? used : new DayWriter();
        var written = room.Keep(writer.Write(file, day));
        writers.Add(writer);
        return written;
    }

    /// <summary>Keeps what was read for the next build; where that cannot be, the next build reads all files.</summary>
    /// <param name="now">The moment of the build.</param>
    /// <returns>How many years there was something new of.</returns>
    public int Keep(DateTimeOffset now)
    {
        folder.Tidy(now, name => EntryOfYear.YearOf(name) is { } year && !years.ContainsKey(year));
        var readNow = read.ToDictionary(day => day.File, day => day.Fields, StringComparer.Ordinal);
        return OnAllCores.Select([.. years.Values], year => Keep(year, readNow)).Count(isNew => isNew);
    }

    private bool Keep(KnownYear year, Dictionary<string, ReadOnlyMemory<byte>> readNow)
    {
        var known = year.Signature == signature ? files[year.Year].Where(file => year.Days.TryGetValue(file, out var day) && day.Words == words[file]).ToList() : [];
        var anew = files[year.Year].Where(readNow.ContainsKey).ToList();
        if (anew.Count == 0 && known.Count == year.Days.Count)
        {
            return false;
        }

        // A year is so much that each new room for one is memory that nobody has touched yet.
        var fields = idle.TryTake(out var used) ? used : new FieldWriter((known.Count + anew.Count) * BytesOfDay);
        fields.Clear();
        fields.Text(signature!);
        fields.Number(known.Count + anew.Count);
        foreach (var file in known)
        {
            Add(file, year.Days[file].Fields);
        }

        foreach (var file in anew)
        {
            Add(file, readNow[file]);
        }

        var isKept = KeptFields.Keep(folder, EntryOfYear.NameOf(year.Year), fields);
        idle.Add(fields);
        return isKept;

        void Add(string file, ReadOnlyMemory<byte> ofDay)
        {
            fields.Text(file);
            fields.Digest(words[file]);
            fields.Number(ofDay.Length);
            fields.Bytes(ofDay.Span);
        }
    }

    private static int YearOf(string file) => DatedName.Of(file).Year;

    /// <summary>What is known of a year.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Signature">The <see cref="Vocabulary.Signature"/> of the words that its days were read with; null where nothing is known.</param>
    /// <param name="Days">What was read, by the files, and from which words.</param>
    private sealed record KnownYear(int Year, string? Signature, Dictionary<string, (Digest Words, ReadOnlyMemory<byte> Fields)> Days)
    {
        public static KnownYear Of(CacheFolder folder, int year) =>
            KeptFields.Read(folder, EntryOfYear.NameOf(year), fields => new KnownYear(year, fields.Text(), fields.Map(() => (fields.Digest(), fields.Bytes(fields.Number()))))) ?? new(year, null, []);
    }
}
