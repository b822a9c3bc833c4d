using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
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
    private readonly LastBuild? last;
    private readonly StagedSite? staged;
    private readonly byte[] around;
    private readonly Dictionary<DateOnly, UInt128> words;
    private readonly ConcurrentDictionary<string, string> keys = new(StringComparer.Ordinal);
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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{inputs.Frame}\n{string.Join('\n', attached.Select(file => $"{file.Value} {file.Key}"))}\n{site.HasPhotos}\n"));
        foreach (var outline in OnAllCores.Select(site.Journal.Days, day => SHA256.HashData(Encoding.UTF8.GetBytes(Outline.Of(day)))))
        {
            hash.AppendData(outline);
        }

        around = hash.GetHashAndReset();
        words = site.Journal.Days.ToDictionary(day => day.Date, day => WordsOf(day, inputs));
    }

    /// <summary>The keys of the pages that were left and made, by their paths.</summary>
    public IReadOnlyDictionary<string, string> Keys => keys;

    /// <summary>Leaves a page as it stands, where the last build made it from the same.</summary>
    /// <param name="page">The page.</param>
    /// <param name="key">Its key, or null where it has none.</param>
    public bool Leaves(Page page, out string? key)
    {
        key = page.Shows is { } shows ? KeyOf(page, shows()) : null;
        if (key is null || last?.Keys.GetValueOrDefault(page.Path) != key || staged?.Leave(page.Path, last.Stamps) != true)
        {
            return false;
        }

        Made(page, key);
        return true;
    }

    /// <summary>Notes what a page was made from.</summary>
    public void Made(Page page, string key) => keys[page.Path] = key;

    private string KeyOf(Page page, IEnumerable<Day> shown)
    {
        var of = idle.TryTake(out var kept) ? kept : new();
        of.ResetWrittenCount();
        of.Write(around);
        Encoding.UTF8.GetBytes(page.Template, of);
        of.Write("\n"u8);
        Encoding.UTF8.GetBytes(page.Path, of);
        of.Write("\n"u8);
        foreach (var day in shown)
        {
            var ofDay = words[day.Date];
            of.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in ofDay)));
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(of.WrittenSpan, hash);
        idle.Add(of);
        return Convert.ToHexStringLower(hash[..16]);
    }

    // A year is on many pages, and on each of them all of its days.
    private static UInt128 WordsOf(Day day, BuildInputs inputs)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(day.Files.Select(file => inputs.Words[file]))), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
