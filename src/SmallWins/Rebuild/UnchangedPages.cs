using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using SmallWins.Domain;
using SmallWins.Render;
using SmallWins.Write;

namespace SmallWins.Rebuild;

/// <summary>
/// Which pages the last build made from the very same, so that they can stay as they stand. A page has a key: of all that is no day (settings, theme, goals, weeks,
/// files that go along), of the <see cref="Outline"/> of every day, and of the words of the days that it shows.
/// </summary>
internal sealed class UnchangedPages
{
    // About what the outline of a day takes.
    private const int BytesOfDay = 160;

    private readonly LastBuild? last;
    private readonly StagedSite? staged;

    // For the first page that has a key; those before it have none, and other cores are busy with them.
    private readonly Lazy<byte[]> around;
    private readonly Lazy<Dictionary<DateOnly, Digest>> words;
    private readonly ConcurrentQueue<(string Path, Digest Key)> keys = [];
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> idle = [];

    /// <summary>Compares with the last build.</summary>
    /// <param name="last">The last build that wrote to the output folder, or null.</param>
    /// <param name="staged">The site in the making, or null where none is made.</param>
    /// <param name="inputs">What the site is made from.</param>
    /// <param name="attached">The hashes of the files that go along.</param>
    /// <param name="site">What the pages are made from.</param>
    public UnchangedPages(LastBuild? last, StagedSite? staged, BuildInputs inputs, IEnumerable<KeyValuePair<string, string>> attached, Site site)
    {
        // Another build may have written there that is not known of.
        this.last = last is not null && staged?.HashOfEarlier == last.Site ? last : null;
        this.staged = staged;
        around = new(() => Around(inputs, attached, site));
        words = new(() => site.Journal.Days.ToDictionary(day => day.Date, day => WordsOf(day, inputs)));
    }

    /// <summary>The files of the new site as the next build will know them.</summary>
    /// <param name="stamps">Their stamps; see <see cref="StagedSite.Stamps"/>.</param>
    public IReadOnlyDictionary<string, WrittenFile> Written(IEnumerable<(string Path, FileStamp Stamp)> stamps)
    {
        var keyOf = keys.ToDictionary(page => page.Path, page => page.Key, StringComparer.Ordinal);
        return stamps.ToDictionary(file => file.Path, file => new WrittenFile(keyOf.TryGetValue(file.Path, out var key) ? key : null, file.Stamp), StringComparer.Ordinal);
    }

    /// <summary>Leaves a page as it stands, where the last build made it from the same.</summary>
    /// <param name="page">The page.</param>
    /// <param name="key">Its key, or null where it has none.</param>
    public bool Leaves(Page page, out Digest? key)
    {
        key = page.Shows is { } shows ? KeyOf(page, shows()) : null;
        if (key is not { } now || last is null || !last.Files.TryGetValue(page.Path, out var then) || then.Key != now || staged?.Leave(page.Path, then.Stamp) != true)
        {
            return false;
        }

        Made(page, now);
        return true;
    }

    /// <summary>Notes what a page was made from.</summary>
    public void Made(Page page, Digest key) => keys.Enqueue((page.Path, key));

    private Digest KeyOf(Page page, IEnumerable<Day> shown)
    {
        var of = idle.TryTake(out var kept) ? kept : new();
        of.ResetWrittenCount();
        of.Write(around.Value);
        Encoding.UTF8.GetBytes(page.Template, of);
        of.Write("\n"u8);
        Encoding.UTF8.GetBytes(page.Path, of);
        of.Write("\n"u8);
        var wordsOf = words.Value;
        foreach (var day in shown)
        {
            wordsOf[day.Date].CopyTo(of.GetSpan(Digest.Size));
            of.Advance(Digest.Size);
        }

        var key = Digest.Of(of.WrittenSpan);
        idle.Add(of);
        return key;
    }

    private static byte[] Around(BuildInputs inputs, IEnumerable<KeyValuePair<string, string>> attached, Site site)
    {
        var of = new FieldWriter(site.Journal.Days.Length * BytesOfDay);
        of.Text(inputs.Frame);
        of.Map([.. attached], of.Text);
        of.Flag(site.HasPhotos);
        foreach (var day in site.Journal.Days)
        {
            Outline.Write(of, day);
        }

        return SHA256.HashData(of.Written.Span);
    }

    // A year is on many pages, and on each of them all of its days.
    private static Digest WordsOf(Day day, BuildInputs inputs)
    {
        if (day.Files is [var only])
        {
            return inputs.Words[only];
        }

        var all = new byte[day.Files.Length * Digest.Size];
        for (var at = 0; at < day.Files.Length; at++)
        {
            inputs.Words[day.Files[at]].CopyTo(all.AsSpan(at * Digest.Size));
        }

        return Digest.Of(all);
    }
}
