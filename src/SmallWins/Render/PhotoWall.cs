using System.Collections.Immutable;
using SmallWins.Attach;
using SmallWins.Domain;
using SmallWins.Render.Passages;

namespace SmallWins.Render;

/// <summary>A picture that a day shows.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Words">What the person called it, or empty.</param>
/// <param name="Day">The day.</param>
/// <param name="Win">The win that it belongs to; null where it stands in the day's notes.</param>
internal sealed record Photo(Picture Picture, string Words, Day Day, Win? Win);

/// <summary>A page of photos: a year, or a part of one that has many.</summary>
/// <param name="Path">Its path from the site's root.</param>
/// <param name="Year">The year.</param>
/// <param name="IsYear">Whether it is where the year is entered: the year's newest page.</param>
/// <param name="Photos">The photos, newest day first; those of a day in the order they stand.</param>
internal sealed record PhotoPage(string Path, int Year, bool IsYear, ImmutableArray<Photo> Photos);

/// <summary>Puts the journal's pictures together with what they belong to.</summary>
internal static class PhotoWall
{
    /// <summary>How many photos a page takes, so that it stays under 150 kB.</summary>
    private const int MostOnPage = 120;

    /// <summary>The pages, newest first; none where no day shows a picture.</summary>
    public static ImmutableArray<PhotoPage> Of(Journal journal, Markup markup)
    {
        var years = journal.Days.SelectMany(day => Of(day, markup)).GroupBy(photo => photo.Day.Date.Year).ToList();
        var pages = ImmutableArray.CreateBuilder<PhotoPage>();
        foreach (var year in years)
        {
            // Filled from the year's first day on, so that what is full stays as it is.
            var parts = year.Chunk(MostOnPage).ToList();
            foreach (var (at, part) in parts.Index())
            {
                var isLast = at == parts.Count - 1;
                var path = !isLast ? Permalinks.PhotosOf(year.Key, at + 1) : year == years[^1] ? Permalinks.Photos : Permalinks.PhotosOf(year.Key);
                pages.Add(new(path, year.Key, isLast, [.. part.GroupBy(photo => photo.Day.Date).Reverse().SelectMany(day => day)]));
            }
        }

        pages.Reverse();
        return pages.ToImmutable();
    }

    /// <summary>Whether a day shows a picture.</summary>
    public static bool HasAny(Journal journal, Markup markup) => journal.Days.Any(day => Of(day, markup).Any());

    // A picture that a day shows twice hangs on the wall once, beside the first win that has it.
    private static IEnumerable<Photo> Of(Day day, Markup markup)
    {
        return day.Wins.SelectMany(win => Of(win.Text, win).Concat(Of(win.Details, win)))
            .Concat(day.Notes.SelectMany(note => Of(note, null)))
            .DistinctBy(photo => photo.Picture.Source);

        IEnumerable<Photo> Of(Passage passage, Win? win) =>
            markup.Pictures(passage).Select(shown => new Photo(shown.Picture, shown.Words, day, win));
    }
}
