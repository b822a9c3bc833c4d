using System.Collections.Immutable;
using ImageMagick;
using SmallWins.Diagnostics;
using SmallWins.Parse;

namespace SmallWins.Attach;

/// <summary>
/// Looks at the journal's pictures and makes what the site shows of them: upright, and without the place, time and camera
/// that a phone writes into its files.
/// </summary>
internal static class Pictures
{
    /// <summary>The most pixels that a picture may have, so that a small file which unfolds hugely does no harm.</summary>
    private const long MostPixels = 120_000_000;

    /// <summary>Measures pictures, in parallel. One that cannot be shown is left out, with a problem at the place that shows it.</summary>
    /// <param name="root">The journal's folder.</param>
    /// <param name="pictures">The pictures by the journal's path.</param>
    public static Checked<ImmutableArray<Picture>> Measure(string root, ImmutableSortedDictionary<string, Reference> pictures)
    {
        var measured = new Checked<Picture?>[pictures.Count];
        Parallel.ForEach(pictures, (entry, _, index) => measured[index] = Measure(root, entry.Key, entry.Value));
        return new(
            [.. measured.Select(one => one.Value).OfType<Picture>()],
            [.. measured.SelectMany(one => one.Problems)]);
    }

    /// <summary>The bytes of a picture for the site.</summary>
    public static byte[] Make(string root, Picture picture)
    {
        var bytes = File.ReadAllBytes(Path.Combine(root, picture.Source));
        if (picture.IsCopied)
        {
            return bytes;
        }

        using var frames = new MagickImageCollection(bytes, AsIs(bytes));
        foreach (var frame in frames)
        {
            var color = frame.GetColorProfile();
            frame.AutoOrient();
            frame.Strip();
            if (color is not null)
            {
                frame.SetProfile(color);
            }

            // PNG would note the time of writing, and the same picture would have other bytes in each build.
            frame.Settings.SetDefine(MagickFormat.Png, "exclude-chunks", "date,time");
        }

        var format = FormatOf(Path.GetExtension(picture.SitePath));
        if (format == MagickFormat.Gif)
        {
            return frames.ToByteArray(format);
        }

        // For PNG the two digits choose how it is compressed, which loses nothing; for the others it is a quality in percent.
        frames[0].Quality = format == MagickFormat.Png ? 95u : 88u;
        return frames[0].ToByteArray(format);
    }

    private static Checked<Picture?> Measure(string root, string path, Reference shown)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(root, path));
            if (PictureFormat.Of(bytes) is null)
            {
                return Not(Problems.PictureUnreadable(shown.Span, shown.Target), shown);
            }

            using var picture = new MagickImage();
            picture.Ping(bytes, AsIs(bytes));
            var pixels = (long)picture.Width * picture.Height;
            if (pixels > MostPixels)
            {
                return Not(Problems.PictureTooLarge(shown.Span, shown.Target, pixels / 1_000_000, MostPixels / 1_000_000), shown);
            }

            // A look at the beginning tells which way up these two are; the others say it when they are read.
            if (picture.Format is not (MagickFormat.Jpeg or MagickFormat.Png))
            {
                picture.Read(bytes, AsIs(bytes));
            }

            var isOnItsSide = picture.Orientation is Orientation.LeftTop or Orientation.RightTop or Orientation.RightBottom or Orientation.LeftBottom;
            var (width, height) = ((int)picture.Width, (int)picture.Height);
            var isBare = picture.Format == MagickFormat.Jpeg
                && picture.Orientation is Orientation.Undefined or Orientation.TopLeft
                && picture.ProfileNames.All(name => name is "icc")
                && string.IsNullOrEmpty(picture.Comment);
            using var content = new MemoryStream(bytes, writable: false);
            var name = $"pictures/{ContentName.Of(path, content)}{ExtensionOf(picture.Format)}";
            return new(new Picture(path, name, isOnItsSide ? height : width, isOnItsSide ? width : height, isBare), []);
        }
        catch (Exception trouble) when (trouble is MagickException or IOException or UnauthorizedAccessException)
        {
            return Not(Problems.PictureUnreadable(shown.Span, shown.Target), shown);
        }
    }

    private static MagickReadSettings AsIs(byte[] bytes) => new() { Format = PictureFormat.Of(bytes) ?? MagickFormat.Unknown };

    private static Checked<Picture?> Not(Diagnostic problem, Reference shown) => new(null, [problem with { Excerpt = shown.Excerpt }]);

    private static string ExtensionOf(MagickFormat format) => format switch
    {
        MagickFormat.Png => ".png",
        MagickFormat.Gif => ".gif",
        MagickFormat.WebP => ".webp",
        _ => ".jpg",
    };

    private static MagickFormat FormatOf(string extension) => extension switch
    {
        ".png" => MagickFormat.Png,
        ".gif" => MagickFormat.Gif,
        ".webp" => MagickFormat.WebP,
        _ => MagickFormat.Jpeg,
    };
}
