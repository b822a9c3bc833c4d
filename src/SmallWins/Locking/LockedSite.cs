using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace SmallWins.Locking;

/// <summary>A site that is being locked: takes its files one after another, from several threads at once, and hands on what a host may see.</summary>
/// <param name="key">The site's key.</param>
/// <param name="wrapped">The key as the page holds it.</param>
/// <param name="page">Makes the page for a header.</param>
internal sealed class LockedSite(SiteKey key, WrappedKey wrapped, Func<LockedHeader, byte[]> page)
{
    private readonly ConcurrentDictionary<string, Sealed> files = new(StringComparer.Ordinal);

    /// <summary>Encrypts a file.</summary>
    /// <param name="path">Its path in the site.</param>
    /// <param name="content">What is in it.</param>
    /// <returns>The blob to be written; null where there has been a file of that path.</returns>
    public Blob? Seal(string path, ReadOnlySpan<byte> content)
    {
        var blob = Blob.Seal(key, path, content);
        return files.TryAdd(path, new(blob.Name, SHA256.HashData(content), Blob.MessageLength(content.Length))) ? blob : null;
    }

    /// <summary>What is written when all files are there: the contents, dummies that round up the number of blobs, and the page.</summary>
    public IEnumerable<(string Path, byte[] Content)> Rest()
    {
        var contents = ContentsBlob();
        yield return (contents.Path, contents.Content);
        foreach (var (path, content) in Dummies(files.Count + 1))
        {
            yield return (path, content);
        }

        yield return (LockedFormat.Page, Page(contents));
    }

    /// <summary>
    /// Reads back what was written and proves that it is the site and nothing of it in the clear: the page is, to the byte, its template with the header in it; every other file
    /// is a name and base64, decrypts to what was rendered or is a dummy; and there is no further one.
    /// </summary>
    /// <param name="paths">The paths of all that was written.</param>
    /// <param name="read">Reads a file from disk.</param>
    /// <returns>The first path where that does not hold; null where all is well.</returns>
    public string? FirstDoubt(IReadOnlyCollection<string> paths, Func<string, byte[]> read)
    {
        var contents = ContentsBlob();
        var dummies = Dummies(files.Count + 1).ToDictionary(dummy => dummy.Path, dummy => dummy.Content);
        var expected = files.ToDictionary(file => Blob.PathOf(file.Value.Name), file => file.Value);
        var doubts = new ConcurrentBag<string>();
        Parallel.ForEach(paths, path =>
        {
            var file = read(path);
            var holds = path == LockedFormat.Page
                ? file.AsSpan().SequenceEqual(Page(contents))
                : LockedFormat.IsBlob(path) && Blob.IsOfTheForm(NameIn(path), file)
                    && (expected.TryGetValue(path, out var sealedFile)
                        ? Blob.Open(key, NameIn(path), file) is { } opened && SHA256.HashData(opened).AsSpan().SequenceEqual(sealedFile.Hash)
                        : path == contents.Path
                            ? file.AsSpan().SequenceEqual(contents.Content)
                            : dummies.TryGetValue(path, out var dummy) && file.AsSpan().SequenceEqual(dummy));
            if (!holds)
            {
                doubts.Add(path);
            }
        });
        var all = paths.ToHashSet(StringComparer.Ordinal);
        return doubts.Order(StringComparer.Ordinal).FirstOrDefault()
            ?? expected.Keys.Append(contents.Path).Concat(dummies.Keys).Append(LockedFormat.Page).FirstOrDefault(path => !all.Contains(path));
    }

    private static string NameIn(string path) => path.Substring(LockedFormat.Folder.Length, LockedFormat.NameLength);

    private Blob ContentsBlob()
    {
        var names = files.ToImmutableSortedDictionary(file => file.Key, file => file.Value.Name, StringComparer.Ordinal);
        return Blob.Seal(key, Contents.Label, new Contents(names).ToJson(key));
    }

    private byte[] Page(Blob contents) => page(new LockedHeader(wrapped, contents.Name));

    // As large as some of the files, the same ones for as long as those are as large: a new day takes the place of a dummy, and the others stay.
    private IEnumerable<(string Path, byte[] Content)> Dummies(int count)
    {
        var lengths = files.Values.Select(file => file.MessageLength).Order().ToList();
        for (var number = (int)Padme.Of(count) - count; number > 0; number--)
        {
            var share = (key.Arbitrary(number) >> 11) / (double)(1UL << 53);
            var dummy = Blob.Dummy(key, number, lengths.Count == 0 ? Blob.Least : lengths[(int)(share * lengths.Count)]);
            yield return (dummy.Path, dummy.Content);
        }
    }

    private sealed record Sealed(string Name, byte[] Hash, int MessageLength);
}
