using System.Collections.Immutable;
using SmallWins.Domain;

namespace SmallWins.Rebuild;

/// <summary>
/// All of a day but its words: what streaks, sums, goals, calendars and the lists of areas and tags are made of, on whatever page. A typo that
/// is mended changes no outline.
/// </summary>
internal static class Outline
{
    /// <summary>Writes the outline of a day: the same where no page could tell two days apart but by their words.</summary>
    public static void Write(FieldWriter outline, Day day)
    {
        outline.Number(day.Date.DayNumber);
        outline.Flag(day.Rest);
        outline.Flag(day.Private);
        Write(outline, day.Mood);
        Write(outline, day.Energy);
        outline.Number(day.Notes.Length);
        outline.TextOrNull(day.Title);
        Write(outline, day.Tags);
        Write(outline, day.Files);
        outline.Number(day.Wins.Length);
        foreach (var win in day.Wins)
        {
            outline.Flag(win.Star);
            outline.Flag(win.Private);
            outline.Large(win.Time?.Ticks ?? -1);
            outline.Flag(win.Details.IsEmpty);
            outline.TextOrNull(win.Area);
            Write(outline, win.Tags);
            Write(outline, win.Goals);
        }
    }

    private static void Write(FieldWriter outline, Feeling? feeling)
    {
        outline.Number(feeling?.Level ?? 0);
        outline.TextOrNull(feeling?.Word);
    }

    private static void Write(FieldWriter outline, ImmutableArray<string> texts)
    {
        outline.Number(texts.Length);
        foreach (var text in texts)
        {
            outline.Text(text);
        }
    }
}
