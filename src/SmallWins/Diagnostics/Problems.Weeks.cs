namespace SmallWins.Diagnostics;

/// <content>SW15: words about weeks.</content>
internal static partial class Problems
{
    public static Diagnostic NotAWeekName(SourceSpan at) =>
        Warning("SW1501", at, "The name of this file is no week, so it is left out.", "Name it after its ISO week, as in 2026-W29.md.");

    public static Diagnostic NoSuchWeek(SourceSpan at, string week) =>
        Error("SW1502", at, $"The calendar has no week {week}.", "Rename the file to the week it is about.");

    public static Diagnostic UnknownFelt(SourceSpan at, string? meant) =>
        Warning("SW1503", at, "This value of `felt` is left out: it is not easy, right or too much.", DidYouMeanOr(meant, "Write easy, right or too much."), meant);

    public static Diagnostic HighlightOutside(SourceSpan at, DateOnly first, DateOnly last) =>
        Warning("SW1504", at, $"This highlight is left out: it lies outside the week, which runs from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}.", "Write the date of a day in the week.");

    public static Diagnostic WeekTwice(SourceSpan at, string first) =>
        Warning("SW1505", at, $"{first} is about the same week and holds; this file is left out.", "Put the words into one file.");
}
