using System.Collections.Immutable;
using System.Globalization;
using ImageMagick;

namespace SmallWins.Attach;

/// <summary>
/// Makes what the site shows of a picture: upright, in the colours that every screen knows (sRGB), in the sizes that pages
/// use, and holding nothing but the picture.
/// </summary>
internal static class PictureMaker
{
    /// <summary>What tells one way of making pictures from another; a new one for every change that gives other bytes.</summary>
    public static string Recipe { get; } = "1 " + MagickNET.Version;

    // Half a column on a phone or a wall; the width of a page's words; both for screens of twice the density.
    private static readonly int[] Widths = [360, 720, 1440];

    // As many pixels as 2400 × 1800: what a picture's own link shows.
    private const double MostPixels = 2400 * 1800;

    // A version is worth its bytes when the next one is so much wider.
    private const double Step = 1.25;

    // Measured with a photo of 12 megapixels at 1440 pixels: WebP takes 130 ms and a third of JPEG's bytes, AVIF ten times as
    // long (at its usual speed) for no fewer.
    private const uint JpegQuality = 80;
    private const uint WebPQuality = 78;

    // What is flat, a drawing or a screenshot, compresses as well without loss as a photo does with it.
    private const double DrawingIsAtMost = 1.5;

    static PictureMaker()
    {
        // The last fence, behind the looks at a picture's header: no picture unfolds past this, or onto the disk.
        const ulong most = 3UL << 28;
        ResourceLimits.Memory = most;
        ResourceLimits.Area = most;
        ResourceLimits.MaxMemoryRequest = most;
        ResourceLimits.MaxProfileSize = 1UL << 26;
        ResourceLimits.Width = 1_000_000;
        ResourceLimits.Height = 1_000_000;
        ResourceLimits.Disk = 0;

        // Pictures are made side by side; one picture stays on one core.
        ResourceLimits.Thread = 1;
    }

    /// <summary>Makes all files of a picture.</summary>
    /// <exception cref="MagickException">It is damaged.</exception>
    public static MadePicture Make(byte[] bytes, PictureHeader header)
    {
        var moving = header.Format == MagickFormat.Gif ? BareGif.Of(bytes) : null;
        using var image = Read(bytes, header, Kept(header.Width, header.Height));
        if (moving is not null)
        {
            Unfold(image, moving);
        }

        image.AutoOrient();
        Resize(image, Kept((int)image.Width, (int)image.Height));
        MakePlain(image);

        var isSeeThrough = image is { HasAlpha: true, IsOpaque: false };
        if (image.HasAlpha && !isSeeThrough)
        {
            image.HasAlpha = false;
        }

        var files = new List<MadeFile>();
        var isDrawing = isSeeThrough || (header.Format is not (MagickFormat.Jpeg or MagickFormat.Heic or MagickFormat.Avif) && IsDrawing(image));
        var largest = (int)image.Width;
        files.Add(Plain(image, isDrawing));
        if (largest <= Widths[^1])
        {
            files.Add(WebP(image, isDrawing));
        }

        // Each from the next wider one, which costs less than from the original.
        foreach (var width in Widths.Reverse().Where(width => width * Step <= largest))
        {
            Resize(image, (width, (int)Math.Max(1, Math.Round((double)image.Height * width / image.Width))));
            files.Add(Plain(image, isDrawing));
            files.Add(WebP(image, isDrawing));
        }

        if (moving is { Frames: > 1 })
        {
            files.Add(new(PictureUse.Moving, ".gif", moving.Width, moving.Height, moving.Content));
        }

        return new([.. files.OrderBy(file => file.Use).ThenBy(file => file.Width)]);
    }

    /// <summary>Reads a picture to its end, to see whether it can be made, and makes nothing of it.</summary>
    /// <returns>What would be seen of it at first: its largest version, or about that.</returns>
    /// <exception cref="MagickException">It is damaged.</exception>
    public static ImmutableArray<PictureShape> Look(byte[] bytes, PictureHeader header)
    {
        if (header.Format == MagickFormat.Gif)
        {
            BareGif.Of(bytes);
        }

        using var image = Read(bytes, header, (Math.Max(1, header.Width / 8), Math.Max(1, header.Height / 8)));
        return [new(PictureUse.Plain, ".jpg", (int)image.Width, (int)image.Height)];
    }

    /// <summary>What Magick is told of a picture: its kind, and that one frame is enough.</summary>
    public static MagickReadSettings FirstFrame(MagickFormat format) => new() { Format = format, FrameIndex = 0, FrameCount = 1 };

    private static MagickImage Read(byte[] bytes, PictureHeader header, (int Width, int Height) least)
    {
        var settings = FirstFrame(header.Format);

        // A JPEG can be read at a fraction of its size, as long as it stays larger than this.
        settings.SetDefine(MagickFormat.Jpeg, "size", string.Create(CultureInfo.InvariantCulture, $"{least.Width}x{least.Height}"));
        var image = new MagickImage();
        string? damage = null;
        image.Warning += (_, warning) => damage ??= IsDamage(warning.Exception) ? warning.Message : null;
        try
        {
            image.Read(bytes, settings);
            if (damage is not null)
            {
                throw new MagickCorruptImageErrorException(damage);
            }

            return image;
        }
        catch
        {
            image.Dispose();
            throw;
        }
    }

    // Where a JPEG ends too early, the rest is filled with grey and no more than a warning given; one that lacks nothing but
    // the mark of its end has no such warning.
    private static bool IsDamage(MagickException warning) =>
        warning.RelatedExceptions.Append(warning).Any(one => one is MagickCorruptImageWarningException && one.Message.Contains("premature end of data", StringComparison.OrdinalIgnoreCase));

    private static (int Width, int Height) Kept(int width, int height)
    {
        var scale = Math.Min(1, Math.Sqrt(MostPixels / ((double)width * height)));
        return ((int)Math.Max(1, Math.Round(width * scale)), (int)Math.Max(1, Math.Round(height * scale)));
    }

    // The first frame may be smaller than what the frames are drawn on.
    private static void Unfold(MagickImage frame, BareGif gif)
    {
        if (frame.Width < gif.Width || frame.Height < gif.Height)
        {
            frame.BackgroundColor = MagickColors.Transparent;
            frame.Extent(new MagickGeometry(-frame.Page.X, -frame.Page.Y, (uint)gif.Width, (uint)gif.Height));
        }
    }

    private static void Resize(MagickImage image, (int Width, int Height) size)
    {
        if (size.Width < image.Width || size.Height < image.Height)
        {
            image.FilterType = FilterType.Catrom;
            image.Resize(new MagickGeometry((uint)size.Width, (uint)size.Height) { IgnoreAspectRatio = true });
        }
    }

    private static void MakePlain(MagickImage image)
    {
        try
        {
            image.TransformColorSpace(ColorProfiles.SRGB);
        }
        catch (MagickException)
        {
            // A colour profile that cannot be read says nothing about the colours.
        }

        if (image.ColorSpace is not (ColorSpace.sRGB or ColorSpace.Gray))
        {
            image.ColorSpace = ColorSpace.sRGB;
        }

        image.Strip();
        image.ResetPage();
        image.Density = new Density(0, DensityUnit.Undefined);

        // PNG would note the time of writing, and the same picture would have other bytes in each build.
        image.Settings.SetDefine(MagickFormat.Png, "exclude-chunks", "date,time");
    }

    private static bool IsDrawing(MagickImage image)
    {
        using var small = (MagickImage)image.Clone();
        var width = Math.Min(Widths[1], (int)small.Width);
        Resize(small, (width, (int)Math.Max(1, Math.Round((double)small.Height * width / small.Width))));
        return Plain(small, isDrawing: true).Content.Length <= DrawingIsAtMost * Plain(small, isDrawing: false).Content.Length;
    }

    // For PNG the two digits choose how it is compressed, which loses nothing; for the others it is a quality in percent.
    private static MadeFile Plain(MagickImage image, bool isDrawing)
    {
        image.Quality = isDrawing ? 95 : JpegQuality;
        return Made(PictureUse.Plain, isDrawing ? ".png" : ".jpg", image, isDrawing ? MagickFormat.Png : MagickFormat.Pjpeg);
    }

    private static MadeFile WebP(MagickImage image, bool isDrawing)
    {
        image.Quality = WebPQuality;
        image.Settings.SetDefine(MagickFormat.WebP, "lossless", isDrawing ? "true" : "false");
        return Made(PictureUse.WebP, ".webp", image, MagickFormat.WebP);
    }

    private static MadeFile Made(PictureUse use, string ending, MagickImage image, MagickFormat format) =>
        new(use, ending, (int)image.Width, (int)image.Height, image.ToByteArray(format));
}
