namespace SmallWins.Diagnostics;

/// <content>SW12: days and wins.</content>
internal static partial class Problems
{
    public static Diagnostic EmptyWin(SourceSpan at) =>
        Note("SW1201", at, "This list item has no text of its own, so it is no win.", "Write what went right, or remove the item.");

    public static Diagnostic DateDiffers(SourceSpan at, string written, string named) =>
        Warning("SW1202", at, $"`date` says {written}, the file's name {named}; the name holds.", $"Write {named}, or rename the file.", named);

    public static Diagnostic NotAFeeling(SourceSpan at, string key) =>
        Warning("SW1203", at, $"This value of `{key}` is left out: it is neither a number from 1 to 5 nor a word.", "Write 1, 2, 3, 4 or 5, or a word.");

    public static Diagnostic UnknownArea(SourceSpan at, string area, string? meant) =>
        Warning("SW1204", at, $"There is no area `{area}`; it is left out.", DidYouMeanOr(meant, "Write the id of one of your areas, or add it to smallwins.yml."), meant);

    public static Diagnostic UnknownGoal(SourceSpan at, string goal, string? meant) =>
        Warning("SW1205", at, $"There is no goal `{goal}`; it is left out.", DidYouMeanOr(meant, $"Write the id of one of your goals, or add goals/{goal}.md."), meant);

    public static Diagnostic TagLikeArea(SourceSpan at, string tag, string meant) =>
        Note("SW1206", at, $"`#{tag}` is a tag here; the area that looks like it is `{meant}`.", DidYouMean("#" + meant), "#" + meant);

    public static Diagnostic TextLikeGoal(SourceSpan at, string written, string meant) =>
        Note("SW1207", at, $"`@{written}` is text here; the goal that looks like it is `{meant}`.", DidYouMean("@" + meant), "@" + meant);

    public static Diagnostic FilesDisagree(SourceSpan at, string key, string firstFile) =>
        Warning("SW1208", at, $"`{key}` has another value in {firstFile}, the first file of this day, which holds.", "Keep the key in one of the two files.");

    public static Diagnostic MarkdownTooDeep(SourceSpan at) =>
        Error("SW1209", at, "The Markdown of this file is nested more than 128 levels deep, most likely here.", "Make it flatter.");

    public static Diagnostic NotATimeOfDay(SourceSpan at) =>
        Warning("SW1210", at, "This is no time of day; it is left out.", "Write it as 07:30.");

    public static Diagnostic DayAhead(SourceSpan at, DateOnly date) =>
        Note("SW1211", at, $"This day is dated {date:yyyy-MM-dd}, after today; it counts from then on.");

    public static Diagnostic NotADate(SourceSpan at, string key) =>
        Warning("SW1212", at, $"This value of `{key}` is left out: it is no date.", "Write it as 2026-07-14.");

    public static Diagnostic NotAWin(SourceSpan at) =>
        Warning("SW1213", at, "This is no win: it has neither words nor a `text`.", "Write a sentence, or keys with a `text` among them.");

    public static Diagnostic WinTwice(SourceSpan at, int firstLine) =>
        Note("SW1214", at, $"This win stands on line {firstLine} already, word for word.", "Where it happened once, keep one of the two.");

    public static Diagnostic MarkdownTooTangled(SourceSpan at) =>
        Error("SW1215", at, "The Markdown of this file takes too long to read: many brackets or addresses stand in one paragraph, most likely here.", "Divide the paragraph with empty lines, or put what is no text into a file of its own.");
}
