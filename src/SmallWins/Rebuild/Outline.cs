using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SmallWins.Domain;

namespace SmallWins.Rebuild;

/// <summary>
/// All of a day but its words: what streaks, sums, goals, calendars and the lists of areas and tags are made of, on whatever page. A typo that
/// is mended changes no outline.
/// </summary>
internal static class Outline
{
    /// <summary>The outline of a day; equal where no page could tell two days apart but by their words.</summary>
    public static string Of(Day day)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd} {day.Rest} {day.Private} {day.Mood?.Level} {day.Energy?.Level} {day.Notes.Length}");
        Add(day.Title is { } title ? [title] : []);
        Add(day.Mood?.Word is { } mood ? [mood] : []);
        Add(day.Energy?.Word is { } energy ? [energy] : []);
        Add(day.Tags);
        Add(day.Files);
        foreach (var win in day.Wins)
        {
            line.Append(CultureInfo.InvariantCulture, $"; {win.Star} {win.Private} {win.Time:HH:mm} {win.Details.IsEmpty}");
            Add(win.Area is { } area ? [area] : []);
            Add(win.Tags);
            Add(win.Goals);
        }

        return line.ToString();

        // Each text with its length, so that no two rows of texts look the same.
        void Add(ImmutableArray<string> texts)
        {
            line.Append(CultureInfo.InvariantCulture, $" {texts.Length}");
            foreach (var text in texts)
            {
                line.Append(CultureInfo.InvariantCulture, $" {text.Length}:{text}");
            }
        }
    }
}
