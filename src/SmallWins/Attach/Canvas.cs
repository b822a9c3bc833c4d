using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ImageMagick;
using ImageMagick.Drawing;

namespace SmallWins.Attach;

/// <summary>A face of the one typeface that a canvas writes with: Newsreader, which is shipped along.</summary>
internal enum Face
{
    /// <summary>Upright.</summary>
    Upright,

    /// <summary>Italic.</summary>
    Italic,
}

/// <summary>A picture that is drawn: words, dots and stars on paper, as a PNG whose bytes are the same on every run.</summary>
internal sealed class Canvas : IDisposable
{
    // A star of five points with rounded corners would need curves; at these sizes a stroke with round joins looks the same.
    private const double InnerOfStar = 0.47;

    private readonly MagickImage image;
    private readonly string folder;
    private readonly Dictionary<Face, string> files;
    private readonly Dictionary<(string, Face, double), double> widths = [];

    /// <summary>A canvas.</summary>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="paper">Its colour, as <c>#rrggbb</c>.</param>
    /// <param name="scratch">A folder in which it may make one of its own: a font has to be a file to be drawn with.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public Canvas(int width, int height, string paper, string scratch)
    {
        folder = Path.Combine(scratch, "smallwins-" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        files = Enum.GetValues<Face>().ToDictionary(face => face, FileOf);
        image = new MagickImage(new MagickColor(paper), (uint)width, (uint)height);
    }

    /// <summary>How many pixels lower everything is drawn.</summary>
    public double Down { get; init; }

    /// <summary>Whether the typeface has a character.</summary>
    public static bool Has(Rune rune) => Characters.Known.Contains(rune.Value);

    /// <summary>How wide some words are, in pixels.</summary>
    /// <param name="words">The words, on one line.</param>
    /// <param name="face">The face.</param>
    /// <param name="size">The size in pixels.</param>
    public double WidthOf(string words, Face face, double size)
    {
        if (!widths.TryGetValue((words, face, size), out var width))
        {
            image.Settings.Font = files[face];
            image.Settings.FontPointsize = size;
            width = image.FontTypeMetrics(words)?.TextWidth ?? 0;
            widths[(words, face, size)] = width;
        }

        return width;
    }

    /// <summary>Writes words.</summary>
    /// <param name="words">The words, on one line.</param>
    /// <param name="x">Where they begin, from the left.</param>
    /// <param name="y">Where they stand, from the top.</param>
    /// <param name="face">The face.</param>
    /// <param name="size">The size in pixels.</param>
    /// <param name="color">The colour, as <c>#rrggbb</c>.</param>
    public void Write(string words, double x, double y, Face face, double size, string color)
    {
        if (words.Length > 0)
        {
            image.Draw(new Drawables().Font(files[face]).FontPointSize(size).FillColor(new MagickColor(color)).Text(x, y + Down, words));
        }
    }

    /// <summary>Draws a dot.</summary>
    public void Dot(double x, double y, double radius, string color) =>
        image.Draw(new Drawables().FillColor(new MagickColor(color)).Circle(x, y + Down, x + radius, y + Down));

    /// <summary>Draws a line across.</summary>
    public void Line(double x, double y, double toX, string color) =>
        image.Draw(new Drawables().StrokeColor(new MagickColor(color)).StrokeWidth(2).Line(x, y + Down, toX, y + Down));

    /// <summary>Draws a star of five points.</summary>
    public void Star(double x, double y, double radius, string color)
    {
        var points = Enumerable.Range(0, 10).Select(at =>
        {
            var (angle, from) = ((at * Math.PI / 5) - (Math.PI / 2), at % 2 == 0 ? radius : radius * InnerOfStar);
            return new PointD(x + (from * Math.Cos(angle)), y + Down + (from * Math.Sin(angle)));
        });
        image.Draw(new Drawables()
            .FillColor(new MagickColor(color)).StrokeColor(new MagickColor(color)).StrokeWidth(radius / 6).StrokeLineJoin(LineJoin.Round)
            .Polygon(points));
    }

    /// <summary>The picture as it is now.</summary>
    public byte[] Png()
    {
        image.Strip();
        image.Settings.SetDefine(MagickFormat.Png, "exclude-chunks", "date,time");
        image.Quality = 95;
        return image.ToByteArray(MagickFormat.Png);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        image.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string FileOf(Face face)
    {
        var file = Path.Combine(folder, NameOf(face));
        File.WriteAllBytes(file, Font(face));
        return file;
    }

    private static string NameOf(Face face) => face == Face.Italic ? "newsreader-italic.ttf" : "newsreader.ttf";

    private static byte[] Font(Face face)
    {
        using var stream = typeof(Canvas).Assembly.GetManifestResourceStream("fonts/" + NameOf(face))!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The characters of both faces, from its table <c>cmap</c> (OpenType 1.9, subtable formats 4 and 12).</summary>
    private static class Characters
    {
        private static readonly Lazy<FrozenSet<int>> InBoth = new(() => Read(Font(Face.Upright)).Intersect(Read(Font(Face.Italic))).ToFrozenSet());

        public static FrozenSet<int> Known => InBoth.Value;

        private static HashSet<int> Read(byte[] font)
        {
            var table = Enumerable.Range(0, U16(font, 4)).Select(at => 12 + (16 * at)).First(at => Encoding.ASCII.GetString(font, at, 4) == "cmap");
            var cmap = (int)U32(font, table + 8);
            return Enumerable.Range(0, U16(font, cmap + 2))
                .Select(at => cmap + (int)U32(font, cmap + 4 + (8 * at) + 4))
                .SelectMany(at => U16(font, at) switch { 4 => Segments(font, at), 12 => Groups(font, at), _ => [] })
                .ToHashSet();
        }

        private static IEnumerable<int> Segments(byte[] font, int at)
        {
            var count = U16(font, at + 6);
            for (var segment = 0; segment < count; segment += 2)
            {
                int end = U16(font, at + 14 + segment), start = U16(font, at + 16 + count + segment);
                int delta = U16(font, at + 16 + (2 * count) + segment), offsetAt = at + 16 + (3 * count) + segment, offset = U16(font, offsetAt);
                for (var code = start; code <= end && code != 0xFFFF; code++)
                {
                    var glyph = offset == 0 ? (code + delta) & 0xFFFF : U16(font, offsetAt + offset + (2 * (code - start)));
                    if (glyph != 0)
                    {
                        yield return code;
                    }
                }
            }
        }

        private static IEnumerable<int> Groups(byte[] font, int at)
        {
            for (var group = at + 16; group < at + 16 + (12 * U32(font, at + 12)); group += 12)
            {
                for (var code = U32(font, group); code <= U32(font, group + 4); code++)
                {
                    yield return (int)code;
                }
            }
        }

        private static ushort U16(byte[] font, int at) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(at));

        private static uint U32(byte[] font, int at) => BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(at));
    }
}
