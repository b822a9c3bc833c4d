namespace SmallWins.Tests.Attach;

/// <summary>Small files that claim to be huge pictures.</summary>
internal static class Bomb
{
    /// <summary>A PNG whose header claims a size, with a few bytes of data.</summary>
    public static byte[] Png(int width, int height)
    {
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n\x1a\n"u8]);
        Chunk([.. "IHDR"u8, .. BitConverter.GetBytes(width).Reverse(), .. BitConverter.GetBytes(height).Reverse(), 8, 2, 0, 0, 0]);
        Chunk([.. "IDAT"u8, 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1]);
        Chunk([.. "IEND"u8]);
        return png.ToArray();

        void Chunk(byte[] typed)
        {
            png.Write([.. BitConverter.GetBytes(typed.Length - 4).Reverse(), .. typed]);
            var crc = uint.MaxValue;
            foreach (var one in typed)
            {
                crc ^= one;
                for (var bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
                }
            }

            png.Write([.. BitConverter.GetBytes(~crc).Reverse()]);
        }
    }
}
