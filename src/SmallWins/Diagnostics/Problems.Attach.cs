namespace SmallWins.Diagnostics;

/// <content>SW16: pictures and links.</content>
internal static partial class Problems
{
    /// <summary>SW1601: a picture lies outside the journal.</summary>
    public static Diagnostic PictureOutside(SourceSpan span, string target) => new(
        Severity.Error,
        "SW1601",
        span,
        $"The picture “{target}” lies outside the journal, and nothing outside it goes into the site.",
        new Fix("Copy the picture into the journal, beside the day or under `photos/`, and refer to it there."));

    /// <summary>SW1602: a picture is not there.</summary>
    public static Diagnostic PictureNotThere(SourceSpan span, string target, string? near, string? replacement) => new(
        Severity.Warning,
        "SW1602",
        span,
        $"There is no picture “{target}”; its words are shown instead.",
        near is null
            ? new Fix("A path starts at the file it stands in: `../../photos/name.jpg` from a day in `days/2026/`.")
            : new Fix($"Did you mean “{near}”?", replacement));

    /// <summary>SW1603: a picture cannot be read.</summary>
    public static Diagnostic PictureUnreadable(SourceSpan span, string target) => new(
        Severity.Warning,
        "SW1603",
        span,
        $"The picture “{target}” cannot be read; its words are shown instead.",
        new Fix("Open it in a picture program and save it again as JPEG or PNG."));

    /// <summary>SW1604: a picture is too large to be handled safely.</summary>
    public static Diagnostic PictureTooLarge(SourceSpan span, string target, long megapixels, long most) => new(
        Severity.Warning,
        "SW1604",
        span,
        $"The picture “{target}” has {megapixels} megapixels, more than the {most} that fit; its words are shown instead.",
        new Fix("Save a smaller version of it; 4000 pixels on the long side are plenty."));

    /// <summary>SW1605: a linked file is not there.</summary>
    public static Diagnostic LinkNotThere(SourceSpan span, string target, string? near, string? replacement) => new(
        Severity.Warning,
        "SW1605",
        span,
        $"There is no file “{target}” in the journal; the link is shown as text.",
        near is null
            ? new Fix("A path starts at the file it stands in; `[[2026-07-14]]` links to a day from anywhere.")
            : new Fix($"Did you mean “{near}”?", replacement));

    /// <summary>SW1606: a linked file is of a kind that the site does not carry.</summary>
    public static Diagnostic KindNotCarried(SourceSpan span, string target, string kind) => new(
        Severity.Warning,
        "SW1606",
        span,
        $"“{target}” stays out of the site, since files of its kind ({kind}) can hold scripts; the link is shown as text.",
        new Fix("Export it as a picture (PNG, JPEG) or a PDF, and link to that."));

    /// <summary>SW1607: a linked note is no part of the site.</summary>
    public static Diagnostic NoteNotOnSite(SourceSpan span, string target) => new(
        Severity.Note,
        "SW1607",
        span,
        $"“{target}” is a note that the site has no page for; the link is shown as text.",
        new Fix("Days and weeks have pages; other notes stay private in the folder."));
}
