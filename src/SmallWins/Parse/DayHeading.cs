using SmallWins.Parse.Markdown;

namespace SmallWins.Parse;

/// <summary>A heading of a day's file.</summary>
/// <param name="Words">Its words, without emphasis and links.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Range">Where it stands in the file.</param>
internal sealed record DayHeading(string Words, int Level, TextRange Range);
