namespace SmallWins.Diagnostics;

/// <content>SW30: the output folder.</content>
internal static partial class Problems
{
    /// <summary>SW3001: the output folder is a place that belongs to something else.</summary>
    public static Diagnostic OutputIsAPlaceOfItsOwn(SourceSpan span, string place) => new(
        Severity.Error, "SW3001", span,
        $"The site cannot be written here: this is {place}.",
        new Fix("Choose a folder of the site's own, such as `_site`, with `site: { output: _site }` in smallwins.yml or `--output`."));

    /// <summary>SW3002: the output folder holds files that SmallWins did not write.</summary>
    public static Diagnostic OutputHoldsForeignFiles(SourceSpan span, IReadOnlyList<string> names) => new(
        Severity.Error, "SW3002", span,
        $"The folder for the site holds files that SmallWins did not write: {Few(names)}.",
        new Fix("Choose an empty or new folder. If the site may stand beside these files, put an empty file named `.smallwins-manifest` there: "
            + "they stay untouched."));

    /// <summary>SW3003: something that SmallWins did not write stands where a page belongs.</summary>
    public static Diagnostic ForeignFileInTheWay(SourceSpan span) => new(
        Severity.Error, "SW3003", span,
        $"`{span.File}` was not written by SmallWins, and a page of the site belongs there.",
        new Fix("Move it somewhere else, or give it another name."));

    /// <summary>SW3004: the output folder is a file.</summary>
    public static Diagnostic OutputIsAFile(SourceSpan span) => new(
        Severity.Error, "SW3004", span,
        "The site needs a folder, and this is a file.",
        new Fix("Choose a folder of the site's own, such as `_site`."));

    /// <summary>SW3005: two files of the site have names that some file systems take for one.</summary>
    public static Diagnostic PathsDifferInCase(SourceSpan span, string other) => new(
        Severity.Error, "SW3005", span,
        $"Two files of the site have names that many computers take for the same one: `{span.File}` and `{other}`.",
        new Fix("Give what they are made from names that differ in more than capital letters."));

    /// <summary>SW3006: SmallWins' own book-keeping in the output folder cannot be read.</summary>
    public static Diagnostic OutputBookkeepingUnreadable(SourceSpan span) => new(
        Severity.Error, "SW3006", span,
        $"`{span.File}` cannot be understood, so SmallWins cannot tell its own files in this folder from others.",
        new Fix("Look through the folder for files of your own, then delete it, and build again."));

    /// <summary>SW3007: a symbolic link inside the output folder would lead pages elsewhere.</summary>
    public static Diagnostic LinkInTheWay(SourceSpan span) => new(
        Severity.Error, "SW3007", span,
        $"`{span.File}` is not a plain folder, and pages of the site belong in it.",
        new Fix("Remove the link or file, or choose another folder for the site."));

    private static string Few(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(3).Select(name => $"`{name}`")) + (names.Count > 3 ? $" and {names.Count - 3} more" : "");
}
