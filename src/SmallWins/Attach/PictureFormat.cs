using ImageMagick;

namespace SmallWins.Attach;

/// <summary>
/// What kind of picture some bytes are, by what they begin with. The library that reads pictures would guess further, among
/// kinds that name other files (SVG, MVG), so that a picture could bring in what lies outside the journal; it is told
/// instead.
/// </summary>
internal static class PictureFormat
{
    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The kind, or null where the bytes are no picture that is taken along.</summary>
    public static MagickFormat? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => MagickFormat.Jpeg,
        _ when bytes.StartsWith(Png) => MagickFormat.Png,
        _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => MagickFormat.Gif,
        _ when bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) => MagickFormat.WebP,
        _ when bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) => MagickFormat.Tiff,
        _ when bytes.Length > 26 && bytes.StartsWith("BM"u8) => MagickFormat.Bmp,
        _ when bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8) => OfBrand(bytes[8..12]),
        _ => null,
    };

    // The ISO base media format names its brand in its first box (ISO/IEC 23008-12 for HEIC, AV1 Image File Format for AVIF).
    private static MagickFormat? OfBrand(ReadOnlySpan<byte> brand) => brand switch
    {
        _ when brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8) => MagickFormat.Avif,
        _ when brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) => MagickFormat.Heic,
        _ => null,
    };
}
