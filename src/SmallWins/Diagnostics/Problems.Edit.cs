namespace SmallWins.Diagnostics;

/// <content>SW31: adding to the journal's files.</content>
internal static partial class Problems
{
    /// <summary>SW3101: nothing can be added to a day's file without changing what it says.</summary>
    public static Diagnostic NoPlaceForAWin(SourceSpan span) => new(
        Severity.Error, "SW3101", span,
        "There is no place in this file where a win could be added without changing how the rest of it is read.",
        new Fix("Add it by hand: `- ` and the win, above the first heading. A block that was opened and not closed, such as ```, <!-- or ---, may be the reason."));
}
