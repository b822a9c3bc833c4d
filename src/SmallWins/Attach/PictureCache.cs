using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmallWins.Attach;

/// <summary>
/// Pictures made by earlier builds, in the journal's <c>.smallwins/cache/pictures</c>: one file for each original and way of
/// making, named by a hash of both. It may be deleted at any time. What is in it is believed only where its length and its
/// hashes are right; a folder that cannot be written to, or leads out of the journal, serves as none.
/// </summary>
internal sealed class PictureCache
{
    private const string FirstLine = "smallwins picture 1";

    // An earlier --today, a draft or another branch may need a picture again soon; a season later it is made anew.
    private static readonly TimeSpan KeptUnused = TimeSpan.FromDays(90);

    private readonly CacheFolder folder;

    // Asking for it loads the library that makes pictures, which a journal without any has no need of.
    private readonly Lazy<string> recipe = new(() => Fingerprint.Of(Encoding.UTF8.GetBytes(PictureMaker.Recipe)));

    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);
    private volatile bool writes;

    private PictureCache(CacheFolder folder, bool writes) => (this.folder, this.writes) = (folder, writes);

    /// <summary>The cache of a journal.</summary>
    /// <param name="root">The journal's folder.</param>
    /// <param name="writes">Whether it may be added to; nothing is written before there is something to keep.</param>
    public static PictureCache Of(string root, bool writes) => new(CacheFolder.Of(root, "pictures", "Pictures made by earlier builds."), writes);

    /// <summary>What was made of a picture, without a look at the bytes; null where nothing was that could be used.</summary>
    /// <param name="content">The SHA-256 of the original.</param>
    public ImmutableArray<PictureShape>? Look(string content) => Open(content, entry => ReadHeader(entry)?.Select(file => file.Shape).ToImmutableArray());

    /// <summary>What was made of a picture, with every byte proven; null where nothing was that could be used.</summary>
    /// <param name="content">The SHA-256 of the original.</param>
    public MadePicture? Read(string content) => Open(content, entry => ReadHeader(entry) is { } files ? ReadAll(entry, files) : null);

    /// <summary>Keeps what was made of a picture. False where that cannot be; it is no trouble, the picture is made again.</summary>
    /// <param name="content">The SHA-256 of the original.</param>
    /// <param name="made">What was made of it.</param>
    public bool Keep(string content, MadePicture made)
    {
        // One that could not be written says as much of the others.
        writes = writes && folder.Keep(NameOf(content), entry =>
        {
            entry.Write(HeaderOf(made));
            foreach (var file in made.Files)
            {
                entry.Write(file.Content.Span);
            }
        });
        if (writes)
        {
            used[NameOf(content)] = true;
        }

        return writes;
    }

    /// <summary>Notes what this build used, and removes what no build has for long.</summary>
    /// <param name="now">The moment of the build.</param>
    public void Tidy(DateTimeOffset now)
    {
        if (!writes || !Directory.Exists(folder.Path))
        {
            return;
        }

        try
        {
            foreach (var entry in new DirectoryInfo(folder.Path).EnumerateFiles())
            {
                var age = now.UtcDateTime - entry.LastWriteTimeUtc;
                if (used.ContainsKey(entry.Name))
                {
                    if (age > TimeSpan.FromDays(1))
                    {
                        entry.LastWriteTimeUtc = now.UtcDateTime;
                    }
                }
                else if (age > KeptUnused && entry.Name != ".gitignore")
                {
                    entry.Delete();
                }
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Another build tidies up as well, or the folder is not ours to tidy.
        }
    }

    private static byte[] HeaderOf(MadePicture made)
    {
        var header = new StringBuilder(FirstLine).Append('\n');
        foreach (var file in made.Files)
        {
            header.Append(CultureInfo.InvariantCulture, $"{file.Use} {file.Ending} {file.Width} {file.Height} {file.Content.Length} {Hash(file.Content.Span)}\n");
        }

        var lines = header.ToString();
        return Encoding.UTF8.GetBytes($"{lines}{Hash(Encoding.UTF8.GetBytes(lines))}\n");
    }

    // Null where a line is not what it must be, the header is not what was written, or the file is longer or shorter than it says.
    private static List<Entry>? ReadHeader(FileStream entry)
    {
        using var reader = new StreamReader(entry, Encoding.UTF8, false, 4096, leaveOpen: true);
        var lines = new StringBuilder();
        var files = new List<Entry>();
        var total = 0L;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            if (lines.Length > 0 && line.Length == SHA256.HashSizeInBytes * 2)
            {
                var start = Encoding.UTF8.GetByteCount(lines.ToString()) + line.Length + 1;
                entry.Position = start;
                return line == Hash(Encoding.UTF8.GetBytes(lines.ToString())) && entry.Length == start + total && files.Exists(file => file.Shape.Use == PictureUse.Plain) ? files : null;
            }

            if (lines.Length == 0 ? line != FirstLine : !TryRead(line, files))
            {
                return null;
            }

            lines.Append(line).Append('\n');
            total = files.Sum(file => (long)file.Length);
        }

        return null;
    }

    private static bool TryRead(string line, List<Entry> files)
    {
        if (line.Split(' ') is [var use, var ending, var width, var height, var length, var hash]
            && Enum.TryParse<PictureUse>(use, out var known)
            && ending is ".jpg" or ".png" or ".webp" or ".gif"
            && TryNumber(width, out var w) && TryNumber(height, out var h) && TryNumber(length, out var l))
        {
            files.Add(new(new(known, ending, w, h), l, hash));
            return true;
        }

        return false;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    private static MadePicture? ReadAll(FileStream entry, List<Entry> files)
    {
        var made = ImmutableArray.CreateBuilder<MadeFile>(files.Count);
        foreach (var file in files)
        {
            var bytes = new byte[file.Length];
            entry.ReadExactly(bytes);
            if (Hash(bytes) != file.Hash)
            {
                return null;
            }

            made.Add(new(file.Shape.Use, file.Shape.Ending, file.Shape.Width, file.Shape.Height, bytes));
        }

        return new(made.ToImmutable());
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private T? Open<T>(string content, Func<FileStream, T?> read)
    {
        var found = folder.Read(NameOf(content), read);
        if (found is not null)
        {
            used[NameOf(content)] = true;
        }

        return found;
    }

    private string NameOf(string content) => $"{content}.{recipe.Value}";

    private sealed record Entry(PictureShape Shape, int Length, string Hash);
}
