namespace SmallWins.Diagnostics;

/// <content>SW10: files and folders.</content>
internal static partial class Problems
{
    public static Diagnostic Unreadable(SourceSpan at, string reason) =>
        Error("SW1001", at, $"This cannot be read: {reason}", "Give your user the right to read it, or move it out of the journal.");

    public static Diagnostic FileTooLarge(SourceSpan at, long megabytes) =>
        Error("SW1002", at, $"This file is larger than {megabytes} MB, which is more than words need.", "Move what is not text into a file of its own.");

    public static Diagnostic Utf16(SourceSpan at, string encoding) =>
        Error("SW1003", at, $"This file is written in {encoding}; a journal is UTF-8.", "Save it as UTF-8.");

    public static Diagnostic NotUtf8(SourceSpan at, byte value) =>
        Error("SW1004", at, $"The byte 0x{value:X2} here is not UTF-8; the file may be in an older encoding such as Windows-1252.", "Save the file as UTF-8.");

    public static Diagnostic NotText(SourceSpan at) =>
        Error("SW1005", at, "This file is not text: it holds a zero byte here.", "Move it beside the text files, or give it another ending.");

    public static Diagnostic DayWithoutDate(SourceSpan at) =>
        Warning("SW1006", at, "The name of this file does not begin with a date, so it is no day.", "Begin the name with a date such as 2026-07-14, or move the file elsewhere in the journal.");

    public static Diagnostic ImpossibleDate(SourceSpan at, string date) =>
        Error("SW1007", at, $"The calendar has no {date}.", "Rename the file to the day it is about.");

    public static Diagnostic YearOutOfRange(SourceSpan at, string date) =>
        Error("SW1008", at, $"{date} lies outside the years 1900 to 2199.", "Rename the file to the day it is about.");

    public static Diagnostic LinkLeadsOut(SourceSpan at) =>
        Note("SW1009", at, "This symbolic link leads to a folder, out of the journal or nowhere; it is not followed.", "Put the file itself into the journal to have it read.");

    public static Diagnostic ConflictMarker(SourceSpan at) =>
        Error("SW1010", at, "Git left a conflict here: the file holds two versions of the same lines.", "Keep the lines you want, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.");
}
