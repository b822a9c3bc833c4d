using System.Text;
using ImageMagick;
using ImageMagick.Drawing;
using SmallWins.Diagnostics;

namespace SmallWins.Tests.Attach;

public sealed class PictureTests : IDisposable
{
    private readonly TempFolder journal = new();

    public void Dispose() => journal.Dispose();

    [Theory]
    [InlineData(MagickFormat.Jpeg, "jpg", "jpg")]
    [InlineData(MagickFormat.Png, "png", "png")]
    [InlineData(MagickFormat.WebP, "webp", "png")]
    [InlineData(MagickFormat.Tiff, "tif", "png")]
    [InlineData(MagickFormat.Avif, "avif", "jpg")]
    public void A_picture_goes_out_upright_and_without_its_place_and_camera(MagickFormat format, string kind, string becomes)
    {
        using (var photo = new MagickImage(MagickColors.SeaGreen, 64, 32))
        {
            photo.Orientation = format == MagickFormat.Avif ? Orientation.Undefined : Orientation.RightTop;
            Mark(photo);
            photo.Write(Place($"photo.{kind}"), format);
        }

        Assert.Contains("secret", Encoding.Latin1.GetString(File.ReadAllBytes(Place($"photo.{kind}"))), StringComparison.Ordinal);
        var (result, files) = Build($"![a photo](photo.{kind})");

        Assert.Empty(result.Problems);
        Assert.Equal([becomes, "webp"], files.Select(file => Path.GetExtension(file)[1..]).Order(StringComparer.Ordinal));
        var upright = format == MagickFormat.Avif ? (64u, 32u) : (32u, 64u);
        foreach (var file in files)
        {
            using var shown = new MagickImage(file);
            Assert.Equal(upright, (shown.Width, shown.Height));
            Assert.Empty(shown.ProfileNames);
            Assert.DoesNotContain("secret", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains($"width=\"{upright.Item1}\" height=\"{upright.Item2}\"", journal.Read("_site/days/2026-07-14.html"), StringComparison.Ordinal);
    }

    /// <summary>
    /// The sample says in two ways that it is to be turned, as phones do: by the container (irot) and by EXIF. Upright, red
    /// is at the left of the top and green at the right.
    /// </summary>
    [Fact]
    public void A_heic_of_a_phone_is_turned_once()
    {
        File.Copy(Path.Combine(Repository.Root, "tests", "SmallWins.Tests", "Attach", "turned.heic"), Place("photo.heic"));

        var (result, files) = Build("![a photo](photo.heic)");

        Assert.Empty(result.Problems);
        using var shown = new MagickImage(Assert.Single(files, file => file.EndsWith(".jpg", StringComparison.Ordinal)));
        Assert.Equal((96u, 128u), (shown.Width, shown.Height));
        Assert.Equal(("red", "green"), (ColorAt(shown, 8, 8), ColorAt(shown, 88, 8)));
        Assert.All(files, file => Assert.DoesNotContain("secret", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3000, 2000, "360 720 1440 2546", "360 720 1440")]
    [InlineData(1200, 900, "360 720 1200", "360 720 1200")]
    [InlineData(800, 600, "360 800", "360 800")]
    [InlineData(300, 200, "300", "300")]
    [InlineData(1800, 2400, "360 720 1440 1800", "360 720 1440")]
    public void A_picture_is_made_in_the_sizes_of_pages_and_never_enlarged(int width, int height, string plain, string webP)
    {
        Draw("photo.jpg", MagickFormat.Jpeg, width, height, noise: true);

        var (_, files) = Build("![a photo](photo.jpg)");

        Assert.Equal(plain, WidthsOf(files, ".jpg"));
        Assert.Equal(webP, WidthsOf(files, ".webp"));
        Assert.All(files, file =>
        {
            using var shown = new MagickImage(file);
            Assert.EndsWith($"-{shown.Width}", Path.GetFileNameWithoutExtension(file), StringComparison.Ordinal);
            Assert.Equal((double)width / height, (double)shown.Width / shown.Height, 0.02);
        });
    }

    [Fact]
    public void A_drawing_and_what_can_be_seen_through_keep_every_line_and_a_photo_saved_as_png_does_not()
    {
        Draw("drawing.png", MagickFormat.Png, 600, 400, noise: false);
        Draw("photo.png", MagickFormat.Png, 600, 400, noise: true);
        using (var glass = new MagickImage(MagickColors.Transparent, 600, 400))
        {
            glass.Draw(new Drawables().FillColor(MagickColors.Tomato).Circle(200, 200, 300, 300));
            glass.Write(Place("glass.png"), MagickFormat.Png);
        }

        var (_, files) = Build("![a](drawing.png) ![b](photo.png) ![c](glass.png)");

        Assert.Equal([".png", ".png", ".jpg"], new[] { "drawing", "glass", "photo" }.Select(name => Path.GetExtension(Assert.Single(files, file => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal) && file.Contains("-600.", StringComparison.Ordinal) && !file.EndsWith(".webp", StringComparison.Ordinal)))));
        using var shown = new MagickImage(files.First(file => file.Contains("glass", StringComparison.Ordinal) && file.EndsWith("-600.webp", StringComparison.Ordinal)));
        Assert.False(shown.IsOpaque);
    }

    [Fact]
    public void Colours_of_a_wide_gamut_become_those_that_every_screen_knows()
    {
        using (var photo = new MagickImage(new MagickColor(0, 255, 0), 40, 40))
        {
            photo.SetProfile(ColorProfiles.AdobeRGB1998);
            photo.Quality = 100;
            photo.Write(Place("photo.jpg"), MagickFormat.Jpeg);
        }

        using (var photo = new MagickImage(new MagickColor(200, 100, 100), 40, 40))
        {
            photo.SetProfile(ColorProfiles.AdobeRGB1998);
            photo.Quality = 100;
            photo.Write(Place("rose.jpg"), MagickFormat.Jpeg);
        }

        var (_, files) = Build("![a photo](photo.jpg) ![a rose](rose.jpg)");

        using var rose = new MagickImage(files.Single(file => file.Contains("rose", StringComparison.Ordinal) && file.EndsWith(".jpg", StringComparison.Ordinal)));
        Assert.InRange(rose.GetPixels().GetPixel(20, 20).ToColor()!.R, 210, 240);
        Assert.Null(rose.GetColorProfile());
    }

    [Fact]
    public void A_gif_that_moves_goes_on_moving_without_its_comments_and_stands_still_for_who_asked_for_that()
    {
        using (var frames = new MagickImageCollection { new MagickImage(MagickColors.SeaGreen, 40, 20), new MagickImage(MagickColors.Tomato, 40, 20) })
        {
            frames[0].Comment = "secret comment";
            frames[0].AnimationDelay = 50;
            frames.Write(Place("wave.gif"), MagickFormat.Gif);
        }

        var (result, files) = Build("![a wave](wave.gif)");

        Assert.Empty(result.Problems);
        var gif = Assert.Single(files, file => file.EndsWith(".gif", StringComparison.Ordinal));
        Assert.DoesNotContain("secret", Encoding.Latin1.GetString(File.ReadAllBytes(gif)), StringComparison.Ordinal);
        using var shown = new MagickImageCollection(gif);
        Assert.Equal((2, 50u), (shown.Count, shown[0].AnimationDelay));
        Assert.Matches("<source media=\"\\(prefers-reduced-motion: reduce\\)\" srcset=\"[^\"]+-40.png 40w\"", journal.Read("_site/days/2026-07-14.html"));
    }

    [Theory]
    [InlineData(MagickFormat.Jpeg, "jpg")]
    [InlineData(MagickFormat.Pjpeg, "jpg")]
    [InlineData(MagickFormat.Png, "png")]
    [InlineData(MagickFormat.Gif, "gif")]
    [InlineData(MagickFormat.WebP, "webp")]
    [InlineData(MagickFormat.Avif, "avif")]
    [InlineData(MagickFormat.Bmp, "bmp")]
    public void A_picture_that_ends_too_early_is_a_problem_at_its_place_and_its_words_are_shown(MagickFormat format, string kind)
    {
        Draw($"photo.{kind}", format, 400, 300, noise: true);
        var whole = File.ReadAllBytes(Place($"photo.{kind}"));
        File.WriteAllBytes(Place($"photo.{kind}"), whole[..(whole.Length / 2)]);
        Draw("whole.jpg", MagickFormat.Jpeg, 40, 30, noise: false);

        var (result, files) = Build($"![a & b](photo.{kind}) ![whole](whole.jpg)");

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("SW1603", "days/2026-07-14.md:1:3"), (problem.Code, problem.Span.ToString()));
        Assert.Equal([problem], SiteBuild.Check(Options(), cancel: TestContext.Current.CancellationToken).Problems);
        Assert.Contains("a &amp; b", journal.Read("_site/days/2026-07-14.html"), StringComparison.Ordinal);
        Assert.All(files, file => Assert.StartsWith("whole.", Path.GetFileName(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(12_000, 9_000, "png")]
    [InlineData(50_000, 50_000, "png")]
    [InlineData(60_000, 60_000, "gif")]
    [InlineData(60_000, 60_000, "bmp")]
    public void A_small_file_that_claims_to_be_huge_is_a_problem_before_it_unfolds(int width, int height, string kind)
    {
        File.WriteAllBytes(Place($"bomb.{kind}"), kind switch
        {
            "png" => Bomb.Png(width, height),
            "gif" => [.. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, 2, 2, 0x4C, 1, 0, 0x3B],
            _ => [.. "BM"u8, .. new byte[12], 40, 0, 0, 0, .. BitConverter.GetBytes(width), .. BitConverter.GetBytes(-height), 1, 0, 24, 0, .. new byte[24]],
        });

        var (result, _) = Build($"![a bomb](bomb.{kind})");

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("SW1604", "days/2026-07-14.md:1:3"), (problem.Code, problem.Span.ToString()));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'><image xlink:href='{0}' width='9' height='9'/></svg>")]
    [InlineData("push graphic-context\nviewbox 0 0 9 9\nimage over 0,0 0,0 '{0}'\npop graphic-context")]
    [InlineData("<?xml version='1.0'?><image><read filename='{0}'/></image>")]
    [InlineData("")]
    public void A_file_that_is_called_a_picture_and_names_another_file_brings_in_nothing(string content)
    {
        using var outside = new TempFolder();
        File.Copy(Path.Combine(Repository.SampleJournal, "photos", "loaf.jpg"), outside["secret.jpg"]);
        File.WriteAllText(Place("photo.jpg"), content.Replace("{0}", outside["secret.jpg"], StringComparison.Ordinal));

        var (result, files) = Build("![a photo](photo.jpg)");

        Assert.Equal("SW1603", Assert.Single(result.Problems).Code);
        Assert.Empty(files);
    }

    [Fact]
    public void A_picture_of_two_days_is_made_once_and_shown_on_both_with_its_size()
    {
        Draw("photo.jpg", MagickFormat.Jpeg, 40, 20, noise: false);
        Directory.CreateDirectory(journal["photos"]);
        File.Copy(Place("photo.jpg"), journal["photos/photo.jpg"]);
        journal.Write("days/2026-07-13.md", "- A win\n  ![[photo.jpg]] ![the same elsewhere](../photos/photo.jpg)\n");

        var (result, files) = Build("![a photo](photo.jpg)");

        Assert.Empty(result.Problems);
        Assert.Equal(2, files.Length);
        Assert.All(["13", "14"], day => Assert.Contains("width=\"40\" height=\"20\"", journal.Read($"_site/days/2026-07-{day}.html"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_that_a_later_day_alone_shows_stays_out()
    {
        Draw("photo.jpg", MagickFormat.Jpeg, 40, 20, noise: false);
        journal.Write("days/2026-07-20.md", "- A plan\n  ![a photo](photo.jpg)\n");

        var (result, files) = Build("A win");

        Assert.Equal(Severity.Note, Assert.Single(result.Problems).Severity);
        Assert.Empty(files);
    }

    [Fact]
    public void A_file_that_is_linked_goes_along_and_one_that_is_not_stays()
    {
        journal.Write("days/letter.pdf", "a letter");
        journal.Write("days/diary.pdf", "a diary");
        Build("[the letter](letter.pdf)");

        Assert.Equal("a letter", File.ReadAllText(Assert.Single(Directory.EnumerateFiles(journal["_site/files"]))));
    }

    // In every place where a picture can carry words along.
    private static void Mark(MagickImage photo)
    {
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.GPSLatitudeRef, "N");
        exif.SetValue(ExifTag.GPSLatitude, [new Rational(48), new Rational(8), new Rational(13)]);
        exif.SetValue(ExifTag.Make, "secret camera");
        exif.SetValue(ExifTag.MakerNote, "secret maker's note"u8.ToArray());
        exif.SetValue(ExifTag.ImageDescription, "secret description");
        exif.SetValue(ExifTag.Orientation, (ushort)(photo.Orientation == Orientation.Undefined ? 1 : 6));
        photo.SetProfile(exif);
        photo.SetProfile(new XmpProfile("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description>secret place</rdf:Description></rdf:RDF></x:xmpmeta>"u8.ToArray()));
        var iptc = new IptcProfile();
        iptc.SetValue(IptcTag.City, "secret city");
        photo.SetProfile(iptc);
        photo.Comment = "secret comment";
        photo.SetAttribute("Title", "secret title");
    }

    private static string ColorAt(MagickImage picture, int x, int y) => picture.GetPixels().GetPixel(x, y).ToColor() switch
    {
        { R: > 200, G: < 60, B: < 60 } => "red",
        { R: < 60, G: > 200, B: < 60 } => "green",
        var other => other?.ToString() ?? "none",
    };

    private static string WidthsOf(string[] files, string ending) => string.Join(' ', files.Where(file => file.EndsWith(ending, StringComparison.Ordinal))
        .Select(file => int.Parse(Path.GetFileNameWithoutExtension(file).Split('-')[^1], null)).Order());

    private void Draw(string name, MagickFormat format, int width, int height, bool noise)
    {
        // Clouds with a little noise are what a photo is to a compressor.
        using var picture = new MagickImage(noise ? "plasma:seagreen-tomato" : "xc:seagreen", new MagickReadSettings { Width = (uint)width, Height = (uint)height });
        if (noise)
        {
            picture.AddNoise(NoiseType.Gaussian, 0.05);
        }
        else
        {
            picture.Draw(new Drawables().FillColor(MagickColors.Tomato).Circle(width / 2, height / 2, width / 2, 0));
        }

        picture.Write(Place(name), format);
    }

    private string Place(string name)
    {
        Directory.CreateDirectory(journal["days"]);
        return journal[$"days/{name}"];
    }

    private BuildOptions Options() => new()
    {
        JournalFolder = journal.Path,
        Now = new DateTimeOffset(2026, 7, 14, 12, 0, 0, TimeSpan.Zero),
        Today = new DateOnly(2026, 7, 14),
    };

    private (BuildResult Result, string[] Files) Build(string win)
    {
        journal.Write("days/2026-07-14.md", $"- {win}\n");
        var result = SiteBuild.Run(Options());
        Assert.NotNull(result.Site);
        var pictures = journal["_site/pictures"];
        return (result, Directory.Exists(pictures) ? [.. Directory.EnumerateFiles(pictures).Order(StringComparer.Ordinal)] : []);
    }
}
