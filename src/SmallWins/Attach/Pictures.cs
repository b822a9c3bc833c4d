using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using ImageMagick;
using SmallWins.Diagnostics;
using SmallWins.Parse;

namespace SmallWins.Attach;

/// <summary>
/// Looks at the journal's pictures, several at once, and makes what the site shows of them. A picture is read once: what was
/// made of it is kept in the cache by the hash of its content.
/// </summary>
/// <param name="root">The journal's folder.</param>
/// <param name="cache">What earlier builds have made.</param>
internal sealed class Pictures(string root, PictureCache cache)
{
    private readonly MemoryGate gate = new(PictureHeader.MostMemory);
    private readonly ConcurrentDictionary<string, Picture> known = new(StringComparer.Ordinal);

    /// <summary>Has some of the journal's files be looked at again when they are prepared next.</summary>
    public void Forget(Func<string, bool> which)
    {
        foreach (var path in known.Keys.Where(which))
        {
            known.TryRemove(path, out _);
        }
    }

    /// <summary>
    /// Reads every picture that is not in the cache, so that damage is met before a page is written. One that cannot be shown
    /// is left out, with a problem at the place that shows it.
    /// </summary>
    /// <param name="pictures">The pictures by the journal's path.</param>
    /// <param name="isBuilt">Whether a site will be built, so that what is made is kept, where it can be, or at least known.</param>
    /// <param name="done">Told how many of them are done; from any thread.</param>
    /// <param name="cancel">Ends the reading.</param>
    public Checked<ImmutableArray<Picture>> Prepare(ImmutableSortedDictionary<string, Reference> pictures, bool isBuilt, Action<int> done, CancellationToken cancel)
    {
        var prepared = new Checked<Picture?>[pictures.Count];
        var count = 0;
        try
        {
            var options = new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount };
            Parallel.ForEach(Partitioner.Create(pictures, EnumerablePartitionerOptions.NoBuffering), options, (entry, _, index) =>
            {
                prepared[index] = known.TryGetValue(entry.Key, out var picture) ? new(picture, []) : Prepare(entry.Key, entry.Value, isBuilt);
                if (prepared[index].Value is { } shown)
                {
                    known[entry.Key] = shown;
                }

                done(Interlocked.Increment(ref count));
            });
        }
        catch (AggregateException trouble)
        {
            ExceptionDispatchInfo.Throw(trouble.InnerExceptions[0]);
        }

        return new(
            [.. prepared.Select(one => one.Value).OfType<Picture>()],
            [.. prepared.SelectMany(one => one.Problems)]);
    }

    /// <summary>The files of a picture, in the order of its versions.</summary>
    /// <exception cref="IOException">The picture was changed while the site was built.</exception>
    public IEnumerable<(PictureVersion Version, ReadOnlyMemory<byte> Content)> FilesOf(Picture picture)
    {
        var made = cache.Read(picture.Content) is { } kept && kept.Shapes.SequenceEqual(picture.Versions.Select(ShapeOf)) ? kept : MakeAgain(picture);
        return picture.Versions.Zip(made.Files, (version, file) => (version, file.Content));
    }

    private Checked<Picture?> Prepare(string path, Reference shown, bool isBuilt)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(root, path));
            var content = Convert.ToHexStringLower(SHA256.HashData(file));
            if (cache.Look(content) is { } kept)
            {
                return new(PictureOf(path, content, kept), []);
            }

            if (PictureHeader.Of(file) is not { } header || file.Length > PictureHeader.MostMemory)
            {
                return Not(Problems.PictureUnreadable(shown.Span, shown.Target), shown);
            }

            if (header.Memory > PictureHeader.MostMemory)
            {
                return Not(Problems.PictureTooLarge(shown.Span, shown.Target, header.Megapixels, header.MostMegapixels), shown);
            }

            var shapes = gate.Through(header.Memory + file.Length, () => isBuilt ? MakeAndKeep(file, header, content).Shapes : PictureMaker.Look(AllOf(file), header));
            return new(PictureOf(path, content, shapes), []);
        }
        catch (Exception trouble) when (trouble is MagickException or IOException or UnauthorizedAccessException)
        {
            return Not(Problems.PictureUnreadable(shown.Span, shown.Target), shown);
        }
    }

    private MadePicture MakeAndKeep(FileStream file, PictureHeader header, string content)
    {
        var made = PictureMaker.Make(AllOf(file), header);
        cache.Keep(content, made);
        return made;
    }

    // Where nothing can be kept, or what was kept has come to harm since.
    private MadePicture MakeAgain(Picture picture)
    {
        using var file = File.OpenRead(Path.Combine(root, picture.Source));
        if (Convert.ToHexStringLower(SHA256.HashData(file)) != picture.Content || PictureHeader.Of(file) is not { } header)
        {
            throw new IOException($"{picture.Source} was changed while the site was built. Build again.");
        }

        return gate.Through(header.Memory + file.Length, () => MakeAndKeep(file, header, picture.Content));
    }

    private static byte[] AllOf(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static Picture PictureOf(string path, string content, ImmutableArray<PictureShape> shapes) => new(
        path,
        content,
        [.. shapes.Select(shape => new PictureVersion(FormattableString.Invariant($"pictures/{ContentName.Of(path, content)}-{shape.Width}{shape.Ending}"), shape.Use, shape.Width, shape.Height))]);

    private static PictureShape ShapeOf(PictureVersion version) => new(version.Use, Path.GetExtension(version.SitePath), version.Width, version.Height);

    private static Checked<Picture?> Not(Diagnostic problem, Reference shown) => new(null, [problem with { Excerpt = shown.Excerpt }]);
}
