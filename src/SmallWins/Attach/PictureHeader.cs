using System.Buffers.Binary;
using ImageMagick;

namespace SmallWins.Attach;

/// <summary>What the beginning of a picture's file tells, before a single pixel is unfolded.</summary>
/// <param name="Format">Its kind.</param>
/// <param name="Width">Its width in pixels, as it is stored.</param>
/// <param name="Height">Its height in pixels, as it is stored.</param>
/// <param name="BytesPerPixel">
/// How much memory a pixel of it takes at the worst while it is read, measured with pictures of 100 megapixels. Those that
/// are read in one piece and then copied take several times what the pixels do in the end.
/// </param>
internal sealed record PictureHeader(MagickFormat Format, int Width, int Height, int BytesPerPixel)
{
    /// <summary>The most memory that reading a picture may take, in bytes.</summary>
    public const long MostMemory = 512L << 20;

    /// <summary>How many bytes reading it takes at the worst.</summary>
    public long Memory => (long)Width * Height * BytesPerPixel;

    /// <summary>How many megapixels it has.</summary>
    public long Megapixels => (long)Width * Height / 1_000_000;

    /// <summary>How many megapixels a picture of its kind may have.</summary>
    public long MostMegapixels => MostMemory / BytesPerPixel / 1_000_000;

    /// <summary>Reads the beginning of a picture; null where it is none that is taken along.</summary>
    /// <param name="content">The file, which can be read at any place.</param>
    /// <exception cref="MagickException">The picture is damaged.</exception>
    public static PictureHeader? Of(Stream content)
    {
        Span<byte> start = stackalloc byte[32];
        content.Position = 0;
        start = start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (PictureFormat.Of(start) is not { } format)
        {
            return null;
        }

        // Magick reads all of a BMP to look at it.
        var (width, height) = format == MagickFormat.Bmp ? OfBitmap(start) : OfPing(content, format);
        return new(format, width, height, format switch
        {
            MagickFormat.Jpeg => IsInterlaced(content) ? 7 : 2,
            MagickFormat.Png or MagickFormat.Gif => 5,
            MagickFormat.WebP or MagickFormat.Tiff => 7,
            MagickFormat.Heic => 10,
            MagickFormat.Bmp => 12,
            _ => 16,
        });
    }

    private static (int Width, int Height) OfPing(Stream content, MagickFormat format)
    {
        content.Position = 0;
        using var picture = new MagickImage();
        picture.Ping(content, PictureMaker.FirstFrame(format));
        return ((int)Math.Min(picture.Width, int.MaxValue), (int)Math.Min(picture.Height, int.MaxValue));
    }

    // BITMAPCOREHEADER has 12 bytes and short sizes; all others begin with two numbers of four bytes.
    private static (int Width, int Height) OfBitmap(ReadOnlySpan<byte> start) => BinaryPrimitives.ReadInt32LittleEndian(start[14..]) == 12
        ? (BinaryPrimitives.ReadUInt16LittleEndian(start[18..]), BinaryPrimitives.ReadUInt16LittleEndian(start[20..]))
        : (Size(BinaryPrimitives.ReadInt32LittleEndian(start[18..])), Size(BinaryPrimitives.ReadInt32LittleEndian(start[22..])));

    private static int Size(int number) => (int)Math.Min(Math.Abs((long)number), int.MaxValue);

    // A progressive JPEG is kept whole until its last pass, in coefficients of two bytes. ITU-T T.81, table B.1.
    private static bool IsInterlaced(Stream content)
    {
        Span<byte> segment = stackalloc byte[4];
        for (content.Position = 2; content.ReadAtLeast(segment, 4, throwOnEndOfStream: false) == 4 && segment[0] == 0xFF;)
        {
            if (segment[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return segment[1] is not (0xC0 or 0xC1);
            }

            content.Position += Math.Max(0, BinaryPrimitives.ReadUInt16BigEndian(segment[2..]) - 2);
        }

        // What cannot be told is taken for the heavier kind.
        return true;
    }
}
