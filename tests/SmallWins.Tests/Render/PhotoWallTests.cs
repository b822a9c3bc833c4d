using SmallWins.Attach;
using SmallWins.Domain;
using SmallWins.Render;
using SmallWins.Render.Passages;
using SmallWins.Tests.Aggregate;

namespace SmallWins.Tests.Render;

public sealed class PhotoWallTests
{
    private static readonly Markup Markup = new(new LinkTable(() => new Destinations
    {
        ByPath = { ["one.jpg"] = new Destination.Picture(Picture("one")), ["two.jpg"] = new Destination.Picture(Picture("two")) },
    }));

    [Fact]
    public void A_picture_hangs_beside_its_win_whatever_way_it_was_written()
    {
        var day = Given.Day(
            Given.Date("2026-07-14"),
            Win("Planted it ![the *bed*](one.jpg)"),
            Win("Baked", "Some words.\n\n> ![[two.jpg|300]]"),
            Win("Drew", "<img src=\"one.jpg\">")) with { Notes = [new Passage("![][two]\n\n%% ![hidden](one.jpg) %%\n\n`![code](one.jpg)`", "day.md", "[two]: two.jpg")] };

        var photos = Assert.Single(Walls(day)).Photos;

        Assert.Equal([("one", "the bed", 1), ("two", "", 2)], photos.Select(photo => (photo.Picture.Content, photo.Words, photo.Win!.Number)));
    }

    [Fact]
    public void A_picture_in_the_notes_belongs_to_the_day()
    {
        var photo = Assert.Single(Assert.Single(Walls(Given.Day(Given.Date("2026-07-14")) with { Notes = [new Passage("![the lake](two.jpg)", "day.md")] })).Photos);

        Assert.Equal(("the lake", null, Given.Date("2026-07-14")), (photo.Words, photo.Win, photo.Day.Date));
    }

    [Fact]
    public void Without_a_picture_there_is_no_page() =>
        Assert.Empty(Walls(Given.Day(Given.Date("2026-07-14"), Win("Went ![x](gone.jpg)"))));

    [Fact]
    public void A_year_of_many_photos_is_divided_and_what_is_full_stays_as_it_is()
    {
        var days = Enumerable.Range(0, 300).Select(at => Given.Day(Given.Date("2025-01-01").AddDays(at), Win("A win", "![x](one.jpg)"))).ToArray();

        var before = Walls(days[..250]);
        var after = Walls([.. days, Given.Day(Given.Date("2026-02-01"), Win("A win", "![x](one.jpg)"))]);

        Assert.Equal(["photos.html", "photos/2025-2.html", "photos/2025-1.html"], before.Select(page => page.Path));
        Assert.Equal(["photos.html", "photos/2025.html", "photos/2025-2.html", "photos/2025-1.html"], after.Select(page => page.Path));
        Assert.Equal([1, 60, 120, 120], after.Select(page => page.Photos.Length));
        Assert.Equal(Dates(before[1]), Dates(after[2]));
        Assert.True(after.SelectMany(Dates).Zip(after.SelectMany(Dates).Skip(1)).All(pair => pair.First > pair.Second));

        static IEnumerable<DateOnly> Dates(PhotoPage page) => page.Photos.Select(photo => photo.Day.Date);
    }

    private static System.Collections.Immutable.ImmutableArray<PhotoPage> Walls(params Day[] days) => PhotoWall.Of(new Journal { Settings = Settings.Default, Days = [.. days] }, Markup);

    private static Win Win(string text, string details = "") => Given.Win(text) with { Text = new Passage(text, "day.md"), Details = new Passage(details, "day.md") };

    private static Picture Picture(string name) => new($"{name}.jpg", name, [new($"pictures/{name}-360.jpg", PictureUse.Plain, 360, 240)]);
}
