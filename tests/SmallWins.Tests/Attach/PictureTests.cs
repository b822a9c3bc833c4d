using System.Text;
using ImageMagick;
using SmallWins.Diagnostics;

namespace SmallWins.Tests.Attach;

public sealed class PictureTests : IDisposable
{
    private readonly TempFolder journal = new();

    public void Dispose() => journal.Dispose();

    [Theory]
    [InlineData(MagickFormat.Jpeg, "jpg", "jpg")]
    [InlineData(MagickFormat.Png, "png", "png")]
    [InlineData(MagickFormat.WebP, "webp", "webp")]
    [InlineData(MagickFormat.Tiff, "tif", "jpg")]
    public void A_picture_goes_out_upright_and_without_its_place_and_camera(MagickFormat format, string kind, string becomes)
    {
        using (var photo = new MagickImage(MagickColors.SeaGreen, 40, 20))
        {
            var exif = new ExifProfile();
            exif.SetValue(ExifTag.GPSLatitudeRef, "N");
            exif.SetValue(ExifTag.Make, "secret camera");
            exif.SetValue(ExifTag.Orientation, (ushort)6);
            photo.Orientation = Orientation.RightTop;
            photo.SetProfile(exif);
            photo.Comment = "secret comment";
            photo.Write(Place($"photo.{kind}"), format);
        }

        var (result, file) = Build($"![a photo](photo.{kind})");

        Assert.Empty(result.Problems);
        Assert.EndsWith("." + becomes, file, StringComparison.Ordinal);
        using var shown = new MagickImage(file!);
        Assert.Equal((20u, 40u), (shown.Width, shown.Height));
        Assert.Null(shown.GetExifProfile());
        Assert.DoesNotContain("secret", Encoding.Latin1.GetString(File.ReadAllBytes(file!)), StringComparison.Ordinal);
        Assert.Contains("width=\"20\" height=\"40\"", journal.Read("_site/days/2026-07-14.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_holds_nothing_else_is_taken_along_byte_for_byte()
    {
        using (var photo = new MagickImage(MagickColors.SeaGreen, 40, 20))
        {
            photo.Write(Place("photo.jpg"), MagickFormat.Jpeg);
        }

        var (_, file) = Build("![a photo](photo.jpg)");

        Assert.Equal(File.ReadAllBytes(Place("photo.jpg")), File.ReadAllBytes(file!));
    }

    [Fact]
    public void A_picture_of_two_days_is_taken_along_once_and_linked_from_both_with_its_size()
    {
        using (var photo = new MagickImage(MagickColors.SeaGreen, 40, 20))
        {
            photo.Write(Place("photo.jpg"), MagickFormat.Jpeg);
        }

        journal.Write("days/2026-07-13.md", "- A win\n  ![[photo.jpg]]\n");
        Build("![a photo](photo.jpg)");

        Assert.Single(Directory.EnumerateFiles(journal["_site/pictures"]));
        Assert.All(["13", "14"], day => Assert.Contains("width=\"40\" height=\"20\"", journal.Read($"_site/days/2026-07-{day}.html"), StringComparison.Ordinal));
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

        var (result, file) = Build("![a photo](photo.jpg)");

        Assert.Equal("SW1603", Assert.Single(result.Problems).Code);
        Assert.Null(file);
    }

    [Fact]
    public void A_picture_that_a_later_day_alone_shows_stays_out()
    {
        using (var photo = new MagickImage(MagickColors.SeaGreen, 40, 20))
        {
            photo.Write(Place("photo.jpg"), MagickFormat.Jpeg);
        }

        journal.Write("days/2026-07-20.md", "- A plan\n  ![a photo](photo.jpg)\n");
        var (result, file) = Build("A win");

        Assert.Equal(Severity.Note, Assert.Single(result.Problems).Severity);
        Assert.Null(file);
    }

    [Fact]
    public void A_file_that_is_linked_goes_along_and_one_that_is_not_stays()
    {
        journal.Write("days/letter.pdf", "a letter");
        journal.Write("days/diary.pdf", "a diary");
        Build("[the letter](letter.pdf)");

        Assert.Equal("a letter", File.ReadAllText(Assert.Single(Directory.EnumerateFiles(journal["_site/files"]))));
    }

    private string Place(string name)
    {
        Directory.CreateDirectory(journal["days"]);
        return journal[$"days/{name}"];
    }

    private (BuildResult Result, string? File) Build(string win)
    {
        journal.Write("days/2026-07-14.md", $"- {win}\n");
        var result = SiteBuild.Run(new BuildOptions
        {
            JournalFolder = journal.Path,
            Now = new DateTimeOffset(2026, 7, 14, 12, 0, 0, TimeSpan.Zero),
            Today = new DateOnly(2026, 7, 14),
        });
        Assert.NotNull(result.Site);
        var pictures = journal["_site/pictures"];
        return (result, Directory.Exists(pictures) ? Assert.Single(Directory.EnumerateFiles(pictures)) : null);
    }
}
