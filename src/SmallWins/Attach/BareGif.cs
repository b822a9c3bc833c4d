using System.Buffers.Binary;
using ImageMagick;

namespace SmallWins.Attach;

/// <summary>A GIF with its frames and without all else it carried: comments, and what programs left in extensions of their own.</summary>
/// <param name="Content">The GIF.</param>
/// <param name="Frames">How many frames it has.</param>
/// <param name="Width">The width of what they are drawn on, in pixels.</param>
/// <param name="Height">The height of what they are drawn on, in pixels.</param>
internal sealed record BareGif(ReadOnlyMemory<byte> Content, int Frames, int Width, int Height)
{
    private const byte Extension = 0x21;
    private const byte Frame = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte GraphicControl = 0xF9;
    private const byte Application = 0xFF;

    /// <summary>Copies a GIF block by block (GIF89a specification, appendix A); not one pixel is unfolded.</summary>
    /// <exception cref="MagickCorruptImageErrorException">It ends before it is over.</exception>
    public static BareGif Of(ReadOnlySpan<byte> gif)
    {
        using var kept = new MemoryStream(gif.Length);
        var at = 13 + ColorTable(gif, 10);
        kept.Write(Part(gif, 0, at));
        var frames = 0;
        while (at < gif.Length && gif[at] != Trailer)
        {
            var start = at;
            var keep = true;
            switch (gif[at])
            {
                case Extension:
                    keep = Byte(gif, at + 1) == GraphicControl || (Byte(gif, at + 1) == Application && IsLoop(gif[(at + 2)..]));
                    at += 2;
                    break;
                case Frame:
                    frames++;
                    at += 11 + ColorTable(gif, at + 9);
                    break;
                default:
                    throw Damaged();
            }

            for (int length; (length = Byte(gif, at)) > 0;)
            {
                at += length + 1;
            }

            at++;
            if (keep)
            {
                kept.Write(Part(gif, start, at));
            }
        }

        kept.WriteByte(Trailer);
        return frames > 0
            ? new(kept.ToArray(), frames, BinaryPrimitives.ReadUInt16LittleEndian(gif[6..]), BinaryPrimitives.ReadUInt16LittleEndian(gif[8..]))
            : throw Damaged();
    }

    // How often the frames are shown again is part of the picture; the name of what wrote it is the extension's rule.
    private static bool IsLoop(ReadOnlySpan<byte> extension) => extension.Length > 12 && extension[0] == 11 && extension[1..12].SequenceEqual("NETSCAPE2.0"u8);

    private static int ColorTable(ReadOnlySpan<byte> gif, int flagsAt) => Byte(gif, flagsAt) is var flags && (flags & 0x80) != 0 ? 3 << ((flags & 7) + 1) : 0;

    private static byte Byte(ReadOnlySpan<byte> gif, int at) => at < gif.Length ? gif[at] : throw Damaged();

    private static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> gif, int from, int to) => to <= gif.Length ? gif[from..to] : throw Damaged();

    private static MagickCorruptImageErrorException Damaged() => new("The GIF ends before it is over.");
}
